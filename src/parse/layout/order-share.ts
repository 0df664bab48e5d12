import { readLabel } from '../../cues/label.js';
import { ATTACHMENT, isQuestion } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { type Line, rowWords, wordsOf } from '../lines/line.js';
import { paragraphFrom } from '../lines/paragraph.js';

/** Whether a point orders somebody something, by its first line or by all of its first lines. */
function looksLikeOrder(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const words = rowWords(line);
  const label = readLabel(words);
  if (label === null) return false;
  const next = lines[index + 1];
  const rest = words.slice(label.end) || (next === undefined ? '' : wordsOf(next));
  if (isOrderLine(rest)) return true;
  const point = restOfPoint(lines, index, words.slice(label.end));
  // «1.1. Пункт 3 изложить в | следующей редакции», «2. Контроль … возложить»: points of acts alone.
  return isOrder(point) || isStatement(point);
}

/** A point behind its number, with the lines it goes on over. */
function restOfPoint(lines: readonly Line[], index: number, own: string): string {
  const next = lines[index + 1];
  const ends = next === undefined || readLabel(rowWords(next)) !== null;
  return ends ? own : `${own} ${paragraphFrom(lines, index + 1)}`.trim();
}

/** What costs least is asked first. */
function isOrderLine(rest: string): boolean {
  return (
    /:$/.test(rest) ||
    /^[A-ZЀ-Я][a-zа-џ]+(?:у|ю|ам|ям|ой|ому|ему|ым|им|ии|е)\s/.test(rest) ||
    /(?<![a-zЀ-ӿ])срок/i.test(rest) ||
    isOrder(rest)
  );
}

/** Figures without a mark, before small letters: they count something. */
function isBareNumber(words: string): boolean {
  const label = readLabel(words);
  if (label?.style !== 'decimal' || !label.doubtful || label.parts.length > 1) return false;
  return /\d$/.test(label.printed) && /^[a-zа-џ]/.test(words.slice(label.end));
}

function isUnderRule(above: Line | undefined): boolean {
  return above !== undefined && !above.blank && /^_{5,}$/.test(wordsOf(above));
}

/** Share of the labelled lines in a stretch that read like orders. */
export function orderShare(lines: readonly Line[], from: number, to: number): number {
  let labelled = 0;
  let orders = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank || readLabel(rowWords(line)) === null) continue;
    const words = rowWords(line);
    // «19 по 24 апреля, г. Калуга – география»: a day, not a number.
    if (isBareNumber(words)) continue;
    // «- РГАСПИ. Ф. 17. Оп. 163 …»: an edition's notes, and what stands below them.
    if (ATTACHMENT.test(words)) break;
    // «1. О ходе ремонта» over «1.1 …» heads the orders of a question, «1 Протокол …» is a footnote.
    if (isQuestion(words) || isUnderRule(lines[index - 1])) continue;
    labelled++;
    if (looksLikeOrder(lines, index)) orders++;
  }
  return labelled === 0 ? 0 : orders / labelled;
}
