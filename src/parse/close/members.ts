import { readLabel } from '../../cues/label.js';
import { isFiller, nameAtEnd } from '../../cues/signature-line.js';
import { trimOf } from '../../language/trim.js';
import { type Slice, wholeLine } from '../lines/joined.js';
import { type Line, nextFilled, wordsOf } from '../lines/line.js';

/** «Члены Совета палаты:», «Главы делегаций:»: over the names of those who signed together. */
const HEADING =
  /^(?:члены|главы\sделегаций|представители|сопредседатели|подпис(?:и|али))(?![а-яё])[^.;:]{0,120}(:?)$/i;
/** «Подписи:» tells no post. */
const SIGNED = /^подпис/i;
/** «От Республики», «за Администрацию»: for whom a member signed. */
const FOR_WHOM = /^(?:от|за)(?:\s|$)/i;
/** Longest line of such a list, and how many lines may stand over a name. */
const LONGEST = 100;
const LINES_OVER_NAME = 5;

/** A member who signed, with the lines of his entry. */
export interface Member {
  name: string;
  post: string | null;
  slices: Slice[];
}

/** Index behind the heading of such a list; null where none stands here. */
function headingEnd(lines: readonly Line[], index: number, to: number): number | null {
  const first = lines[index];
  if (first === undefined || first.blank) return null;
  const found = HEADING.exec(wordsOf(first));
  if (found === null) return null;
  if (found[1] === ':') return index + 1;
  const next = lines[index + 1];
  return index + 1 < to && next !== undefined && /^[а-яё][^.;:]{2,80}:$/.test(wordsOf(next))
    ? index + 2
    : null;
}

/**
 * Reads the members of a body who signed under «Члены Комиссии:», each by a name with the lines over
 * it. Empty where the list holds anything else: those whom an item appoints have numbers or posts
 * behind a dash.
 */
export function readMembers(
  lines: readonly Line[],
  index: number,
  to: number,
): { found: Member[]; next: number } {
  const none = { found: [], next: index };
  const from = headingEnd(lines, index, to);
  if (from === null) return none;
  const heading = lines.slice(index, from).map(wordsOf).join(' ').replace(/:$/, '');
  const found: Member[] = [];
  let next = index;
  let over: Line[] = [];
  for (let here = nextFilled(lines, from, to); here < to; here = nextFilled(lines, here + 1, to)) {
    const line = lines[here];
    if (line === undefined) break;
    const words = trimOf(wordsOf(line), ' |_');
    // «За Республику | /подпись/»: signed by hand, the name is not printed.
    if (over.length > 0 && isFiller(words)) {
      over = [];
      next = here + 1;
      continue;
    }
    if (words.length > LONGEST || readLabel(words) !== null || over.length > LINES_OVER_NAME) break;
    const name = nameAtEnd(words);
    const before = name === null ? words : words.slice(0, name.start).trim();
    if (name === null) {
      if (over.length === 0 && !FOR_WHOM.test(words)) break;
      over.push(line);
      continue;
    }
    if (before !== '' && !FOR_WHOM.test(before)) break;
    const printed = [...over.map(wordsOf), before].join(' ').trim();
    const post = /\s/.test(printed) ? printed : SIGNED.test(heading) ? null : heading;
    found.push({ name: name.name, post, slices: [...over, line].map(wholeLine) });
    over = [];
    next = here + 1;
  }
  return { found, next };
}
