import { numeralPrefixes } from '../../language/numerals.js';
import { FREQUENCY } from './frequency-words.js';
import { makeToken, type Token } from './token.js';
import { DURATION } from './traits.js';

/**
 * Adjectives of duration: «дневный», «двухнедельный», «трехмесячный». The numeral in front must be
 * a whole one, so that «современный» or «ежедневный» are none.
 */
const STEMS: [string, number][] = [
  ['дневн', FREQUENCY.day],
  ['суточн', FREQUENCY.day],
  ['недельн', FREQUENCY.week],
  ['декадн', FREQUENCY.decade],
  ['месячн', FREQUENCY.month],
  ['квартальн', FREQUENCY.quarter],
  ['годичн', FREQUENCY.year],
  ['годов', FREQUENCY.year],
  ['летн', FREQUENCY.year],
  ['часов', FREQUENCY.hour],
];
/** «летний» */
const SHORTEST = 6;
/** «3-хдневный»: the end of a numeral glued to its adjective. */
const GLUED = new Set(['х', 'ти', 'и', 'ух', 'ех']);
const ENDINGS = new Set('ый ого ому ым ом ой ая ую ое ий его ему им ем ые ых ими ыми'.split(' '));

/**
 * The token of such an adjective: `value` its unit, `digits` 0, `day` twice the number in front
 * («полугодовой»; a token of nothing but whole numbers is fast).
 */
export function lastingWord(word: string, start: number, end: number): Token | null {
  const length = bodyLength(word);
  if (length === 0) return null;
  const body = word.slice(0, length);
  for (const [stem, unit] of STEMS) {
    if (!body.endsWith(stem)) continue;
    const prefix = body.slice(0, body.length - stem.length);
    const number = count(prefix, stem);
    if (number === null) return null;
    const token = makeToken('lasting', word, start, end, unit, false, DURATION);
    token.day = number;
    return token;
  }
  return null;
}

/** Length of a word without its ending, 0 where it is no such adjective: their stems end in «н» or «в». */
function bodyLength(word: string): number {
  if (word.length < SHORTEST) return 0;
  for (const ending of [3, 2]) {
    const length = word.length - ending;
    const last = word.charAt(length - 1);
    if ((last === 'н' || last === 'в') && ENDINGS.has(word.slice(length))) return length;
  }
  return 0;
}

/** Twice the numeral in front; 0 where it stands in a word of its own («10-дневный»). */
function count(prefix: string, stem: string): number | null {
  if (prefix === '' || GLUED.has(prefix)) return stem === 'летн' || stem === 'годов' ? null : 0;
  if (prefix === 'полутора') return 3;
  if (prefix === 'полу' && stem === 'годов') return 1;
  const number = numeralPrefixes().get(prefix);
  return number === undefined ? null : number * 2;
}
