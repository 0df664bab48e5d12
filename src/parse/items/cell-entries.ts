import { startsWithBody } from '../../cues/issuer.js';
import { isNameOnly, nameAtEnd, startsWithPost } from '../../cues/signature-line.js';
import type { SourceCell } from '../../source/types.js';
import type { Slice } from '../lines/joined.js';
import type { Line } from '../lines/line.js';

/** The printed lines of a cell, each a stretch of the row's line. */
export function cellLines(line: Line, { from, to, breaks }: SourceCell): Slice[] {
  const starts = [from, ...breaks];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    // A space stands between two paragraphs of a cell.
    return { line, from: start, to: next === undefined ? to : next - 1 };
  });
}

function wordsOf(slices: readonly Slice[]): string {
  return slices.map(({ line, from, to }) => line.flat.slice(from, to)).join(' ');
}

/** Whether a line under an entry begins another: who answers stands under one another in a cell. */
function opensEntry(before: string, words: string): boolean {
  if (!/^[«"A-ZЀ-Я]/.test(words)) return false;
  if (/[;.]$/.test(before) && !/(?:^|\s)[A-ZЀ-Я]\.$/.test(before)) return true;
  const named = isNameOnly(before) || nameAtEnd(before) !== null;
  if (isNameOnly(words)) return named;
  return named || startsWithPost(words) || startsWithBody(words);
}

/**
 * Parts a cell of those responsible into one entry for each: «Отдел культуры | Отдел спорта» are two,
 * «Начальник отдела | Петров П.П.» is one.
 */
export function entriesOf(lines: readonly Slice[]): Slice[][] {
  const entries: Slice[][] = [];
  for (const slice of lines) {
    const current = entries.at(-1);
    const words = wordsOf([slice]);
    if (current === undefined || opensEntry(wordsOf(current), words)) entries.push([slice]);
    else current.push(slice);
  }
  return entries;
}
