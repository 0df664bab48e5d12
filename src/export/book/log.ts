import { type Lang, say } from '../../locale/index.js';
import { UPDATE } from '../../locale/update.js';
import { XLSX } from '../../locale/xlsx.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Change, ChangeKind } from '../update/plan.js';
import { headingOf, shown } from '../update/words.js';
import type { Content } from '../xlsx/cells.js';
import { lastFilledRow, locateTable } from './locate.js';
import type { LivingBook, Looks, TypedContent } from './types.js';
import { contentOf } from './values.js';

const COLUMNS = [
  'logDate',
  'logDocument',
  'logNumber',
  'logWhat',
  'logWas',
  'logNow',
  'logHow',
] as const;

const WIDTHS = [12, 30, 9, 22, 40, 40, 28];

const HOW = {
  added: 'howAdded',
  replaced: 'howReplaced',
  kept: 'howKept',
  vanished: 'howVanished',
  returned: 'howReturned',
  withdrawn: 'howWithdrawn',
} as const satisfies Record<ChangeKind, keyof (typeof UPDATE)['ru']>;

/** Writes what an update changed at the end of the sheet «Изменения», which it adds if need be. */
export function writeLog(
  book: LivingBook,
  changes: readonly Change[],
  day: IsoDate | undefined,
  lang: Lang,
  looks: Looks,
): void {
  if (changes.length === 0) return;
  const sheet = say(XLSX, lang, 'changes');
  const headings = new Map(COLUMNS.map((key) => [say(UPDATE, lang, key), key as string]));
  const read = (heading: string): string | null => headings.get(heading) ?? null;
  const table = locateTable(book, read, sheet);
  if (table === null) {
    if (book.sheets().some(({ name }) => name === sheet)) return;
    addLog(book, sheet, changes, day, lang, looks);
    return;
  }
  const editor = book.editTable(table, lastFilledRow(table));
  editor.append(changes.length, (place) => {
    const change = changes[place];
    const cells = new Map<string, TypedContent>();
    if (change === undefined) return cells;
    for (const [key, value] of Object.entries(entry(change, day, lang))) {
      const type = key === 'logDate' ? 'date' : 'text';
      cells.set(key, [contentOf(book, value, type), type]);
    }
    return cells;
  });
  editor.commit();
}

type Entry = Record<(typeof COLUMNS)[number], string | null>;

function entry(change: Change, day: IsoDate | undefined, lang: Lang): Entry {
  const { kind, document, number, column, was, now } = change;
  return {
    logDate: day ?? null,
    logDocument: document,
    logNumber: number,
    logWhat: column === undefined ? null : headingOf(column, lang),
    logWas: column === undefined ? null : shown(was, lang),
    logNow: column === undefined ? null : shown(now, lang),
    logHow: say(UPDATE, lang, HOW[kind]),
  };
}

function addLog(
  book: LivingBook,
  sheet: string,
  changes: readonly Change[],
  day: IsoDate | undefined,
  lang: Lang,
  looks: Looks,
): void {
  const columns = COLUMNS.map((key, place) => ({
    heading: say(UPDATE, lang, key),
    width: WIDTHS[place] ?? 20,
    ...(key === 'logDate' ? { type: 'date' as const } : {}),
  }));
  const rows = changes.map((change) => {
    const line = entry(change, day, lang);
    return COLUMNS.map((key): Content => {
      const value = line[key];
      return key === 'logDate' && value !== null ? contentOf(book, value, 'date') : value;
    });
  });
  book.addTable(sheet, columns, rows, looks);
}
