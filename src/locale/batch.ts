import type { Catalog } from './index.js';

export type BatchMessage =
  | 'noMatch'
  | 'noMatchRemedy'
  | 'notFound'
  | 'notFoundRemedy'
  | 'foreignFolder'
  | 'busy'
  | 'busyRemedy'
  | 'passed'
  | 'foreignFolderRemedy'
  | 'anotherFolder'
  | 'otherPapers'
  | 'otherPapersRemedy'
  | 'badJobs'
  | 'badShard'
  | 'badShardRemedy'
  | 'shardTold'
  | 'longLine'
  | 'listRemedy'
  | 'noPaths'
  | 'noOutput'
  | 'noOutputRemedy'
  | 'badLimit'
  | 'badFormat'
  | 'badFormatRemedy'
  | 'timeLimit'
  | 'timeLimitRemedy'
  | 'crashed'
  | 'crashedRemedy'
  | 'noFile'
  | 'noFileRemedy'
  | 'vanished'
  | 'vanishedRemedy'
  | 'denied'
  | 'deniedRemedy'
  | 'loop'
  | 'loopRemedy'
  | 'archiveDamaged'
  | 'archiveDamagedRemedy'
  | 'archiveDepth'
  | 'archiveDepthRemedy'
  | 'entryEncrypted'
  | 'entryEncryptedRemedy'
  | 'tooManyRows'
  | 'interrupted'
  | 'stopped'
  | 'read'
  | 'none'
  | 'failed'
  | 'reused'
  | 'repeated'
  | 'written'
  | 'left'
  | 'perSecond'
  | 'done';

/** What `decisions batch` says. */
export const BATCH: Catalog<BatchMessage> = {
  ru: {
    noMatch: 'документов не найдено: {patterns}',
    noMatchRemedy: 'проверьте путь; в папках читаются {endings}',
    notFound: 'файл или папка не найдены',
    notFoundRemedy: 'проверьте имя и путь; шаблоны со звёздочкой берите в кавычки',
    foreignFolder: 'в папке уже есть «{name}», записанное не этой командой',
    foreignFolderRemedy: 'укажите в -o другую папку',
    anotherFolder:
      'укажите в -o другую папку или добавьте --force: прежний файл останется копией рядом',
    otherPapers:
      'в папке реестры документов, которых эта команда не читает: {paths}; они не тронуты',
    otherPapersRemedy:
      'назовите и эти пути, укажите в -o другую папку или добавьте --force: тогда их реестры будут удалены',
    badJobs: 'число процессов — целое от 1 до 256',
    badShard: 'нет такой части: {shard}',
    badShardRemedy: 'часть пишется как «3/8»: третья из восьми',
    shardTold: 'часть {index} из {count} ({told})',
    longLine: 'строка списка слишком длинна для пути',
    listRemedy: 'в списке по одному пути на строке (или через нулевой байт, как у find -print0)',
    noPaths: 'не указано, что читать',
    noOutput: 'не указано, куда писать',
    noOutputRemedy: 'укажите папку: -o реестры, или хранилище: --store',
    badLimit: 'предел времени — целое число секунд от 1 до 86400',
    badFormat: 'формат «{format}» для пакета не подходит',
    badFormatRemedy: 'возможны: {formats}',
    timeLimit: 'документ читался дольше {seconds} с и пропущен',
    timeLimitRemedy: 'увеличьте предел ключом --time-limit или разделите документ',
    crashed: 'чтение документа прервалось ({reason})',
    crashedRemedy: 'проверьте документ отдельно командой decisions parse',
    noFile: 'это не обычный файл',
    noFileRemedy: 'уберите его из обрабатываемой папки',
    vanished: 'файла нет: он исчез, или ссылка никуда не ведёт',
    vanishedRemedy: 'верните файл или уберите ссылку',
    denied: 'нет права читать файл',
    deniedRemedy: 'дайте право на чтение',
    loop: 'ссылка ведёт в папку, внутри которой она лежит',
    loopRemedy: 'уберите ссылку',
    archiveDamaged: 'архив повреждён ({reason})',
    archiveDamagedRemedy: 'распакуйте его другой программой',
    archiveDepth: 'архивы вложены глубже {limit}',
    archiveDepthRemedy: 'распакуйте внешний архив',
    entryEncrypted: 'файл в архиве защищён паролем',
    entryEncryptedRemedy: 'распакуйте архив с паролем',
    tooManyRows: 'сводный register.xlsx не записан: {reason}',
    interrupted: 'прервано; продолжить: та же команда с ключом --resume',
    stopped: 'остановлено на первой ошибке (--fail-fast)',
    read: 'прочитано',
    none: 'без решения',
    failed: 'не прочитано',
    reused: 'без изменений',
    repeated: 'опубликовано повторно',
    passed: 'пропущено файлов других видов',
    busy: 'в эту папку сейчас пишет другой запуск (процесс {pid})',
    busyRemedy: 'дождитесь его или укажите в -o другую папку; если его нет, удалите файл «{lock}»',
    written: 'записано в {folder}: {files}',
    left: 'осталось',
    perSecond: 'в секунду',
    done: 'готово',
  },
  en: {
    noMatch: 'no document found: {patterns}',
    noMatchRemedy: 'check the path; in folders these are read: {endings}',
    notFound: 'no such file or folder',
    notFoundRemedy: 'check the name and the path; put globs into quotes',
    foreignFolder: 'the folder already holds “{name}”, not written by this command',
    foreignFolderRemedy: 'name another folder in -o',
    anotherFolder:
      'name another folder in -o or add --force: a copy of the file will be kept beside it',
    otherPapers:
      'the folder holds registers of documents this command does not read: {paths}; they are untouched',
    otherPapersRemedy:
      'name these paths too, name another folder in -o, or add --force: then their registers are removed',
    badJobs: 'the number of jobs is a whole number from 1 to 256',
    badShard: 'there is no such part: {shard}',
    badShardRemedy: 'a part is written “3/8”: the third of eight',
    shardTold: 'part {index} of {count} ({told})',
    longLine: 'a line of the list is too long for a path',
    listRemedy: 'a list has one path a line (or a zero byte behind each, as find -print0 writes)',
    noPaths: 'nothing to read was named',
    noOutput: 'no place to write to was named',
    noOutputRemedy: 'name a folder: -o registers, or a store: --store',
    badLimit: 'the time limit is a whole number of seconds from 1 to 86400',
    badFormat: 'the format “{format}” does not fit a batch',
    badFormatRemedy: 'possible: {formats}',
    timeLimit: 'reading the document took longer than {seconds} s; it was left out',
    timeLimitRemedy: 'raise the limit with --time-limit, or split the document',
    crashed: 'reading the document broke off ({reason})',
    crashedRemedy: 'try the document alone with decisions parse',
    noFile: 'this is no regular file',
    noFileRemedy: 'take it out of the folder',
    vanished: 'the file is gone, or the link leads nowhere',
    vanishedRemedy: 'put the file back or remove the link',
    denied: 'no permission to read the file',
    deniedRemedy: 'give permission to read it',
    loop: 'the link leads to a folder that holds it',
    loopRemedy: 'remove the link',
    archiveDamaged: 'the archive is damaged ({reason})',
    archiveDamagedRemedy: 'unpack it with another program',
    archiveDepth: 'archives are nested deeper than {limit}',
    archiveDepthRemedy: 'unpack the outer archive',
    entryEncrypted: 'the file in the archive is protected by a password',
    entryEncryptedRemedy: 'unpack the archive with its password',
    tooManyRows: 'the combined register.xlsx was not written: {reason}',
    interrupted: 'interrupted; to go on, run the same command with --resume',
    stopped: 'stopped at the first failure (--fail-fast)',
    read: 'read',
    none: 'without a decision',
    failed: 'failed',
    reused: 'unchanged',
    repeated: 'published again',
    passed: 'files of other kinds passed over',
    busy: 'another run is writing into this folder (process {pid})',
    busyRemedy:
      'wait for it or name another folder in -o; if there is none, delete the file “{lock}”',
    written: 'written to {folder}: {files}',
    left: 'left',
    perSecond: 'per second',
    done: 'done',
  },
};
