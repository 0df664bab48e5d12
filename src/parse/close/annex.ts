import { readLabel } from '../../cues/label.js';
import { ANNEX_TITLE, ATTACHMENT } from '../../cues/markers.js';
import { closeUp, type Line, nextFilled, wordsOf } from '../lines/line.js';

/** So many lines below a title its approval may stand. */
const REACH = 5;
const APPROVED = /^\(?утв/i;

/** Whether what stands behind the items opens on a line: an annex's mark, or a title over its approval. */
export function opensAnnex(lines: readonly Line[], index: number, to: number): boolean {
  const own = lines[index];
  if (own === undefined) return false;
  const words = wordsOf(own);
  if (ATTACHMENT.test(words) || opensCard(lines, index, words)) return true;
  if (!ANNEX_TITLE.test(closeUp(words))) return false;
  let seen = 0;
  for (let next = index + 1; next < to && seen < REACH; next++) {
    const line = lines[next];
    if (line === undefined || line.blank) continue;
    const below = wordsOf(line);
    if (readLabel(below) !== null) return false;
    if (APPROVED.test(below) && ATTACHMENT.test(below)) return true;
    seen++;
  }
  return false;
}

const KIND_ALONE = /^(?:постановление|распоряжение|решение|приказ|указ)$/i;
/** A number without its sign. */
export const BARE_NUMBER = /^\d{1,5}(?:[-/][A-Za-zЀ-ӿ\d]{1,6})?$/;

/** «Постановление | 1807 | 27 мая 2015 года»: the card that a page prints below an act. */
function opensCard(lines: readonly Line[], index: number, words: string): boolean {
  if (!KIND_ALONE.test(words)) return false;
  const next = lines[nextFilled(lines, index + 1, lines.length)];
  return next !== undefined && BARE_NUMBER.test(wordsOf(next));
}
