import { join, type Slice } from './joined.js';
import { readLabel } from './label.js';
import { type Line, wordsOf } from './line.js';
import { ATTACHMENT } from './markers.js';
import { isFiller, isNameOnly, nameAtEnd, startsWithPost } from './signature-line.js';

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
  const words = wordsOf(first);
  if (isNameOnly(words)) return { ...signature([], words, [whole(first)]), next: index + 1 };
  if (!startsWithPost(words) || words.length > 300) return null;
  const post: Slice[] = [];
  const slices: Slice[] = [];
  for (let here = index; here < to && post.length < POST_LINES; here++) {
    const line = lines[here];
    if (line === undefined) break;
    if (line.blank) continue;
    const text = wordsOf(line);
    if (here > index && (readLabel(text) !== null || ATTACHMENT.test(text) || text.length > 160))
      return null;
    slices.push(whole(line));
    if (isFiller(text)) continue;
    const found = nameAtEnd(text);
    if (found !== null) {
      if (found.start > 0) post.push({ line, from: line.indent, to: line.indent + found.start });
      return { ...signature(post, found.name, slices), next: here + 1 };
    }
    if (/[.;]$/.test(text) && !/\.\s?[а-яё]?\.$/iu.test(text)) return null;
    post.push(whole(line));
  }
  return null;
}

function whole(line: Line): Slice {
  return { line, from: line.indent, to: line.end };
}

function signature(post: readonly Slice[], name: string, slices: Slice[]): SignatureLines {
  const words = join(post)
    .value.replace(/[\s_/|]+$/u, '')
    .replace(/\s*\(?(?:подпись|п\/п)\)?\s*$/iu, '')
    .replace(/[\s_/,:–—-]+$/u, '');
  return { name: tidyName(name), post: words === '' ? null : words, slices };
}

/** Closes up the initials: «М. А.  Парфенов» → «М.А. Парфенов». */
function tidyName(name: string): string {
  return name
    .trim()
    .replace(/[\s_/]+$|^[\s_/]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\p{Lu}\.) (?=\p{Lu}\.)/u, '$1')
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/u, '$1 ');
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
  const found = readSignature(lines, index, to);
  if (found === null) return false;
  for (let here = found.next; here < Math.min(to, found.next + 40); here++) {
    const line = lines[here];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (ATTACHMENT.test(words)) return true;
    if (continues(words)) return false;
  }
  return true;
}
