import type { SourceLine } from '../../source/types.js';
import { markParagraphs } from './paragraphs.js';
import { type Stretch, splitRunOn } from './run-on.js';

/** A line of the paper with what the parser asks of it again and again. */
export interface Line extends SourceLine {
  /** Characters of the source line in front of it: 0 but for points that run on in one line. */
  shift: number;
  /** Index in the paper's lines. */
  index: number;
  /** The line with every kind of space as U+0020, of the same length, so that offsets agree. */
  flat: string;
  /** Index of the first character that is no space. */
  indent: number;
  /** Index behind the last character that is no space. */
  end: number;
  blank: boolean;
  /** Its wide gaps were put in to fill the line up to the paper's right edge: they part no columns. */
  justified: boolean;
  /** The reader of the file knows that a paragraph begins here. */
  opens: boolean;
}

const ODD_SPACES = /[\t\v\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
/** What few lines hold: the tabs, and the code points among which the odd spaces are. */
const MAY_BE_ODD = /[\t\v\u00a0\u1680-\u3000\ufeff]/;

/** Prepares the lines of a source text for parsing. */
export function toLines(lines: readonly SourceLine[]): Line[] {
  const read = splitRunOn(lines).map(toLine);
  dropEmptyCells(read);
  markParagraphs(read);
  markJustified(read);
  return read;
}

/** «Провести смотр. | |»: the cells behind a line that are empty. */
const EMPTY_CELLS = /(?:\s{0,3}\|){1,9}$/;

/** Takes the empty cells off the lines of a page that was laid out in a table of one filled column. */
function dropEmptyCells(lines: readonly Line[]): void {
  const barred = lines.filter(({ flat }) => flat.includes('|'));
  const words = barred.map(({ flat, indent, end }) =>
    flat.slice(indent, end).replace(EMPTY_CELLS, ''),
  );
  if (words.some((one) => one === '' || one.includes('|'))) return;
  for (const [at, line] of barred.entries()) line.end = line.indent + (words[at]?.length ?? 0);
}

/** Tells the lines that were filled up with spaces from the rows of a table. */
function markJustified(lines: readonly Line[]): void {
  const padded = lines.flatMap((line) => {
    const gaps = evenGaps(line);
    return gaps >= FEWEST_GAPS ? [{ line, gaps }] : [];
  });
  const spread = lines.filter((line) => hasGap(line) && WORD_BY_WORD.test(wordsOf(line)));
  for (const line of spread) line.justified = true;
  const sentences = padded.some(({ gaps }) => gaps >= SENTENCE_GAPS);
  if (padded.length < EDGE_LINES && !sentences) return;
  if (sentences) for (const line of lines) line.justified ||= isShortPadded(lines, line);
  const ends = new Map<number, number>();
  for (const { line } of padded) ends.set(line.end, (ends.get(line.end) ?? 0) + 1);
  for (const { line } of padded)
    line.justified = sentences || (ends.get(line.end) ?? 0) >= EDGE_LINES;
}

/** «2. Поручить    Секретариату     Союза | составить …»: a long line of few words, whose sentence goes on below. */
function isShortPadded(lines: readonly Line[], line: Line): boolean {
  if (evenGaps(line) !== FEWEST_GAPS - 1) return false;
  const next = lines[line.index + 1];
  return next !== undefined && /^[a-zа-џ]/.test(next.flat.slice(next.indent, next.indent + 1));
}

/** So many padded lines end in one column where a text is justified. */
const EDGE_LINES = 3;
/** A padded line has so many gaps at least; a row of fewer may be one of a table. */
const FEWEST_GAPS = 3;
/**
 * So many even gaps are a sentence's: no table has as many columns of one word. Where one line is
 * filled so, the other even ones are, too, wherever they end.
 */
const SENTENCE_GAPS = 6;
/** A line of so many words, several of them two spaces apart, is no row: its columns stand further apart. */
const LONG_LINE_GAPS = 10;
const FEWEST_PAIRS = 3;
const WIDEST_PADDING = 4;
/** «Поддержать   законодательную   инициативу  Верховного»: single words, small letters, wide gaps. */
const WORD_BY_WORD =
  /(?:^|\s)[A-Za-zЀ-ӿ]{3,30} {2,4}[a-zа-џ]{4,30} {2,4}[a-zа-џ]{4,30} {2,4}[A-Za-zЀ-ӿ]{3}/;
/** A number before the words: the gap behind it is its own. */
const NUMBERED = /^(?:\d{1,2}[.)]?){1,4}\s/;

/** Whether two spaces stand within a line: few lines are looked at any closer. */
function hasGap({ flat, indent, end }: Line): boolean {
  const wide = flat.indexOf('  ', indent);
  return wide !== -1 && wide < end;
}

/**
 * The gaps of a line that is filled up with spaces evenly, as typewriters' and text programs'
 * justified lines are: they differ by one space at most. None for other lines and a table's rows.
 */
function evenGaps(line: Line): number {
  if (!hasGap(line)) return 0;
  const { flat, indent, end } = line;
  const from = indent + (NUMBERED.exec(flat.slice(indent, indent + 14))?.[0].length ?? 0);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let gaps = 0;
  let pairs = 0;
  for (let at = from; at < end; at++) {
    if (flat.charCodeAt(at) !== 32) continue;
    const start = at;
    while (flat.charCodeAt(at) === 32) at++;
    if (start === from) continue;
    gaps++;
    if (at - start === 2) pairs++;
    least = Math.min(least, at - start);
    most = Math.max(most, at - start);
  }
  // Two printed lines that a database glued: the gaps of each are even, those of both are not.
  const glued = gaps >= LONG_LINE_GAPS && pairs >= FEWEST_PAIRS && most <= WIDEST_PADDING;
  return most - least <= 1 || glued ? gaps : 0;
}

function toLine(line: Stretch, index: number): Line {
  const { text } = line;
  const flat = MAY_BE_ODD.test(text) ? text.replace(ODD_SPACES, ' ') : text;
  let indent = 0;
  while (indent < flat.length && flat.charCodeAt(indent) === 32) indent++;
  let end = flat.length;
  while (end > indent && flat.charCodeAt(end - 1) === 32) end--;
  const read: Line = {
    text,
    offset: line.offset,
    line: line.line,
    shift: line.shift ?? 0,
    index,
    flat,
    indent,
    end,
    blank: end === indent,
    justified: false,
    opens: false,
  };
  if (line.block !== undefined) read.block = line.block;
  if (line.page !== undefined) read.page = line.page;
  return read;
}

/** How far in a line begins that was set in the middle of the page. */
const CENTRED = 8;

export function isCentred({ indent }: Line): boolean {
  return indent >= CENTRED;
}

/** Whether a line stands apart from the one above: an empty line between them, or a new paragraph. */
export function isApart(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  return above === undefined || above.blank || lines[index]?.opens === true;
}

/** First filled line at or behind an index; `to` where none is filled before it. */
export function nextFilled(lines: readonly Line[], from: number, to: number): number {
  let index = from;
  while (index < to && lines[index]?.blank === true) index++;
  return index;
}

/** The words of a line, without the spaces around them. */
export function wordsOf(line: Line): string {
  return line.flat.slice(line.indent, line.end);
}

/** The words of a line behind the bar that opens a table's row. */
export function rowWords(line: Line): string {
  const words = wordsOf(line);
  return words.startsWith('|')
    ? words.replace(/^\|\s*/, '').replace(/^(\d[\d.]*)\s*\|\s*/, '$1 ')
    : words;
}

const SPACED_OUT = /(?<![A-Za-zЀ-ӿ0-9])[A-Za-zЀ-ӿ](?: [A-Za-zЀ-ӿ](?![A-Za-zЀ-ӿ0-9])){3,}/g;
const HAS_SPACED = /[A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ]/;

/** Closes up words printed with spaces between the letters: «П Р И К А З» → «ПРИКАЗ». */
export function closeUp(text: string): string {
  if (!HAS_SPACED.test(text)) return text;
  return text.replace(SPACED_OUT, (word) => word.replaceAll(' ', '')).replace(/ {2,}/g, ' ');
}
