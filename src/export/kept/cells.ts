import { isRealDay } from '../../calendar/iso.js';
import type { IsoDate } from '../../model/deadline.js';

/** A cell of a kept table: dates as ISO days or as «26.11.2021». */
export type KeptCell = string | number | null;

/** A row of a kept table: its 1-based line, its cells by column key, people's own by heading. */
export interface KeptRow {
  line: number;
  cells: ReadonlyMap<string, KeptCell>;
  own?: ReadonlyMap<string, KeptCell>;
}

/** The text of a column of one row, trimmed; empty where there is none. */
export type CellOf = (key: string) => string;

export function cellsOf({ cells }: KeptRow): CellOf {
  return (key) => String(cells.get(key) ?? '').trim();
}

/** A day as ISO or as people write it, «26.11.2021»; null for what is no day. */
export function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text)?.[1];
  const figures = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+0?0:00(?::00)?)?$/.exec(text);
  const [, day = '', month = '', year = ''] = figures ?? [];
  const date = iso ?? (figures ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '');
  return isRealDay(date) ? date : null;
}

/** The names a register written by this program gives a task: of its document and its own. */
export function keyOf(cell: CellOf): { document: string; task: string } | null {
  const [, document, task] = /^([^/]+)\/(.+)$/.exec(cell('key')) ?? [];
  return document && task ? { document, task } : null;
}
