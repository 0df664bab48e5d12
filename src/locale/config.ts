import type { Catalog } from './index.js';

/** What is said of configuration files, baselines and plugins. */
export const CONFIG: Catalog<
  | 'notFound'
  | 'notJson'
  | 'notLoaded'
  | 'noDefault'
  | 'two'
  | 'invalid'
  | 'remedy'
  | 'unknownKey'
  | 'unknownRule'
  | 'unknownOption'
  | 'meant'
  | 'badValue'
  | 'badLevel'
  | 'missingKey'
  | 'oneOf'
  | 'tooSmall'
  | 'tooBig'
  | 'top'
  | 'cycle'
  | 'extendsUnknown'
  | 'badPlugin'
  | 'ruleTwice'
  | 'badBaseline'
  | 'badBaselineRemedy'
  | 'noBaseline'
  | 'noBaselineRemedy'
  | 'unusedBaseline'
  | 'unusedSuppress'
  | 'unusedAdvice'
  | 'baselineReason'
> = {
  ru: {
    notFound: 'файл настройки не найден',
    notJson: 'файл настройки – не JSON: {reason}',
    notLoaded: 'файл не загрузился: {reason}',
    noDefault: 'у файла нет default export с настройкой',
    two: 'в одной папке два файла настройки: {files}',
    invalid: 'в файле настройки ошибки:',
    remedy: 'исправьте файл; действующую настройку покажет --print-config ФАЙЛ',
    unknownKey: '{path}: неизвестный ключ «{key}»',
    unknownRule: '{path}: неизвестное правило «{key}»',
    unknownOption: '{path}: у правила нет параметра «{key}»',
    meant: '; вы имели в виду «{name}»?',
    badValue: '{path}: ожидается {expected}, стоит {actual}',
    badLevel:
      '{path}: ожидается "off", "info", "warning", "error" или ["warning", {параметры}], стоит {actual}',
    missingKey: '{path}: нет обязательного ключа «{key}»',
    oneOf: '{path}: ожидается одно из {values}, стоит {actual}',
    tooSmall: '{path}: значение меньше допустимого {limit}',
    tooBig: '{path}: значение больше допустимого {limit}',
    top: 'верхний уровень',
    cycle: '«extends» ходит по кругу: {files}',
    extendsUnknown: '«extends»: нет ни набора, ни файла «{name}»',
    badPlugin: 'подключённый файл не годится: {reason}',
    ruleTwice: 'правило «{rule}» определено дважды',
    badBaseline: 'исходный список повреждён: {reason}',
    badBaselineRemedy: 'назовите список, который записал --update-baseline, или новое имя',
    noBaseline: 'исходный список не найден',
    noBaselineRemedy: 'создайте его: --update-baseline',
    unusedBaseline: 'запись исходного списка больше ничего не скрывает: {rule}, {paper}, «{text}»',
    unusedSuppress: 'запись suppress больше ничего не скрывает: {rule}, {paper}',
    unusedAdvice:
      'Удалите запись (исходный список обновит --update-baseline): замечание исправлено или текст изменился.',
    baselineReason: 'было до введения проверки',
  },
  en: {
    notFound: 'configuration file not found',
    notJson: 'the configuration file is no JSON: {reason}',
    notLoaded: 'the file did not load: {reason}',
    noDefault: 'the file has no default export with a configuration',
    two: 'two configuration files in one folder: {files}',
    invalid: 'the configuration file has mistakes:',
    remedy: 'correct the file; --print-config FILE shows what is in force',
    unknownKey: '{path}: unknown key "{key}"',
    unknownRule: '{path}: unknown rule "{key}"',
    unknownOption: '{path}: the rule has no option "{key}"',
    meant: '; did you mean "{name}"?',
    badValue: '{path}: expected {expected}, found {actual}',
    badLevel:
      '{path}: expected "off", "info", "warning", "error" or ["warning", {options}], found {actual}',
    missingKey: '{path}: the key "{key}" is missing',
    oneOf: '{path}: expected one of {values}, found {actual}',
    tooSmall: '{path}: less than the least allowed, {limit}',
    tooBig: '{path}: more than the most allowed, {limit}',
    top: 'top level',
    cycle: '"extends" goes in a circle: {files}',
    extendsUnknown: '"extends": no preset and no file "{name}"',
    badPlugin: 'the plugin cannot be used: {reason}',
    ruleTwice: 'rule "{rule}" is defined twice',
    badBaseline: 'the baseline is damaged: {reason}',
    badBaselineRemedy: 'name a list that --update-baseline has written, or a new name',
    noBaseline: 'baseline not found',
    noBaselineRemedy: 'create it: --update-baseline',
    unusedBaseline: 'a baseline entry holds nothing back any more: {rule}, {paper}, «{text}»',
    unusedSuppress: 'a suppress entry holds nothing back any more: {rule}, {paper}',
    unusedAdvice:
      'Remove the entry (--update-baseline does it for a baseline): the finding was mended or the text has changed.',
    baselineReason: 'there before the check was introduced',
  },
};
