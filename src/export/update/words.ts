import { figureDate } from '../../calendar/iso.js';
import { type Lang, say } from '../../locale/index.js';
import { UPDATE } from '../../locale/update.js';
import type { IsoDate } from '../../model/deadline.js';
import { ALL_COLUMNS, findColumn } from '../choose-columns.js';
import type { CellValue } from '../columns.js';
import { CHANGE, CHECK, type Change } from './plan.js';

/** Key of a column by its heading in either language; null for a heading of the user's own. */
export function columnKeyOf(heading: string): string | null {
  const name = heading.replace(/\s+/g, ' ').trim();
  for (const [key, word] of [
    [CHECK, 'check'],
    [CHANGE, 'change'],
  ] as const) {
    if (name === UPDATE.ru[word] || name === UPDATE.en[word]) return key;
  }
  // Keys are for the command line; a heading «key» or «text» is the user's own.
  const found = findColumn(name);
  return found !== undefined && !ALL_COLUMNS.some(({ key }) => key === name) ? found.key : null;
}

/** Heading of a column, those that only a living register has included. */
export function headingOf(key: string, lang: Lang): string {
  if (key === CHECK || key === CHANGE) return say(UPDATE, lang, key);
  return findColumn(key)?.heading[lang] ?? key;
}

/** The language a register's headings are in. */
export function languageOf(headings: Iterable<string>, fallback: Lang): Lang {
  let balance = 0;
  for (const heading of headings) {
    if (ALL_COLUMNS.some((column) => column.heading.ru === heading)) balance += 1;
    if (ALL_COLUMNS.some((column) => column.heading.en === heading)) balance -= 1;
  }
  return balance === 0 ? fallback : balance > 0 ? 'ru' : 'en';
}

/** What a row's «Изменение» says after an update: `01.03.2022: Срок: было «…», стало «…»`. */
export function changeNote(
  changes: readonly Change[],
  day: IsoDate | undefined,
  lang: Lang,
): string {
  const told = changes.map((change) => tell(change, lang)).join('; ');
  return day === undefined ? told : `${shownDay(day, lang)}: ${told}`;
}

function tell({ kind, column, was, now }: Change, lang: Lang): string {
  return say(UPDATE, lang, kind, {
    column: column === undefined ? '' : headingOf(column, lang),
    was: shown(was, lang),
    now: shown(now, lang),
  });
}

/** A cell's value as people read it. */
export function shown(value: CellValue | undefined, lang: Lang): string {
  if (value === null || value === undefined || value === '') return say(UPDATE, lang, 'nothing');
  return shownDay(String(value), lang);
}

/** A day as people of a language write it; any other text as it is. */
export function shownDay(value: string, lang: Lang): string {
  return lang === 'ru' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? figureDate(value) : value;
}

/** A day as a spreadsheet or a person wrote it: `30.01.2022` and `2022-01-30` are one day. */
export function readDay(text: string): string {
  const parts = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+0?0:00(?::00)?)?\s*$/.exec(text);
  // The strict form of a workbook writes days as ISO days with a time.
  if (parts === null) return text.trim().replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z?$/, '$1');
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return `${parts[3]}-${two(parts[2])}-${two(parts[1])}`;
}
