import { readLabel } from '../../cues/label.js';
import { ATTACHMENT, readMarker } from '../../cues/markers.js';
import { readSignatures } from '../close/signatures.js';
import { type Line, rowWords, wordsOf } from '../lines/line.js';
import { isArchived } from './single.js';
import { findTitles } from './titles.js';

/** Nearer to each other two headings name one act: a page's and the paper's own. */
const NEAREST = 3;
/** So far above its title an act's letterhead may begin, in filled lines. */
const LETTERHEAD = 12;
/** Longer lines are sentences, no letterhead. */
const LONGEST = 120;

/** Other acts of a text. */
export interface Acts {
  /** The lines with which further acts may begin. */
  starts: number[];
  /** The line from which an act stands that is an annex of the first; null for none. */
  attached: number | null;
}

/**
 * Where further acts may begin in a text that holds several, as bulletins, batches of scans and books
 * print them one behind the other: at the letterhead over a heading that names an act, where an act
 * above it was signed. Whether one really stands there is for its reading to say.
 */
export function findActs(lines: readonly Line[]): Acts {
  const titles = findTitles(lines);
  const starts: number[] = [];
  let attached: number | null = null;
  let from = titles[0]?.line ?? 0;
  let search: Search = { at: from, ordered: null };
  for (const { line } of titles.slice(1)) {
    if (line - from < NEAREST) continue;
    const behind = signedBehind(lines, search, line);
    if (behind === null) continue;
    const start = letterheadOf(lines, behind, line);
    if (isAttached(lines, start, line)) {
      if (starts.length === 0) attached ??= start;
      continue;
    }
    starts.push(start);
    from = line;
    search = { at: from, ordered: null };
  }
  return { starts, attached };
}

/** How far an act was looked through for its signatures. */
interface Search {
  /** The line from which it is to be looked through. */
  at: number;
  /** The first line that orders; null until one was found. */
  ordered: number | null;
}

/** A signature is no longer than this, in lines: one that begins nearer to a heading may go on below it. */
const LONGEST_SIGNATURE = 40;

/**
 * First line behind the signatures of an act; null where none signs before `to`. What was looked through
 * for one heading is not looked through again for the next.
 */
function signedBehind(lines: readonly Line[], search: Search, to: number): number | null {
  let index = search.at;
  let behind: number | null = null;
  for (; index < to && behind === null; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    if (search.ordered === null && orders(line)) search.ordered = index;
    if (search.ordered === null || index < search.ordered) continue;
    behind = readSignatures(lines, index, to)?.next ?? (isArchived(line) ? index + 1 : null);
  }
  search.at = Math.max(search.at, Math.min(index - 1, to - LONGEST_SIGNATURE));
  return behind;
}

function orders(line: Line): boolean {
  return readLabel(rowWords(line)) !== null || readMarker(line.flat)?.strong === true;
}

/** «Приложение к решению» above a heading: the act below is part of the one above. */
function isAttached(lines: readonly Line[], start: number, title: number): boolean {
  return lines.slice(start, title).some((line) => {
    const words = line.blank ? '' : wordsOf(line);
    return /^(?:прил|утв)/i.test(words) && ATTACHMENT.test(words);
  });
}

/** The line with which the letterhead over a title begins: names, places, emblems, no sentence. */
function letterheadOf(lines: readonly Line[], behind: number, title: number): number {
  let start = title;
  let filled = 0;
  for (let index = title - 1; index >= behind && filled < LETTERHEAD; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (words.length > LONGEST || /[.;:,]$/.test(words) || readLabel(words) !== null) break;
    start = index;
    filled++;
  }
  return start;
}
