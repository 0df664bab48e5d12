import { NUMERAL_PREFIXES } from '../../language/numerals.js';
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
  ['месячн', FREQUENCY.month],
  ['квартальн', FREQUENCY.quarter],
  ['годичн', FREQUENCY.year],
  ['годов', FREQUENCY.year],
  ['летн', FREQUENCY.year],
  ['часов', FREQUENCY.hour],
];
/** «3-хдневный»: the end of a numeral glued to its adjective. */
const GLUED = new Set(['х', 'ти', 'и', 'ух', 'ех']);
const ENDING = /(?:ый|ого|ому|ым|ом|ой|ая|ую|ое|ий|его|ему|им|ем|ые|ых|ими|ыми)$/;

/** The token of such an adjective: `value` its unit, `digits` 0, `day` the number in front. */
export function lastingWord(word: string, start: number, end: number): Token | null {
  const ending = ENDING.exec(word);
  if (!ending) return null;
  const body = word.slice(0, ending.index);
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

/** The numeral in front; 0 where it stands in a word of its own («10-дневный»). */
function count(prefix: string, stem: string): number | null {
  if (prefix === '' || GLUED.has(prefix)) return stem === 'летн' || stem === 'годов' ? null : 0;
  if (prefix === 'полутора') return 1.5;
  if (prefix === 'полу' && stem === 'годов') return 0.5;
  return NUMERAL_PREFIXES.get(prefix) ?? null;
}
