import type { Catalog } from './index.js';

/** What `decisions validate` and `decisions explain` say besides their reports. */
export const VALIDATE: Catalog<
  | 'noMatch'
  | 'noMatchRemedy'
  | 'notFound'
  | 'notFoundRemedy'
  | 'allIgnored'
  | 'badCount'
  | 'fixStdin'
  | 'notEncodable'
  | 'fixed'
  | 'wouldFix'
  | 'baselineWritten'
  | 'unknownRule'
  | 'unknownRuleRemedy'
  | 'unknownFormat'
  | 'tooManyWarnings'
  | 'unreadable'
  | 'formats'
  | 'meant'
  | 'noPaths'
  | 'noPathsRemedy'
  | 'fixAndBaseline'
  | 'noDocument'
  | 'noRevision'
  | 'noRevisionRemedy'
  | 'nothingChanged'
> = {
  ru: {
    noMatch: 'нет ни одного документа: {patterns}',
    noMatchRemedy: 'проверьте путь; шаблон возьмите в кавычки: "docs/**/*.txt"',
    notFound: 'такого файла нет',
    notFoundRemedy: 'проверьте путь и имя',
    allIgnored: 'все названные файлы исключены настройкой («ignore»)',
    badCount: '--max-warnings: ожидается целое число от 0, стоит {value}',
    fixStdin: '--fix меняет файлы; для потока возьмите --dry-run',
    notEncodable: 'файл не исправлен: в кодировку {encoding} текст обратно не записать без потерь',
    fixed: 'исправлено файлов: {files}, мест: {edits}',
    wouldFix: 'будет исправлено файлов: {files}, мест: {edits}',
    baselineWritten: 'исходный список записан: {path}, записей: {entries}',
    unknownRule: 'нет правила «{rule}»',
    unknownRuleRemedy: 'все правила покажет decisions explain',
    unknownFormat: 'нет формата «{format}»',
    tooManyWarnings: 'предупреждений {count}, допустимо {max}',
    unreadable: 'не прочитано файлов: {count}',
    formats: 'возможны: {formats}',
    meant: 'вы имели в виду {name}?',
    noPaths: 'не указано, что проверять',
    noPathsRemedy: 'например: decisions validate "docs/**/*.txt"; «-» читает стандартный ввод',
    fixAndBaseline: '--fix и --update-baseline нельзя вместе: сначала исправьте, потом запишите',
    noDocument: 'разбор не дал документа',
    noRevision: '--changed-since: git не знает «{revision}»',
    noRevisionRemedy:
      'нужны git и полная история: fetch-depth: 0; например --changed-since origin/main',
    nothingChanged: 'с «{revision}» ни один из документов не менялся',
  },
  en: {
    noMatch: 'no paper found: {patterns}',
    noMatchRemedy: 'check the path; put a pattern in quotes: "docs/**/*.txt"',
    notFound: 'no such file',
    notFoundRemedy: 'check the path and the name',
    allIgnored: 'all files named are left out by the configuration ("ignore")',
    badCount: '--max-warnings: expected a whole number from 0 on, found {value}',
    fixStdin: '--fix changes files; use --dry-run for a stream',
    notEncodable: 'not fixed: the text cannot be written back in {encoding} without loss',
    fixed: 'files fixed: {files}, places: {edits}',
    wouldFix: 'files to be fixed: {files}, places: {edits}',
    baselineWritten: 'baseline written: {path}, entries: {entries}',
    unknownRule: 'there is no rule "{rule}"',
    unknownRuleRemedy: 'decisions explain lists every rule',
    unknownFormat: 'there is no format "{format}"',
    tooManyWarnings: '{count} warnings, {max} allowed',
    unreadable: 'files not read: {count}',
    formats: 'there are: {formats}',
    meant: 'did you mean {name}?',
    noPaths: 'nothing to check was named',
    noPathsRemedy: 'for example: decisions validate "docs/**/*.txt"; "-" reads standard input',
    fixAndBaseline: '--fix and --update-baseline do not go together: fix first, then write',
    noDocument: 'reading gave no document',
    noRevision: '--changed-since: git does not know "{revision}"',
    noRevisionRemedy:
      'git and the whole history are needed: fetch-depth: 0; for example --changed-since origin/main',
    nothingChanged: 'none of the papers has changed since "{revision}"',
  },
};
