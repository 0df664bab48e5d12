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

/**
 * Roles of the columns, read from a heading row; null when the row is none. A column whose heading
 * says nothing known holds text only where no other does: registers note much beside their orders.
 */
export function readHeadings(cells: readonly Slice[]): ColumnRole[] | null {
  const texts = cells.map(({ line, from, to }) => line.flat.slice(from, to));
  const first = texts.find((text) => text !== '') ?? '';
  const label = readLabel(first);
  if (/^\d{1,3}$/.test(first) || (label !== null && isLabelAlone(first, label))) return null;
  const known = cells[0]?.line.block?.kind === 'row';
  const longest = known ? LONGEST_KNOWN : LONGEST_HEADING;
  if (texts.some((text) => text.length >= longest)) return null;
  const roles = texts.map(roleOf);
  const named = roles.filter((role) => role !== undefined && role !== 'number');
  const parts = named.filter((role) => role !== 'text' && role !== 'other');
  if (named.length < 2 || parts.length === 0) return null;
  const rest = roles.includes('text') ? 'other' : 'text';
  return roles.map((role, column) => role ?? (column === 0 && rest === 'text' ? 'number' : rest));
}
