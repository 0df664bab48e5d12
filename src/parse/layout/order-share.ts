import { readLabel } from '../../cues/label.js';
import { isQuestion } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { type Line, rowWords, wordsOf } from '../lines/line.js';

/** Lines of a wrapped point that are read to tell whether it is an order. */
const LONGEST_WRAP = 6;

/** Whether a point orders somebody something, by its first line or by all of its first lines. */
function looksLikeOrder(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const words = rowWords(line);
  const label = readLabel(words);
  if (label === null) return false;
  const next = lines[index + 1];
  const rest = words.slice(label.end) || (next === undefined ? '' : wordsOf(next));
  return (
    isOrderLine(rest) || isOrder(`${words.slice(label.end)} ${wrapped(lines, index + 1)}`.trim())
  );
}

/** What a point's first line goes on with, up to a gap or the next number. */
function wrapped(lines: readonly Line[], from: number): string {
  const words: string[] = [];
  for (const line of lines.slice(from, from + LONGEST_WRAP)) {
    if (line.blank || readLabel(rowWords(line)) !== null) break;
    words.push(wordsOf(line));
  }
  return words.join(' ').replace(/ {2,}/g, ' ');
}

function isOrderLine(rest: string): boolean {
  return (
    isOrder(rest) ||
    /:$/.test(rest) ||
    /(?<![a-zЀ-ӿ])срок/i.test(rest) ||
    /^[A-ZЀ-Я][a-zа-џ]+(?:у|ю|ам|ям|ой|ому|ему|ым|им|ии|е)\s/.test(rest)
  );
}

/** Share of the labelled lines in a stretch that read like orders. */
export function orderShare(lines: readonly Line[], from: number, to: number): number {
  let labelled = 0;
  let orders = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank || readLabel(rowWords(line)) === null) continue;
    // «1. О ходе ремонта» over «1.1 …» heads the orders of a question.
    if (isQuestion(rowWords(line))) continue;
    labelled++;
    if (looksLikeOrder(lines, index)) orders++;
  }
  return labelled === 0 ? 0 : orders / labelled;
}
