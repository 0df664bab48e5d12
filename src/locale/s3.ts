import type { Catalog } from './index.js';

export type S3Message =
  | 'badAddress'
  | 'badAddressRemedy'
  | 'noKeys'
  | 'noKeysRemedy'
  | 'missing'
  | 'missingRemedy'
  | 'away'
  | 'awayRemedy'
  | 'noBucket'
  | 'noBucketRemedy'
  | 'vanished'
  | 'vanishedRemedy'
  | 'denied'
  | 'deniedRemedy'
  | 'changed'
  | 'changedRemedy'
  | 'refused'
  | 'refusedRemedy'
  | 'partDamaged'
  | 'partDamagedRemedy'
  | 'keptIn';

/** What is said of object storage. */
export const S3: Catalog<S3Message> = {
  ru: {
    badAddress: '«{value}» не адрес объектного хранилища',
    badAddressRemedy: 'адрес пишется как s3://бакет/префикс',
    noKeys: 'для s3:// нет ключей доступа',
    noKeysRemedy:
      'задайте AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY (и AWS_ENDPOINT_URL, AWS_REGION, если хранилище не Amazon)',
    missing: 'для s3:// нужен пакет aws4fetch, его нет',
    missingRemedy: 'установите рядом с decisions: npm install aws4fetch',
    away: 'объектное хранилище не отвечает: {reason}',
    awayRemedy: 'проверьте AWS_ENDPOINT_URL и сеть и запустите ещё раз',
    noBucket: 'нет такого бакета',
    noBucketRemedy: 'проверьте имя бакета и AWS_ENDPOINT_URL',
    vanished: 'объекта уже нет',
    vanishedRemedy: 'составьте список ещё раз',
    denied: 'нет прав на объект или бакет',
    deniedRemedy: 'проверьте ключи и права: нужны чтение и список, для результатов запись',
    changed: 'объект изменился после того, как попал в список',
    changedRemedy: 'запустите ещё раз: новое содержание будет прочитано',
    refused: 'объектное хранилище отказало: {reason}',
    refusedRemedy: 'проверьте адрес, AWS_REGION и ключи',
    partDamaged: 'часть прежних результатов повреждена',
    partDamagedRemedy: 'запустите без --resume или в другой префикс',
    keptIn: 'готовое осталось в {folder}',
  },
  en: {
    badAddress: '«{value}» is no address of object storage',
    badAddressRemedy: 'write it as s3://bucket/prefix',
    noKeys: 's3:// has no access keys',
    noKeysRemedy:
      'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_ENDPOINT_URL, AWS_REGION where it is not Amazon)',
    missing: 's3:// needs the package aws4fetch, which is missing',
    missingRemedy: 'install it beside decisions: npm install aws4fetch',
    away: 'object storage does not answer: {reason}',
    awayRemedy: 'check AWS_ENDPOINT_URL and the network, and run it again',
    noBucket: 'no such bucket',
    noBucketRemedy: 'check the name of the bucket and AWS_ENDPOINT_URL',
    vanished: 'the object is gone',
    vanishedRemedy: 'list the objects again',
    denied: 'no right to the object or bucket',
    deniedRemedy: 'check keys and rights: read and list are needed, and write for results',
    changed: 'the object has changed since it was listed',
    changedRemedy: 'run it again: the new content will be read',
    refused: 'object storage refused: {reason}',
    refusedRemedy: 'check the address, AWS_REGION and the keys',
    partDamaged: 'a part of earlier results is damaged',
    partDamagedRemedy: 'run without --resume, or to another prefix',
    keptIn: 'what is done stays in {folder}',
  },
};
