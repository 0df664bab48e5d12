import type { Catalog } from './index.js';

export type CliMessage =
  | 'notFound'
  | 'notFoundRemedy'
  | 'directory'
  | 'directoryRemedy'
  | 'emptyFolder'
  | 'emptyFolderRemedy'
  | 'notReadable'
  | 'notReadableRemedy'
  | 'formatUnknown'
  | 'formatUnknownRemedy'
  | 'endingUnknown'
  | 'badDate'
  | 'badDateRemedy'
  | 'binaryToTerminal'
  | 'binaryToTerminalRemedy'
  | 'none'
  | 'written'
  | 'noFiles'
  | 'stdinPathsAlone'
  | 'stdinPathsRemedy'
  | 'noFilesRemedy'
  | 'internal'
  | 'internalRemedy'
  | 'coverage'
  | 'coverageNone'
  | 'readFacts'
  | 'readFactsPages'
  | 'readPage'
  | 'samePaper'
  | 'otherVersion';

/** What the command line says. */
export const CLI_MESSAGES: Catalog<CliMessage> = {
  ru: {
    notFound: 'файл не найден',
    notFoundRemedy: 'проверьте имя и путь',
    directory: 'это папка, а не файл',
    directoryRemedy: 'для папок есть команда «decisions batch»',
    emptyFolder: 'это папка, и документов в ней нет',
    emptyFolderRemedy: 'проверьте путь; для больших архивов есть команда «decisions batch»',
    notReadable: 'файл не читается ({reason})',
    notReadableRemedy: 'проверьте права на файл',
    formatUnknown: 'формат «{format}» неизвестен',
    formatUnknownRemedy: 'возможны: {formats}',
    endingUnknown: 'по имени «{name}» не понять, в каком формате писать',
    badDate: '«{value}» не дата',
    badDateRemedy: 'укажите день в виде 31.01.2022 или 2022-01-31',
    binaryToTerminal: 'формат {format} не для экрана',
    binaryToTerminalRemedy: 'укажите файл: -o реестр.{format}',
    none: 'решения в тексте нет: поручений не найдено',
    written: 'записано: {path} ({count})',
    stdinPathsAlone:
      '--stdin-paths читает пути со стандартного ввода и пишет jsonl на стандартный вывод',
    stdinPathsRemedy:
      'уберите файлы и -o; например: ls *.docx | decisions parse --stdin-paths -f jsonl',
    noFiles: 'не указан ни один документ',
    noFilesRemedy: 'например: decisions parse решение.txt; «-» читает из стандартного ввода',
    internal: 'внутренняя ошибка: {reason}',
    internalRemedy: 'повторите с ключом --verbose и сообщите разработчикам',
    coverageNone: 'постановляющей части нет, поручений не искали',
    readFacts: '{format}, {encoding}, строк: {lines}',
    readFactsPages: '{format}, {encoding}, страниц: {pages}, строк: {lines}',
    readPage: '── страница {page} ──',
    coverage: 'понято {percent} % знаков постановляющей части',
    samePaper: 'тот же документ, что и {other}; он взят один раз',
    otherVersion: 'тот же документ, что и {other}, но с другими пунктами; взяты оба',
  },
  en: {
    notFound: 'no such file',
    notFoundRemedy: 'check the name and the path',
    directory: 'this is a directory, not a file',
    directoryRemedy: 'use “decisions batch” for directories',
    emptyFolder: 'this is a directory, and no document is in it',
    emptyFolderRemedy: 'check the path; for large archives there is “decisions batch”',
    notReadable: 'the file cannot be read ({reason})',
    notReadableRemedy: 'check the permissions of the file',
    formatUnknown: 'unknown format “{format}”',
    formatUnknownRemedy: 'possible: {formats}',
    endingUnknown: 'the name “{name}” does not tell which format to write',
    badDate: '“{value}” is no date',
    badDateRemedy: 'give a day as 2022-01-31 or 31.01.2022',
    binaryToTerminal: 'the format {format} is not for a terminal',
    binaryToTerminalRemedy: 'name a file: -o register.{format}',
    none: 'the text holds no decision: no task found',
    written: 'written: {path} ({count})',
    stdinPathsAlone:
      '--stdin-paths reads paths from standard input and writes jsonl to standard output',
    stdinPathsRemedy:
      'leave out files and -o; for example: ls *.docx | decisions parse --stdin-paths -f jsonl',
    noFiles: 'no document named',
    noFilesRemedy: 'for example: decisions parse decision.txt; “-” reads standard input',
    internal: 'internal error: {reason}',
    internalRemedy: 'run again with --verbose and report it',
    coverageNone: 'there is no operative part to understand',
    readFacts: '{format}, {encoding}, {lines} lines',
    readFactsPages: '{format}, {encoding}, {pages} pages, {lines} lines',
    readPage: '── page {page} ──',
    coverage: '{percent} % of the operative part’s characters understood',
    samePaper: 'the same document as {other}; it is taken once',
    otherVersion: 'the same document as {other} with other items; both are taken',
  },
};
