import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { months } from '../language/months.js';
import { stemRussian } from '../language/stem.js';
import { isInfinitive } from '../language/verbs.js';
import { GLUED_ADJECTIVES, GLUED_NOUNS, GLUED_SMALL } from '../lexicon/glued.js';
import { classesOfStem } from './heads.js';
import { VERBS } from './tables.js';

/** A text in which words that ran together stand apart again. */
export interface Spread {
  /** The text with a space put in wherever one is missing; as it was where none is. */
  text: string;
  /** Offsets in the printed text at which a space is missing, in order. */
  cuts: readonly number[];
}

const WORD = /[A-Za-zЀ-ӿ]{5,}/g;
/** Lines kept: several readers ask for the same one, soon one after another. */
const MOST_TEXTS = 64;
const LONGEST_TEXT = 2000;
/** Longer words are no words: nothing is looked for in them. */
const LONGEST = 60;

/**
 * Finds words that a page or a database printed without the space between them, as happens where a
 * line ended («областидо 25 мая», «народныхдепутатов», «вапреле 1997 года»). Two words are told apart
 * only where both are known words; whatever else is long stays whole.
 */
export function spread(text: string): Spread {
  return text.length > LONGEST_TEXT ? spreadOut(text) : spreadBefore(text);
}

const spreadBefore = memoized(spreadOut, MOST_TEXTS);

function spreadOut(text: string): Spread {
  const cuts: number[] = [];
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    if (word.length > LONGEST) continue;
    const joint = jointOf(word);
    const at = joint.at ?? (joint.small > 0 ? besideDate(joint, word, text, found.index) : null);
    if (at !== null) cuts.push(found.index + at);
  }
  if (cuts.length === 0) return { text, cuts: NONE };
  const pieces = [...cuts, text.length].map((end, index) => text.slice(cuts[index - 1] ?? 0, end));
  return { text: pieces.join(' '), cuts };
}

const NONE: readonly number[] = [];

/** The place in the printed text of an offset in the spread one. */
export function printedOffset({ cuts }: Spread, offset: number): number {
  let printed = offset;
  for (const [index, cut] of cuts.entries()) if (cut + index < offset) printed = offset - index - 1;
  return printed;
}

/** Words kept: one paper asks for the same ones again and again. */
const MOST_KEPT = 4096;

/** Where two words ran together in one, and where they may have. */
interface Joint {
  at: number | null;
  /** The place that a date beside the word would prove; 0 for none. */
  small: number;
  /** What stands before that place is a known word, or the small word behind it is no other's end. */
  known: boolean;
}

const jointOf = memoized((word): Joint => {
  const at = findCut(word);
  return at === null ? smallJoint(foldWord(word)) : { at, small: 0, known: false };
}, MOST_KEPT);

/** Neither half of two words is shorter. */
const SHORTEST = 5;

function findCut(word: string): number | null {
  const capital = /[а-яё](?=[А-ЯЁ][а-яё]{2})/.exec(word);
  const folded = foldWord(word);
  if (capital !== null) {
    const at = capital.index + 1;
    const [first, second] = [isKnown(folded.slice(0, at)), isKnown(folded.slice(at))];
    // «КонсультантПлюс» is a name.
    return (first && second) || (/^[а-яё]/.test(word) && (first || second)) ? at : null;
  }
  const small = smallWordBefore(folded);
  if (small !== null) return small;
  const order = besideOrder(folded);
  if (order !== null) return order;
  if (folded.length < 2 * SHORTEST || isHead(folded)) return endOfInfinitive(folded);
  for (let at = SHORTEST; at <= folded.length - SHORTEST; at += 1) {
    const [first, second] = [folded.slice(0, at), folded.slice(at)];
    // «Стройтрест»: two words without an ending make one name.
    if (BARE.test(first) && BARE.test(second)) continue;
    if (isKnown(second) && (isKnown(first) || ADJECTIVE.test(first))) return at;
    if (isHead(first) && VERBS.has(second, 'common')) return at;
    if (/.{5}т[иь]$/.test(first) && ADJECTIVE.test(second) && isInfinitive(first)) return at;
  }
  return endOfInfinitive(folded);
}

/** Neither a noun nor a verb beside the other is shorter. */
const SHORTEST_NOUN = 4;
/** «управления», «администрации»: a form that no verb begins with. */
const GENITIVE = /(?:ения|ания|ации)$/;

/** «областиразработать», «представитьотчёт», «концаапреля»: a noun and an order, a bound and its month. */
function besideOrder(folded: string): number | null {
  for (let at = SHORTEST_NOUN; at <= folded.length - SHORTEST_NOUN; at += 1) {
    const [first, second] = [folded.slice(0, at), folded.slice(at)];
    const noun = GLUED_NOUNS.has(first) || (GENITIVE.test(first) && isHead(first));
    if (noun && second.length >= SHORTEST && isInfinitive(second)) return at;
    const known = GLUED_NOUNS.has(second) || isHead(second);
    if (known && /.{3}т[иь]$/.test(first) && isInfinitive(first)) return at;
    if (GLUED_SMALL.has(first) && months().get(second)?.abbreviation === false) return at;
  }
  return null;
}

function isHead(folded: string): boolean {
  return ENDED.test(folded) && classesOfStem(stemRussian(folded)) !== 0;
}

/** The last letters of a noun's form, its bare stem among them. */
const ENDED = /(?:[аяоеиыуюйь]|[ая]м|[оеё]м|[ая]х|ами|ями|[оеё]в|[бвгджзклмнпрстфцчшщ])$/;
const BARE = /(?:[бгджзклнпрстфцчшщ]|(?<![оеё])в|(?<![ие])й|(?<![ая])м)$/;
/** An adjective by its ending: «народных», «муниципального». */
const ADJECTIVE = /[а-я]{3}(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ыми|ими|ые|ие|ый|ий|ая|ую)$/;

function isKnown(folded: string): boolean {
  if (folded.length < SHORTEST) return false;
  if (GLUED_NOUNS.has(folded) || isHead(folded)) return true;
  const stem = /^(.+?)(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ыми|ими|ые|ие|ый|ий|ая|ую|ое)$/.exec(
    folded,
  )?.[1];
  return stem !== undefined && GLUED_ADJECTIVES.has(stem);
}

/** «вапреле», «всрок», «втечение»: a preposition before a word that stands behind no other. */
function smallWordBefore(folded: string): number | null {
  const found = /^(?:непозднее|во|до|по|на|от|за|со|в|к|с)/.exec(folded)?.[0];
  if (found === undefined) return null;
  if (found === 'непозднее') return 2;
  for (const length of [found.length, 1]) {
    const rest = folded.slice(length);
    if (GLUED_SMALL.has(rest) || (rest.length > 2 && months().get(rest)?.abbreviation === false))
      return length;
  }
  return null;
}

/** «выделитьс возвратом»: no word ends in «-тьс», «-тьв», «-тьна». */
function endOfInfinitive(folded: string): number | null {
  const found = /^(.{3,}ть)(?:с|со|в|во|на|по|до|из|за|от|для|к|об?)$/.exec(folded)?.[1];
  return found !== undefined && isInfinitive(found) ? found.length : null;
}

/** Words in «-до» that stand before days and numbers of their own. */
const NO_BEFORE = /^(?:стадо|чудо|блюдо|гнездо|надо|ядро|торпедо|авокадо|рядо|судо|отнюдо)$/;
const DAY_BEHIND = /^ {1,3}\d{1,2}(?:\.\d{1,2}\.\d{2}|(?:-?го)? {1,3}[а-я]{3})/i;

const YEAR_BEFORE = /\d{4} {1,3}$/;
const OF_YEAR = /^(?:года|году)[а-я]{4,}$/;

/** «областидо», «проживающихс», «годамесячник»: a joint that only a date beside it proves. */
function smallJoint(folded: string): Joint {
  if (OF_YEAR.test(folded)) return { at: null, small: 4, known: true };
  const found = /^(.{4,}[аяоеиыуюйхм])(до|с|по|к)$/.exec(folded);
  if (found === null || NO_BEFORE.test(folded)) return { at: null, small: 0, known: false };
  const [, first = '', small] = found;
  return {
    at: null,
    small: first.length,
    known: small === 'до' || isHead(first) || isKnown(first),
  };
}

/** «областидо 25 мая», «проживающихс 1 июля», «2005 годамесячник» */
function besideDate(
  { small, known }: Joint,
  word: string,
  text: string,
  at: number,
): number | null {
  if (!known) return null;
  const end = at + word.length;
  const ofYear = small === 4 && OF_YEAR.test(foldWord(word));
  const proved = ofYear
    ? YEAR_BEFORE.test(text.slice(Math.max(0, at - 7), at))
    : DAY_BEHIND.test(text.slice(end, end + 16));
  return proved ? small : null;
}
