import type { Case, Gender, Reading } from '../language/cases.js';
import type { Token } from './tokens.js';
import { intersect, wordReadings } from './word-readings.js';

/** «специальной (коррекционной) школе». */
export function bracketedAdjective(
  token: Token,
  allowed: readonly Gender[] | null,
  inCase: Case,
): Reading | null {
  const [, word] = (token.kind === 'bracket' ? /^\(([а-яё-]+)\)$/.exec(token.text) : null) ?? [];
  if (word === undefined) return null;
  const reading = wordReadings(word, inCase).find(
    ({ pos, genders }) => pos === 'adjective' && intersect(allowed, genders).length > 0,
  );
  if (reading === undefined) return null;
  return { ...reading, nominative: (gender) => `(${reading.nominative(gender)})` };
}

/** «МИДу», «ЖЭКам»: an abbreviation that is read as a word takes a word's endings, in small letters. */
export function withoutEnding(word: string): string | null {
  const [, letters = '', ending] = /^([А-ЯЁ]{2,})(у|ам)$/.exec(word) ?? [];
  if (ending === undefined) return null;
  return ending === 'у' ? letters : letters + (/[ГКХЖШЧЩ]$/.test(letters) ? 'и' : 'ы');
}

/** «приравненным к ним прокурорам»: a pronoun is all that its preposition governs. */
const PRONOUN = /^(?:ним|нему|ней|ними|них|нам|вам)$/i;

/** Index of the last word a preposition governs: its noun, with the adjectives before it. */
export function behindPreposition(tokens: readonly Token[], at: number, inCase: Case): number {
  let end = at + 1;
  while (end < tokens.length) {
    const word = tokens[end];
    if (word?.kind !== 'word') return end - 1;
    if (PRONOUN.test(word.text)) return end;
    const adjective = /(?:ым|им|ой|ей|ому|ему|ых|их|ую|юю|ого|его|ом|ем|ыми|ими|ые|ие)$/i.test(
      word.text,
    );
    if (!adjective || wordReadings(word.text, inCase).some(({ pos }) => pos === 'noun')) return end;
    end += 1;
  }
  return end;
}
