import type { Token, TokenKind } from './token.js';

/**
 * Traits of a phrase: bits that tell which kinds of clauses its words could make, so that none is
 * tried in vain.
 */
export const RECURS = 1;
/** Words that may open or make a frequency: «по понедельникам», «с периодичностью». */
export const MAY_RECUR = 2;
/** Units that time is counted in. */
export const DURATION = 4;
/** Days that lie in a month or a longer period. */
export const DAY_OF = 8;
/** The periods they lie in. */
export const PERIOD = 16;

const TRAITS: ReadonlyMap<TokenKind, number> = new Map<TokenKind, number>([
  ['frequency', RECURS | MAY_RECUR],
  ['times', RECURS | MAY_RECUR],
  ['twice', RECURS | MAY_RECUR],
  ['every', RECURS | MAY_RECUR | PERIOD],
  ['weekdays', MAY_RECUR],
  ['workdays', MAY_RECUR],
  ['reporting', MAY_RECUR | PERIOD],
  ['working', MAY_RECUR | DAY_OF],
  ['following', PERIOD],
  ['day', DURATION | DAY_OF],
  ['daynumber', DAY_OF],
  ['decade', DURATION | DAY_OF],
  ['week', DURATION | DAY_OF | MAY_RECUR],
  ['weekday', DAY_OF],
  ['begin', DAY_OF],
  ['middle', DAY_OF],
  ['end', DAY_OF],
  ['monthunit', DURATION | PERIOD | MAY_RECUR],
  ['quarter', DURATION | PERIOD],
  ['half', DURATION | PERIOD],
  ['halfyear', DURATION],
  ['year', PERIOD],
  ['hour', DURATION],
  ['minute', DURATION],
  ['lasting', DURATION],
  ['через', DURATION],
]);
/** «по годам», «по кварталам», «кроме выходных» */
export const PLURALS: ReadonlySet<string> = new Set('годам кварталам полугодиям кроме'.split(' '));

/** The traits of one word. */
export function traitsOfWord(kind: TokenKind, word: string): number {
  return (TRAITS.get(kind) ?? 0) | (PLURALS.has(word) ? MAY_RECUR : 0);
}

/** The traits of a phrase. */
export function traitsOf(tokens: readonly Token[]): number {
  let traits = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    traits |= token.traits;
    if (token.kind === 'year' && before !== undefined && counts(before)) traits |= DURATION;
    before = token;
  }
  return traits;
}

/** «3 года», «пяти лет»: a number that counts years, not one that names a year. */
function counts({ kind, digits }: Token): boolean {
  return (
    kind === 'cardinal' ||
    kind === 'oneandhalf' ||
    kind === ')' ||
    (kind === 'number' && digits < 3)
  );
}
