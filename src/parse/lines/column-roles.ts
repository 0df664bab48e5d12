import { isLabelAlone, readLabel } from '../../cues/label.js';
import type { Slice } from './joined.js';
import type { ParagraphRole } from './raw.js';

/** What a column holds: a part of the order, its number, or what a register notes beside it. */
export type ColumnRole = ParagraphRole | 'number' | 'other';

/** What a column holds, by its heading; the first row that fits counts. */
const COLUMN_HEADINGS: [RegExp, ColumnRole][] = [
  [/^(?:№|N(?:\s|$)|п\s?[/.]\s?п|номер\s(?:п|поручени|пункта))/i, 'number'],
  [
    /(?:отметк|результат|примечани|статус|фактическ|^факт|ход\s(?:ис|вы)полнени|состояни|информаци[яи]\s(?:об?|по)\s|(?:снят|постав)[а-яё]{1,5}\s(?:с|на)\s(?:контрол|уч[её]т)|контрол[ья]|основани|финансировани|стоимост|сумма)/i,
    'other',
  ],
  [/(?:срок|дата)[^.;]{0,30}(?:отч[её]т|доклад|информаци|представлени)/i, 'report'],
  [/(?:срок|дата|период)/i, 'deadline'],
  [/соисполнител/i, 'helping'],
  [/(?:ответствен|исполнител|кому\sпоруч)/i, 'responsible'],
  [/(?:поручени|мероприяти|содержание|пункт|решени|задач|наименовани|суть|задани)/i, 'text'],
];
/** A column of both kinds: «Ответственные исполнители, соисполнители». */
const BOTH = /ответствен[^;]{0,40}соисполнител|^исполнител[^;]{0,40}соисполнител/i;

/** A heading of a table typed with tabs or spaces is no longer. */
const LONGEST_HEADING = 60;
/** A heading whose cell is known to be one. */
const LONGEST_KNOWN = 160;

function roleOf(heading: string): ColumnRole | undefined {
  if (BOTH.test(heading)) return 'responsible';
  return COLUMN_HEADINGS.find(([pattern]) => pattern.test(heading))?.[1];
}

/** The words of each heading of a row. */
export function headingTexts(cells: readonly Slice[]): string[] {
  return cells.map(({ line, from, to }) => line.flat.slice(from, to));
}

/** Roles of the columns, read from a heading row; null when the row is none. */
export function readHeadings(cells: readonly Slice[]): ColumnRole[] | null {
  const known = cells[0]?.line.block?.kind === 'row';
  return rolesOf(headingTexts(cells), known ? LONGEST_KNOWN : LONGEST_HEADING);
}

/**
 * The headings of a table's second row under those of the first: «Срок» spans «исполнения» and
 * «отчёта», which are «Срок исполнения» and «Срок отчёта». Null for a row that parts no heading.
 */
export function underHeadings(heads: readonly string[], below: readonly string[]): string[] | null {
  let above = '';
  let parts = false;
  const joined = Array.from({ length: Math.max(heads.length, below.length) }, (_, column) => {
    const [head = '', own = ''] = [heads[column], below[column]];
    if (head !== '') above = head;
    if (own === '' || own === head) return head;
    if (head === '') parts = true;
    return `${above} ${own}`;
  });
  const words = below.filter((text, column) => text !== '' && text !== heads[column]);
  return parts && words.every((text) => /^\p{L}/u.test(text)) ? joined : null;
}

/**
 * Roles by the words of a row's cells. A column whose heading says nothing known holds text only
 * where no other does: registers note much beside their orders.
 */
export function rolesOf(texts: readonly string[], longest = LONGEST_KNOWN): ColumnRole[] | null {
  const first = texts.find((text) => text !== '') ?? '';
  const label = readLabel(first);
  if (/^\d{1,3}$/.test(first) || (label !== null && isLabelAlone(first, label))) return null;
  if (texts.some((text) => text.length >= longest)) return null;
  const roles = texts.map(roleOf);
  const named = roles.filter((role) => role !== undefined && role !== 'number');
  const parts = named.filter((role) => role !== 'text' && role !== 'other');
  if (named.length < 2 || parts.length === 0) return null;
  const rest = roles.includes('text') ? 'other' : 'text';
  return roles.map((role, column) => role ?? (column === 0 && rest === 'text' ? 'number' : rest));
}
