import type { Catalog } from './index.js';

export type StoreMessage =
  | 'badAddress'
  | 'badAddressRemedy'
  | 'noService'
  | 'newer'
  | 'newerRemedy'
  | 'older'
  | 'olderRemedy'
  | 'empty'
  | 'emptyRemedy'
  | 'failed'
  | 'failedRemedy'
  | 'missing'
  | 'missingRemedy'
  | 'planned'
  | 'nothingPlanned'
  | 'chunkDone'
  | 'ending'
  | 'givenUp'
  | 'givenUpRemedy'
  | 'statusSources'
  | 'statusPapers'
  | 'statusChunks'
  | 'statusRate'
  | 'statusReasons'
  | 'noFailed'
  | 'marked'
  | 'unknownKeys'
  | 'nothingToMark'
  | 'nothingToMarkRemedy'
  | 'badChunk'
  | 'badLease'
  | 'otherPlan'
  | 'otherPlanRemedy'
  | 'bothNamed'
  | 'bothNamedRemedy'
  | 'noLowers'
  | 'noLowersRemedy';

/** What the commands of an archive's store say. */
export const STORE: Catalog<StoreMessage> = {
  ru: {
    badAddress: 'не указано хранилище',
    badAddressRemedy:
      'укажите --store postgres://пользователь@узел/база или service=имя, либо переменную DECISIONS_STORE',
    noService: 'в файле служб нет раздела «{name}»',
    newer: 'таблицы хранилища сделаны более новой версией программы',
    newerRemedy: 'обновите decisions на этой машине',
    older: 'таблицы хранилища сделаны прежней версией программы',
    olderRemedy: 'выполните decisions plan: таблицы будут обновлены',
    empty: 'хранилище пусто',
    emptyRemedy: 'начните с decisions plan … --store …',
    failed: 'хранилище не отвечает: {reason}',
    failedRemedy: 'проверьте адрес, пароль (PGPASSWORD, ~/.pgpass) и права',
    missing: 'для хранилища нужен пакет {name}, его нет',
    missingRemedy: 'установите рядом с decisions: npm install {name}',
    planned: 'файлов: {named}, к чтению: {planned}, частей: {chunks}',
    nothingPlanned: 'читать нечего: всё уже в хранилище (файлов: {named})',
    chunkDone: 'прочитано файлов: {count}',
    ending: 'останавливаюсь, когда эта часть будет прочитана',
    givenUp: 'чтение этого документа несколько раз останавливало программу',
    givenUpRemedy: 'прочитайте его отдельно: decisions parse …, и сообщите разработчикам',
    statusSources:
      'файлы: прочитано {read}, без решения {none}, не прочитано {failed}, осталось {planned}',
    statusPapers: 'в хранилище документов {papers}, поручений {tasks}',
    statusChunks: 'частей ждёт {waiting}, читается {active}',
    statusRate: 'скорость {rate} в минуту, осталось около {left} мин',
    statusReasons: 'почему не прочитано:',
    noFailed: 'непрочитанных документов нет',
    marked: 'отмечено поручений: {count}',
    unknownKeys: 'таких поручений в хранилище нет: {keys}',
    nothingToMark: 'отмечать нечего',
    nothingToMarkRemedy:
      'укажите ключ поручения с --status, --completed или --note, или реестр, который ведут люди',
    badChunk: '«{value}» не размер части; укажите число от 1 до 100000',
    badLease: '«{value}» не время аренды в секундах; укажите число от 5 до 86400',
    otherPlan: 'для этой версии программы и этих ключей в хранилище ничего не запланировано',
    otherPlanRemedy: 'выполните decisions plan с теми же ключами и тем же языком',
    bothNamed: 'указаны и хранилище, и файлы',
    bothNamedRemedy: 'спрашивают или хранилище (--store), или файлы',
    noLowers: 'в хранилище нет документов, которые могли бы исполнять это решение',
    noLowersRemedy: 'проверьте дату вышестоящего решения и что уже прочитано: decisions status',
  },
  en: {
    badAddress: 'no store was named',
    badAddressRemedy:
      'give --store postgres://user@host/database or service=name, or the variable DECISIONS_STORE',
    noService: 'the service file has no section «{name}»',
    newer: "the store's tables were made by a newer version of the program",
    newerRemedy: 'update decisions on this machine',
    older: "the store's tables were made by an older version of the program",
    olderRemedy: 'run decisions plan: it brings the tables up to date',
    empty: 'the store is empty',
    emptyRemedy: 'begin with decisions plan … --store …',
    failed: 'the store does not answer: {reason}',
    failedRemedy: 'check the address, the password (PGPASSWORD, ~/.pgpass) and the rights',
    missing: 'a store needs the package {name}, which is missing',
    missingRemedy: 'install it beside decisions: npm install {name}',
    planned: 'files: {named}, to be read: {planned}, chunks: {chunks}',
    nothingPlanned: 'nothing to read: all is in the store (files: {named})',
    chunkDone: 'files read: {count}',
    ending: 'stopping when this chunk is read',
    givenUp: 'reading this paper brought the program down several times',
    givenUpRemedy: 'read it alone: decisions parse …, and tell the developers',
    statusSources: 'files: read {read}, no decision {none}, failed {failed}, left {planned}',
    statusPapers: 'in the store: papers {papers}, tasks {tasks}',
    statusChunks: 'chunks waiting {waiting}, being read {active}',
    statusRate: '{rate} a minute, about {left} min left',
    statusReasons: 'why papers were not read:',
    noFailed: 'no paper failed',
    marked: 'tasks marked: {count}',
    unknownKeys: 'the store has no such tasks: {keys}',
    nothingToMark: 'nothing to mark',
    nothingToMarkRemedy:
      "give a task's key with --status, --completed or --note, or a register that people keep",
    badChunk: '«{value}» is no size of a chunk; give a number from 1 to 100000',
    badLease: '«{value}» is no lease in seconds; give a number from 5 to 86400',
    otherPlan: 'nothing is planned in the store for this version of the program and these options',
    otherPlanRemedy: 'run decisions plan with the same options and language',
    bothNamed: 'a store and files were named',
    bothNamedRemedy: 'ask either the store (--store) or files',
    noLowers: 'the store has no papers that could carry out this one',
    noLowersRemedy: "check the upper paper's date and what is read already: decisions status",
  },
};
