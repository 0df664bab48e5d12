import { type Lang, say } from '../../../locale/index.js';
import { UPDATE } from '../../../locale/update.js';
import { XLSX } from '../../../locale/xlsx.js';
import type { IsoDate } from '../../../model/deadline.js';
import type { Column } from '../../columns.js';
import type { Change, ChangeKind } from '../../update/plan.js';
import { headingOf, shown } from '../../update/words.js';
import { type Content, cellXml } from '../cells.js';
import type { Book } from '../edit/book.js';
import { cellAt, locateTable } from '../edit/locate.js';
import { StyleBook } from '../edit/style-book.js';
import { contentOf, TableEditor } from '../edit/table-editor.js';
import { serialOf } from '../serial.js';
import { columnName, XML_START } from '../xml.js';

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

/** Looks of the register that the log takes over. */
export interface LogLooks {
  heading: string | undefined;
  text: string | undefined;
}

/** Writes what an update changed at the end of the sheet «Изменения», which it adds if need be. */
export function writeLog(
  book: Book,
  changes: readonly Change[],
  day: IsoDate | undefined,
  lang: Lang,
  looks: LogLooks,
): void {
  if (changes.length === 0) return;
  const sheet = say(XLSX, lang, 'changes');
  const headings = new Map(COLUMNS.map((key) => [say(UPDATE, lang, key), key as string]));
  const read = (heading: string): string | null => headings.get(heading) ?? null;
  const table = locateTable(book, read, { sheet });
  if (table === null) {
    if (book.sheets().some(({ name }) => name === sheet)) return;
    book.addSheet(sheet, newLog(changes, day, lang, looks, new StyleBook(book)));
    return;
  }
  const used = [...table.image.rows.keys()].filter((row) =>
    [...table.columns.values()].some((column) => cellAt(table.image, row, column) !== null),
  );
  const editor = new TableEditor(book, table, Math.max(table.headingRow, ...used));
  editor.append(changes.length, (place) => {
    const change = changes[place];
    const cells = new Map<string, [Content, Column['type']]>();
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

function dateContent(key: string, value: string | null): Content {
  return key === 'logDate' && value !== null ? (serialOf(value) ?? value) : value;
}

function newLog(
  changes: readonly Change[],
  day: IsoDate | undefined,
  lang: Lang,
  { heading, text }: LogLooks,
  styles: StyleBook,
): string {
  const date = styles.asDate(text);
  const headings = COLUMNS.map((key, place) =>
    cellXml(`${columnName(place + 1)}1`, heading ?? '0', say(UPDATE, lang, key)),
  );
  const rows = changes.map((change, index) => {
    const line = entry(change, day, lang);
    const cells = COLUMNS.map((key, place) => {
      const style = (key === 'logDate' ? date : text) ?? '0';
      return cellXml(`${columnName(place + 1)}${index + 2}`, style, dateContent(key, line[key]));
    });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const columns = WIDTHS.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    XML_START,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"',
    ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData><row r="1">${headings.join('')}</row>${rows.join('')}</sheetData>`,
    `<autoFilter ref="A1:${columnName(COLUMNS.length)}${changes.length + 1}"/>`,
    `</worksheet>`,
  ].join('');
}
