import { join } from './joined.js';
import { readLabel } from './label.js';
import { closeUp, type Line, wordsOf } from './line.js';
import { AGENDA, PROCEEDINGS, readMarker } from './markers.js';
import type { Layout, Region } from './regions.js';

/** A question of the agenda: «О подготовке …», «Об итогах …», also behind its number. */
const QUESTION = /^(?:[«"]?об?\s\p{Ll}|по\s\p{L}+\sвопросу)/iu;

/**
 * The title of the agenda question that an operative part of a protocol answers: the nearest line
 * above it that names one, before its «СЛУШАЛИ» or in it. Null for other papers.
 */
export function questionTitle(
  lines: readonly Line[],
  layout: Layout,
  region: Region,
): string | null {
  if (layout.kind !== 'protocol') return null;
  const at = layout.regions.indexOf(region);
  const from = layout.regions[at - 1]?.marker ?? layout.titleLine ?? -1;
  for (let index = region.marker - 1; index > from; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = closeUp(wordsOf(line));
    const question = questionIn(words);
    if (question !== null) return titleFrom(lines, index, question, region.marker);
    if (AGENDA.test(words)) return null;
  }
  return null;
}

/** Where the question begins in a line, if one does. */
function questionIn(words: string): number | null {
  const label = readLabel(words);
  if (QUESTION.test(words.slice(label?.end ?? 0))) return 0;
  const head = PROCEEDINGS.exec(words)?.[0];
  if (head === undefined) return null;
  const rest = words.slice(head.length).replace(/^[\s:.–—-]+/, '');
  return QUESTION.test(rest) ? words.length - rest.length : null;
}

/** The title runs on over wrapped lines until an empty one, a full stop or the proceedings. */
function titleFrom(lines: readonly Line[], index: number, start: number, end: number): string {
  const slices = [];
  for (let at = index; at < end && slices.length < 6; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) break;
    const words = wordsOf(line);
    if (
      at > index &&
      (PROCEEDINGS.test(closeUp(words)) || readMarker(words) !== null || /^\p{Lu}/u.test(words))
    )
      break;
    slices.push({ line, from: line.indent + (at === index ? start : 0), to: line.end });
    if (/[.]$/.test(words)) break;
  }
  return join(slices).value.replace(/[.:;]$/, '');
}
