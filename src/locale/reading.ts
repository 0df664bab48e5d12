import { type Catalog, type Lang, say } from './index.js';

type Key =
  | 'noJson'
  | 'noJsonAt'
  | 'badType'
  | 'oneOf'
  | 'other'
  | 'missing'
  | 'invalidRegister'
  | 'invalidRegisterRemedy';

/** What is said of a file or a register that is no JSON, or no JSON of the right shape. */
export const READING: Catalog<Key> = {
  ru: {
    noJson: 'это не JSON',
    noJsonAt: 'это не JSON: ошибка в строке {line}, знак {column}',
    badType: '{path}: здесь должно быть: {expected}',
    oneOf: '{path}: возможны только {values}',
    missing: 'нет поля {path}',
    other: '{path}: значение не подходит',
    invalidRegister: 'реестр не отвечает своей схеме ({reason})',
    invalidRegisterRemedy: 'это ошибка программы; сообщите о ней вместе с документом',
  },
  en: {
    noJson: 'this is no JSON',
    noJsonAt: 'this is no JSON: error in line {line}, character {column}',
    badType: '{path}: {expected} belongs here',
    oneOf: '{path}: only {values} are possible',
    missing: 'the field {path} is missing',
    other: '{path}: the value does not fit',
    invalidRegister: 'the register does not fit its schema ({reason})',
    invalidRegisterRemedy: 'this is a defect of the program; report it with the document',
  },
};

const TYPES: Record<Lang, Record<string, string>> = {
  ru: {
    string: 'текст',
    number: 'число',
    int: 'целое число',
    boolean: 'true или false',
    array: 'список […]',
    object: 'объект {…}',
    record: 'объект {…}',
    null: 'null',
  },
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list […]',
    object: 'an object {…}',
    record: 'an object {…}',
    null: 'null',
  },
};

/** One thing that a schema has to say, as zod tells it. */
export interface Misfit {
  code?: string | undefined;
  path: readonly PropertyKey[];
  expected?: unknown;
  values?: unknown;
  input?: unknown;
  message: string;
}

/** What does not fit a schema, in the user's language; zod itself speaks English. */
export function misfitWords(issue: Misfit | undefined, lang: Lang): string {
  if (issue === undefined) return '';
  const path = issue.path.length === 0 ? '{}' : issue.path.map(String).join('.');
  if (issue.code === 'invalid_type') {
    if (/received undefined$/.test(issue.message)) return say(READING, lang, 'missing', { path });
    const expected = TYPES[lang][String(issue.expected)] ?? String(issue.expected);
    return say(READING, lang, 'badType', { path, expected });
  }
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) {
    const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return say(READING, lang, 'oneOf', { path, values });
  }
  return say(READING, lang, 'other', { path });
}

/** Why a text is no JSON, with the place where the engine tells it. */
export function jsonWords(cause: unknown, text: string, lang: Lang): string {
  const told = cause instanceof Error ? cause.message : '';
  const [, position] = /at position (\d{1,9})/.exec(told) ?? [];
  if (position === undefined) return say(READING, lang, 'noJson');
  const before = text.slice(0, Number(position)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return say(READING, lang, 'noJsonAt', { line: before.length, column });
}
