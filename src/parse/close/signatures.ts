import { withoutLastBracket } from '../../cues/brackets.js';
import { readLabel } from '../../cues/label.js';
import { ANNEX_TITLE, ATTACHMENT } from '../../cues/markers.js';
import { isFiller, isNameOnly, nameAtEnd, startsWithPost } from '../../cues/signature-line.js';
import { trimEndOf, trimOf } from '../../language/trim.js';
import { join, type Slice, textOf, wholeLine } from '../lines/joined.js';
import { closeUp, type Line, nextFilled, wordsOf } from '../lines/line.js';
import {
  bareSurname,
  type EndName,
  initialCarried,
  otherSigner,
  surnameApart,
  wrappedName,
} from './bare-names.js';
import { readMembers } from './members.js';
import { readOriginal } from './original.js';
import { closesUnsigned } from './unsigned.js';

/** Lines that a post may run over before its name. */
const POST_LINES = 6;

export interface SignatureLines {
  name: string;
  post: string | null;
  slices: Slice[];
}

/**
 * Reads the signature that begins on a line: post and name on one line, or the post over several
 * lines and the name behind them (ГОСТ Р 7.0.97-2016, реквизит «Подпись»). Null when there is none.
 */
export function readSignature(
  lines: readonly Line[],
  index: number,
  to: number,
): (SignatureLines & { next: number }) | null {
  const first = lines[index];
  if (first === undefined || first.blank) return null;
  const lead = OPENER.exec(wordsOf(first))?.[0].length ?? 0;
  const words = wordsOf(first).slice(lead);
  if (isNameOnly(words)) return { ...signature([], words, [wholeLine(first)]), next: index + 1 };
  if (!(startsWithPost(words) || ON_BEHALF.test(words)) || words.length > 300) return null;
  if (columnsOf(first).filter((cell) => startsWithPost(textOf(cell))).length > 1) return null;
  const post: Slice[] = [];
  const slices: Slice[] = [];
  for (let here = index; here < to && post.length < POST_LINES; here++) {
    const line = lines[here];
    if (line === undefined) break;
    if (line.blank) continue;
    const from = line.indent + (here === index ? lead : 0);
    const text = withoutRule(line.flat.slice(from, line.end));
    const labelled = readLabel(text) !== null && !PLACE_LINE.test(text);
    if (here > index && (labelled || ATTACHMENT.test(text) || text.length > 160)) return null;
    slices.push(wholeLine(line));
    if (isFiller(text)) continue;
    const carried = here + 1 < to ? initialCarried(text, lines[here + 1]) : null;
    if (carried !== null) {
      const { next, name, start } = carried;
      slices.push(wholeLine(next));
      post.push({ line, from, to: from + start });
      return { ...signature(post, name, slices), next: here + 2 };
    }
    const found = endName(text, lines[nextFilled(lines, here + 1, to)]);
    if (found !== null) {
      if (found.start > 0) post.push({ line, from, to: from + found.start });
      const more = postBesideName(lines[here + 1], line, from + found.start);
      if (more !== null && here + 1 < to) [post, slices].map((list) => list.push(more));
      return { ...signature(post, found.name, slices), next: here + (more === null ? 1 : 2) };
    }
    if (/[.;]$/.test(text) && !/\.\s?[а-яё]?\.$/i.test(text)) return null;
    post.push({ line, from, to: line.end });
  }
  return null;
}

/** «Глава | городского округа | г. Луговой»: a place in the post, no point «г)». */
const PLACE_LINE = /^(?:г|п|с|д)\.\s?[A-ZЀ-Я][а-яё-]+(?:\s[A-ZЀ-Я][а-яё-]+)?$/;

/** The name that ends a post's line: with its initials, wrapped, or bare where nothing follows. */
function endName(text: string, next: Line | undefined): EndName | null {
  const full =
    nameAtEnd(text) ?? nameAtEnd(withoutLastBracket(text.replace(/(?<=[а-яё)]{2})\.$/i, '')));
  if (full !== null || (next !== undefined && isNameOnly(wordsOf(next)))) return full;
  return wrappedName(text) ?? surnameApart(text) ?? bareSurname(text, next);
}

/** «П.п. Председатель …», «п/п Глава …»: a copy's word for a signature. */
const OPENER = /^(?:п\.\s?п\.\s{0,4}|(?:п\.?\s?п\.?|п\/п|подписал[аи]?\s?:?)\s{1,4})(?=[A-ZЀ-Я])/i;
/** «По поручению глав республик | Т. Алимжанов»: a signature in others' name. */
const ON_BEHALF = /^(?:по\sпоручению|от\sимени)\s[^.;:]{3,160}$/i;

/** A line's words without the rule of dashes that a database prints behind its last word. */
function withoutRule(text: string): string {
  const bare = trimEndOf(text, ' -–—_=*');
  return text.length - bare.length >= SHORTEST_RULE ? bare : text;
}
const SHORTEST_RULE = 5;

/** «Председатель городской     Д.О. Малышев | Думы»: the post goes on below, beside its name. */
function postBesideName(next: Line | undefined, line: Line, name: number): Slice | null {
  const apart = name >= 3 && line.flat.slice(name - 3, name).trim() === '';
  if (next === undefined || next.blank || !apart) return null;
  const words = wordsOf(next);
  return /^[а-яё]/.test(words) && words.length < 80 && !/[.;:]$/.test(words)
    ? wholeLine(next)
    : null;
}

/** The parts of a line between wide gaps. */
function columnsOf(line: Line): Slice[] {
  const columns: Slice[] = [];
  let from = line.indent;
  for (const gap of line.flat.includes('   ') ? line.flat.matchAll(/ {3,}/g) : []) {
    if (gap.index <= line.indent || gap.index >= line.end) continue;
    columns.push({ line, from, to: gap.index });
    from = gap.index + gap[0].length;
  }
  if (from < line.end) columns.push({ line, from, to: line.end });
  return columns;
}

/**
 * Reads signatures that stand side by side: posts in one row or more, names below them in another
 * (two bodies that sign one decision). Empty when the line begins no such rows.
 */
export function readSideBySide(
  lines: readonly Line[],
  index: number,
  to: number,
): { found: SignatureLines[]; next: number } {
  const none = { found: [], next: index };
  const first = lines[index];
  if (first === undefined || first.blank) return none;
  const posts = columnsOf(first).map((cell) => [cell]);
  if (
    posts.length < 2 ||
    !posts.every(([cell]) => cell !== undefined && startsWithPost(textOf(cell)))
  )
    return none;
  for (let here = index + 1; here < Math.min(to, index + POST_LINES); here++) {
    const line = lines[here];
    if (line === undefined || line.blank) continue;
    const cells = columnsOf(line).filter((cell) => !isFiller(textOf(cell)));
    const names = cells.map((cell) => nameAtEnd(textOf(cell))?.name);
    if (names.length === posts.length && names.every((name) => name !== undefined)) {
      const found = posts.map((post, column) =>
        signature(post, names[column] ?? '', [...post, ...cells.slice(column, column + 1)]),
      );
      return { found, next: here + 1 };
    }
    for (const cell of cells) nearest(posts, cell).push(cell);
  }
  return none;
}

/** The column whose post begins closest to a cell. */
function nearest(posts: Slice[][], cell: Slice): Slice[] {
  return posts.reduce((best, post) => (distance(post, cell) < distance(best, cell) ? post : best));
}

function distance([post]: Slice[], cell: Slice): number {
  return post === undefined ? Number.POSITIVE_INFINITY : Math.abs(post.from - cell.from);
}

function signature(post: readonly Slice[], name: string, slices: Slice[]): SignatureLines {
  const bare = trimEndOf(join(post).value, ' _/|').replace(/\(?(?:подпись|п\/п)\)?$/i, '');
  const words = trimEndOf(bare, ' _/,:–—-');
  return { name: tidyName(name), post: words === '' ? null : words, slices };
}

function tidyName(name: string): string {
  return trimOf(name, ' _/').replace(/\s+/g, ' ');
}

/**
 * Whether the signatures begin on a line. A post with a name in the middle of a list (somebody made
 * responsible) is told apart by the items that still follow it.
 */
export function signatureStartsAt(
  lines: readonly Line[],
  index: number,
  to: number,
  continues: (words: string) => boolean,
): boolean {
  const next = readSignatures(lines, index, to)?.next ?? null;
  if (next === null) return false;
  let annex = false;
  for (let here = next; here < Math.min(to, next + 40); here++) {
    const line = lines[here];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    // A footnote stands under a rule, whatever number it begins with.
    if (ATTACHMENT.test(words) || /^_{5,}$/.test(words)) return true;
    annex ||= ANNEX_TITLE.test(closeUp(words));
    const label = readLabel(words);
    // Under the title of what was approved the numbers begin anew, and run past the act's own.
    if (annex && label?.style === 'decimal' && label.parts.join('.') === '1') return true;
    if (continues(words)) return false;
  }
  return true;
}

/**
 * Reads whatever signs here: one with a post over lines, several side by side, the members of a body
 * under their heading, or those whom a copy names. Null where nobody does.
 */
export function readSignatures(
  lines: readonly Line[],
  index: number,
  to: number,
): { found: SignatureLines[]; next: number } | null {
  const heading = lines[index];
  if (heading !== undefined && !heading.blank && SIGNED_BELOW.test(wordsOf(heading)))
    return readSignatures(lines, nextFilled(lines, index + 1, to), to);
  const one = readSignature(lines, index, to);
  if (one !== null) return withOthers(lines, one, to);
  const beside = readSideBySide(lines, index, to);
  if (beside.found.length > 0) return beside;
  const members = readMembers(lines, index, to);
  if (members.next > index) return members;
  const first = lines[index];
  const copied = first === undefined || first.blank ? [] : readOriginal(first);
  return copied.length > 0 || closesUnsigned(lines, index, to)
    ? { found: copied, next: index + 1 }
    : null;
}

/** A signature with those of the members that a typed copy names in brackets below it. */
function withOthers(
  lines: readonly Line[],
  one: SignatureLines & { next: number },
  to: number,
): { found: SignatureLines[]; next: number } {
  const found: SignatureLines[] = [one];
  let next = one.next;
  for (let here = nextFilled(lines, next, to); here < to; here = nextFilled(lines, next, to)) {
    const line = lines[here];
    const other = line === undefined ? null : otherSigner(wordsOf(line));
    if (line === undefined || other === null) break;
    const post = other.post ?? (found.length > 1 ? (found.at(-1)?.post ?? null) : null);
    found.push({ name: other.name, post, slices: [wholeLine(line)] });
    next = here + 1;
  }
  return { found, next };
}

/** «Подписали:» over the signatures of a copy. */
const SIGNED_BELOW = /^подписал[аи]?\s?:?$/i;
