import type { Catalog } from './index.js';

type Key =
  | 'missingArgument'
  | 'missingValue'
  | 'missingOption'
  | 'badValue'
  | 'badArgument'
  | 'choices'
  | 'unknownOption'
  | 'unknownCommand'
  | 'tooMany'
  | 'meant'
  | 'remedy'
  | 'usage'
  | 'arguments'
  | 'options'
  | 'commands'
  | 'optionsPlace'
  | 'commandPlace'
  | 'possible'
  | 'default'
  | 'system'
  | 'systemRemedy';

/** What is said of a call that cannot be understood, and the frame of the help. */
export const USAGE: Catalog<Key> = {
  ru: {
    missingArgument: 'не указано: {name}',
    missingValue: 'ключу «{flags}» нужно значение',
    missingOption: 'нужен ключ «{flags}»',
    badValue: 'значение «{value}» ключа «{flags}» не подходит: {reason}',
    badArgument: 'значение «{value}» не подходит для {name}: {reason}',
    choices: 'возможны {values}',
    unknownOption: 'нет такого ключа: {name}',
    unknownCommand: 'нет такой команды: {name}',
    tooMany: 'лишние слова в команде: нужно {expected}, указано {given}',
    meant: '; похоже на {name}',
    remedy: '; справка: decisions {command}--help',
    usage: 'Вызов:',
    arguments: 'Что указать:',
    options: 'Ключи:',
    commands: 'Команды:',
    optionsPlace: '[ключи]',
    commandPlace: '[команда]',
    possible: 'возможны',
    default: 'иначе',
    system: 'не удалось выполнить: {reason}',
    systemRemedy: 'устраните причину и повторите команду',
  },
  en: {
    missingArgument: 'not given: {name}',
    missingValue: 'the option “{flags}” needs a value',
    missingOption: 'the option “{flags}” is needed',
    badValue: 'the value “{value}” of the option “{flags}” does not fit: {reason}',
    badArgument: 'the value “{value}” does not fit {name}: {reason}',
    choices: 'possible are {values}',
    unknownOption: 'there is no such option: {name}',
    unknownCommand: 'there is no such command: {name}',
    tooMany: 'too many words in the command: {expected} expected, {given} given',
    meant: '; looks like {name}',
    remedy: '; for help: decisions {command}--help',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    optionsPlace: '[options]',
    commandPlace: '[command]',
    possible: 'choices',
    default: 'default',
    system: 'this could not be done: {reason}',
    systemRemedy: 'remove the cause and repeat the command',
  },
};
