import { readLabel } from '../../cues/label.js';
import type { SourceBlock } from '../../source/types.js';

/** What is asked of a line here. */
interface Printed {
  flat: string;
  indent: number;
  end: number;
  blank: boolean;
  opens: boolean;
  block?: SourceBlock;
}

function wordsOf({ flat, indent, end }: Printed): string {
  return flat.slice(indent, end);
}

/** A sentence, a heading of a list or a point of one ends like this. */
const ENDS = /[.:;!?…][»")\]]?$/;
const SMALL = /^[a-zа-џ]/;
/** «… не позднее | 15.07.2020» goes on with its figure. */
const FIGURE = /^\d/;
const SMALL_LAST = /[a-zа-џ]$/;
/** A word split over two lines. */
const SPLIT = /[A-Za-zЀ-ӿ][-‐¬]$/;

/** Share of broken sentences from which on a file's paragraphs are nothing but printed lines. */
const WRAPPED_SHARE = 0.12;
const FEWEST_WRAPPED = 3;
/** A line that leaves so much of the width free was ended on purpose. */
const FULL = 0.8;
/** The width is that of the longest lines; the very longest may be a stray one. */
const WIDEST = 0.9;

/**
 * Marks the lines with which a paragraph begins as the reader of the file knows: a new block, unless
 * it plainly goes on with the sentence before. Web pages and converters often make a paragraph of
 * every printed line; there a block says nothing where its line is full.
 */
export function markParagraphs(lines: readonly Printed[]): void {
  markIndented(lines);
  const filled = lines.filter((line) => !line.blank && line.block !== undefined);
  const starts: [Printed, Printed][] = [];
  for (let at = 1; at < filled.length; at++) {
    const before = filled[at - 1];
    const line = filled[at];
    if (before === undefined || line === undefined) continue;
    if (before.block?.id !== line.block?.id) starts.push([before, line]);
  }
  const broken = starts.filter(([before, line]) => goesOn(before, line)).length;
  const wrapped = broken >= FEWEST_WRAPPED && broken >= starts.length * WRAPPED_SHARE;
  const width = wrapped ? widthOf(filled) : 0;
  const [first] = filled;
  if (first !== undefined) first.opens = true;
  for (const [before, line] of starts)
    line.opens = !goesOn(before, line) && !(wrapped && isFull(before, line, width));
}

/** A first line begins so far behind the edge of its paragraph. */
const FIRST_LINE = 3;
const FARTHEST = 12;

/** Plain text: a sentence that begins behind the edge to which the lines above were wrapped. */
function markIndented(lines: readonly Printed[]): void {
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (line.blank || line.block !== undefined || before === undefined || before.blank) continue;
    const step = line.indent - before.indent;
    if (step < FIRST_LINE || step > FARTHEST || before.indent > 0) continue;
    line.opens = ENDS.test(wordsOf(before)) && !SMALL.test(wordsOf(line));
  }
}

function isSure({ block }: Printed): boolean {
  return block !== undefined && block.kind !== 'paragraph';
}

/** Whether a line goes on with an unfinished sentence: small letters behind no full stop. */
function goesOn(before: Printed, line: Printed): boolean {
  if (isSure(before) || isSure(line)) return false;
  const above = wordsOf(before);
  const words = wordsOf(line);
  if (ENDS.test(above) || !(SMALL.test(words) || (FIGURE.test(words) && SMALL_LAST.test(above))))
    return false;
  return SPLIT.test(above) || readLabel(words) === null;
}

function widthOf(lines: readonly Printed[]): number {
  const lengths = lines.map(({ end }) => end).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * WIDEST)] ?? 0;
}

/** Whether the next word would not have gone into the line, so that its end means nothing. */
function isFull(before: Printed, line: Printed, width: number): boolean {
  const word = wordsOf(line).split(' ', 1)[0] ?? '';
  return before.end + 1 + word.length > width * FULL;
}
