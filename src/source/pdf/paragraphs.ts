import type { PrintedLine } from './lines.js';

/** Between which x the text of a column runs. */
export interface Width {
  left: number;
  right: number;
}

/** A line that begins a point of a list: its own paragraph whatever stands before it. */
export const STARTS_POINT =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s|\d{1,3}(?:\.\d{1,3}){0,4}[.)]\S|[а-яёa-z]\)|[a-z]\.\s|[IVXL]{1,6}[.)]\s|[–—•▪·*-]\s)/i;

/** How often, against the most frequent one, a distance counts as that of wrapped lines. */
const OFTEN = 0.4;

/** The usual distance between the lines of a text. */
export function usualPitch(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < lines.length; index++) {
    const pitch = Math.round(((lines[index]?.y ?? 0) - (lines[index - 1]?.y ?? 0)) * 2) / 2;
    const size = lines[index]?.size ?? 0;
    if (pitch > size * 0.8 && pitch < size * 3) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Space between paragraphs may be more frequent than the wrapped lines inside them.
  const frequent = [...counts].filter(([, count]) => count >= most * OFTEN).map(([pitch]) => pitch);
  return frequent.length === 0 ? 0 : Math.min(...frequent);
}

/** Width of the first word of a line, from the line's average letter. */
export function firstWord(line: PrintedLine): number {
  const word = line.text.split(/[\s\u00A0]/, 1)[0] ?? '';
  return ((line.right - line.left) / Math.max(1, line.text.length)) * word.length;
}

/** A line that begins with a word or two and a colon or dash names what follows: «Срок: …». */
const NAMES_SOMETHING = /^\p{Lu}[\p{L}-]*(?: \p{L}+){0,2}\s?[:–—]/u;
/** A paper's date and number, which stand on a line of their own below its name. */
const REGISTERED =
  /^от \d{1,2}(?: [а-я]{3,8} |\.\d\d\.)\d{4}(?: ?г\.?| года)?(?: № ?[\p{L}\d/-]{1,20})?$/u;
export const ENDS_SENTENCE = /[.;:!?…]["»”)]?$/;

/**
 * True when the next line surely goes on with this one: its first word did not fit any more, it
 * begins in lower case or in the middle of a sentence, and nothing sets it apart.
 */
function goesOn(line: PrintedLine, next: PrintedLine, width: Width, pitch: number): boolean {
  if (STARTS_POINT.test(next.text) || line.text.includes('\t') || next.text.includes('\t'))
    return false;
  if (REGISTERED.test(next.text)) return false;
  if (next.y - line.y > Math.max(pitch, line.size) * 1.25) return false;
  if (Math.abs(next.size - line.size) > line.size * 0.15) return false;
  // A split word is put together by who knows words.
  if (/\p{L}[-‐\u00AD]$/u.test(line.text)) return false;
  if (next.left > line.left + line.size * 4 || next.left < line.left - line.size * 5) return false;
  const lower = /^[\p{Ll}(]/u.test(next.text);
  if (!lower && (ENDS_SENTENCE.test(line.text) || NAMES_SOMETHING.test(next.text))) return false;
  // A heading in capitals ends where the capitals end.
  if (!lower && isCapitals(line.text) !== isCapitals(next.text)) return false;
  const space = line.size * 0.25;
  return line.right + space + firstWord(next) * 0.9 > width.right;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}

/** True when something between the lines shows that a paragraph ends here. */
function isApart(line: PrintedLine, next: PrintedLine, pitch: number): boolean {
  return pitch > 0 && next.y - line.y > Math.max(pitch, line.size) * 1.35;
}

/** Two words far apart that reach from edge to edge, the second in small letters, are justified. */
function isStretched(line: PrintedLine, width: Width): boolean {
  return (
    line.doubtful === true &&
    /\t\p{Ll}/u.test(line.text) &&
    line.right > width.right - line.size &&
    line.left < width.left + line.size * 4
  );
}

function withSpace(line: PrintedLine): PrintedLine {
  return { ...line, text: line.text.replace('\t', ' ') };
}

/**
 * Joins the lines of a column that surely are one paragraph, and sets apart by an empty line what
 * a wider gap sets apart. What is in doubt stays on lines of its own.
 */
export function paragraphs(printed: readonly PrintedLine[], width: Width): string[] {
  const lines = printed.map((line) => (isStretched(line, width) ? withSpace(line) : line));
  const pitch = usualPitch(lines);
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = texts.length - 1;
    if (before !== undefined && goesOn(before, line, width, pitch))
      texts[last] = `${texts[last] ?? ''} ${line.text}`;
    else {
      if (before !== undefined && isApart(before, line, pitch)) texts.push('');
      texts.push(line.text);
    }
  }
  return texts;
}
