import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import { type Column, DEFAULT_COLUMNS, FURTHER_COLUMNS } from './columns.js';

/** Every column there is. */
export const ALL_COLUMNS: readonly Column[] = [...DEFAULT_COLUMNS, ...FURTHER_COLUMNS];

/** Finds a column by its key or by its heading in either language; case does not matter. */
export function findColumn(name: string): Column | undefined {
  const wanted = fold(name);
  return (
    ALL_COLUMNS.find(({ key }) => fold(key) === wanted) ??
    ALL_COLUMNS.find(({ heading }) => fold(heading.ru) === wanted || fold(heading.en) === wanted)
  );
}

/**
 * The columns a user asked for, in that order. A name is a key (`due`) or a heading («Срок»), and
 * `key=Own heading` gives the column a heading of the user's own.
 *
 * @throws DecisionsError `usage` for a name that is no column, with the names there are
 */
export function chooseColumns(
  names: readonly string[] | undefined,
  lang: Lang,
  defaults: readonly Column[] = DEFAULT_COLUMNS,
): readonly Column[] {
  if (names === undefined) return defaults;
  const chosen = names.map((name) => name.trim()).filter((name) => name !== '');
  if (chosen.length === 0) return defaults;
  const columns = chosen.map((name) => chooseOne(name, lang));
  const twice = columns.find((column, place) => columns.findIndex(sameKey(column)) !== place);
  if (twice !== undefined) {
    throw new DecisionsError(
      'usage',
      lang === 'ru' ? `столбец «${twice.key}» назван дважды` : `column «${twice.key}» named twice`,
    );
  }
  return columns;
}

function chooseOne(name: string, lang: Lang): Column {
  const equals = name.indexOf('=');
  const found = findColumn(equals < 0 ? name : name.slice(0, equals));
  if (found === undefined) throw unknownColumn(name, lang);
  if (equals < 0) return found;
  const heading = name.slice(equals + 1).trim();
  return { ...found, heading: { ru: heading, en: heading } };
}

const sameKey =
  (one: Column) =>
  (other: Column): boolean =>
    one.key === other.key;

const fold = (name: string): string => name.trim().toLowerCase().replaceAll('ё', 'е');

function unknownColumn(name: string, lang: Lang): DecisionsError {
  const known = ALL_COLUMNS.map(({ key, heading }) => `${key} (${heading[lang]})`).join(', ');
  return lang === 'ru'
    ? new DecisionsError('usage', `нет столбца «${name}»`, { remedy: `есть столбцы: ${known}` })
    : new DecisionsError('usage', `no column «${name}»`, { remedy: `the columns are: ${known}` });
}
