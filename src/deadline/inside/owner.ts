import { PAPERS, VERBS } from '../../words/tables.js';
import { isOrderVerb } from '../../words/word.js';
import { NO_DEADLINE_BEFORE, PARTICIPLE } from '../words/sentence-words.js';
import { makeToken, type Token } from '../words/token.js';

/** An order is no longer than this many words. */
const LONGEST_ORDER = 120;
const NONE = makeToken('finish', '', 0, 0);

export function isOrderWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isOrderVerb(token.word);
}

/** Whether a full stop or semicolon ends the sentence: those of «ул.», «31.01» and initials do not. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] ?? NONE;
  if (token.kind === ';') return true;
  if (token.kind !== '.') return false;
  return tokens[at + 1]?.kind !== 'number' && (tokens[at - 1]?.word.length ?? 0) > 2;
}

/**
 * The nearest infinitive in front of a place, -1 for none; what closed brackets hold is passed over.
 * Nothing is looked for beyond a token that `ends` the search: the end of the sentence before, where
 * commas and brackets do not.
 */
export function orderBefore(
  tokens: readonly Token[],
  at: number,
  ends: (tokens: readonly Token[], at: number) => boolean = endsSentence,
): number {
  let depth = 0;
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_ORDER); back--) {
    const token = tokens[back] ?? NONE;
    if (token.kind === ')') depth++;
    else if (token.kind === '(' && depth > 0) depth--;
    else if (depth === 0) {
      if (isOrderWord(token)) return back;
      if (ends(tokens, back)) return -1;
    }
  }
  return -1;
}

/** Whether an infinitive follows in the same sentence. */
export function orderBehind(tokens: readonly Token[], at: number): boolean {
  const far = Math.min(tokens.length, at + LONGEST_ORDER);
  for (let next = at; next < far; next++) {
    if (isOrderWord(tokens[next])) return true;
    if (endsSentence(tokens, next)) return false;
  }
  return false;
}

/** So many words a participle reaches over: «построенных в городе до 1 января 1980 года». */
const PARTICIPLE_REACH = 8;

/**
 * Whether a day belongs to the participle clause it stands in: «зданий, построенных до 1980 года». A
 * day that the order follows directly is the order's, whatever stands in front.
 */
export function isOfParticiple(tokens: readonly Token[], from: number, to: number): boolean {
  if (isOrderWord(tokens[to])) return false;
  // «в срок до …» is said of the order.
  if (tokens[from]?.kind === 'в' && tokens[from + 1]?.kind === 'term') return false;
  let depth = 0;
  for (let back = from - 1; back >= Math.max(0, from - PARTICIPLE_REACH); back--) {
    const token = tokens[back] ?? NONE;
    // «родителей (законных представителей) до 5 сентября»: the bracket is closed.
    if (token.kind === ')') depth++;
    if (depth > 0) {
      if (token.kind === '(') depth--;
      continue;
    }
    if (token.kind === ',' || isOrderWord(token) || endsSentence(tokens, back)) return false;
    const opens = back === 0 || tokens[back - 1]?.kind === ',' || tokens[back - 1]?.kind === '(';
    if (token.word.startsWith('котор') && opens) return true;
    if (token.kind === 'word' && PARTICIPLE.test(token.word) && (opens || back === from - 1))
      return true;
  }
  return false;
}

/** Whether a day is what an act, a state of things or a validity is of, by the word in front. */
export function isOfNoun(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.kind === 'от' || before.kind === '№') return true;
  // «на период до 1 мая» is how long, «план на летний период до 1 мая» by when.
  if (before.kind === 'period' && tokens[from - 2]?.kind === 'word') return false;
  return NO_DEADLINE_BEFORE.test(before.word);
}

/** Whether the words behind a day name its act: «решение Думы 12 мая 2021 года № 5». */
export function namesAct(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next?.kind === '№' || (next?.word === 'n' && tokens[to + 1]?.kind === 'number');
}

/** Prepositions that put a thing between the order and a day: «… о празднике 14 июля». */
export const ABOUT: ReadonlySet<string> = new Set(
  'о об обо по к ко для при с со за из от до без под над между'.split(' '),
);

/** «учитывая, что сбор пройдёт с 1 по 30 сентября»: a clause with a verb of its own. */
const SUBORDINATE = /^(?:что|чтобы|котор[а-я]{2,3}|где|когда|если|поскольку)$/;
/** «установить, что приём ведётся с 1 по 30 сентября» */
const SAYS_THAT = /^(?:установить|определить)$/;

/** Whether nothing but the order may own a stretch of days: its verb, and what stands between. */
export function isOfOrder(tokens: readonly Token[], verb: number, at: number): boolean {
  const between = withoutBrackets(tokens.slice(verb + 1, at));
  if (PARTICIPLE.test(between.at(-1)?.word ?? '')) return false;
  const order = tokens[verb]?.word ?? '';
  if (!SAYS_THAT.test(order) && between.some(({ word }) => SUBORDINATE.test(word))) return false;
  const tells = between.some(({ word }) => PAPERS.has(word, 'told'));
  if (VERBS.has(order, 'timed') && !tells) return true;
  return !between.some(({ word }) => ABOUT.has(word));
}

/** «(далее – Олимпиада)»: what stands in brackets is no part of the sentence. */
export function withoutBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind }) => {
    if (kind === '(') depth++;
    const inside = depth > 0;
    if (kind === ')') depth--;
    return !inside;
  });
}

/** «Лариной Н.С. в срок …»: a letter of somebody's name is no preposition. */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.word.length !== 1 || token.kind === 'number') return false;
  if (token.end - token.start > 1) return true;
  return tokens[at + 1]?.kind === '.' && tokens[at + 1]?.start === token.end;
}
