import { readMarker } from '../../cues/markers.js';
import { bodyAtEnd } from '../../cues/resolving-body.js';
import { closeUp, type Line } from '../lines/line.js';

/** Filled lines above the resolving word that its sentence may run over. */
const LINES = 14;
/** Longest sentence, and longest line, in which the body is looked for, in characters. */
const LONGEST = 600;
/** A line that ends a sentence; «г.», «ст.» and initials end none. */
const SENTENCE_ENDS = /(?:[а-яё]{4}[.;]|[:!?])$/i;
/** «приказываю», «обязываю»: the one who signs speaks, no body stands before the word. */
const FIRST_PERSON = /^[а-яё ]*ю\s?(?:сь)?(?![а-яё])/i;

/**
 * The body whose resolving words open the operative part: on their line, or in the sentence of the
 * preamble that runs on to it. Null where nobody is named there in the nominative.
 */
export function issuerResolving(
  lines: readonly Line[],
  { title, end }: { title: number | null; end: number },
): string | null {
  // Title, resolving word and first item may stand on one line, which was cut behind the word.
  const at = [end, end - 1].find((index) => readMarker(lines[index]?.flat ?? '') !== null);
  const own = at === undefined ? undefined : lines[at];
  if (at === undefined || own === undefined) return null;
  const marker = readMarker(own.flat);
  if (marker === null || FIRST_PERSON.test(own.flat.slice(marker.start))) return null;
  const from = Math.max(own.indent, marker.start - LONGEST);
  let text = own.flat.slice(from, Math.max(from, marker.start)).trim();
  let taken = 0;
  for (
    let index = at - 1;
    index > (title ?? -1) && taken < LINES && text.length < LONGEST;
    index--
  ) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = closeUp(line.flat.slice(Math.max(line.indent, line.end - LONGEST), line.end));
    if (SENTENCE_ENDS.test(words)) break;
    taken++;
    text = /[а-яё]-$/i.test(words) ? words.slice(0, -1) + text : `${words} ${text}`;
  }
  return bodyAtEnd(text.replace(/\s+/g, ' ').trim());
}
