import type { Deadline, DeadlineOptions } from '../../model/deadline.js';
import { unknown } from '../build.js';
import { parseDeadline } from '../parse.js';
import type { Phrase } from '../phrase.js';
import { COMES_ROUND, ON_CONDITION } from '../words/sentence-words.js';
import type { Token } from '../words/token.js';
import { endsSentence, isOrderWord, orderBefore } from './owner.js';
import type { Range } from './range.js';

/** What a stretch of a sentence says as a deadline. */
export function readFound(
  phrase: Phrase,
  { from, to, unread }: Range,
  words: string,
  options: DeadlineOptions,
): Deadline {
  const read = parseDeadline(words, options);
  if (unread === true) {
    return read.type === 'unknown' ? read : unknown(words, 'not-understood');
  }
  if (read.type === 'relative' && OF_ITS.test(read.anchor ?? '') && speaksOfItself(phrase.tokens)) {
    const { due } = parseDeadline(words.replace(ITS, ''), options);
    return { ...read, due };
  }
  const counts = read.type === 'relative' && read.anchor === null && read.due !== null;
  if (!counts || !comesRound(phrase.tokens, from, to)) return read;
  const { dueWorkday: _workday, inferred: _inferred, ...rest } = read;
  return { ...rest, due: null };
}

/** «направить настоящее решение в течение 10 дней со дня его принятия»: of this paper. */
const OF_ITS = /^(?:его|е[её])\s(?:принятия|подписания|издания)$/i;
const ITS = /\s(?:его|е[её])(?=\s)/i;

function speaksOfItself(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind, value, word }) => kind === 'relative' && value === 0 && word.startsWith('настоящ'),
  );
}

/** Whether the order comes round, so that a term without an anchor runs from each time. */
function comesRound(tokens: readonly Token[], from: number, to: number): boolean {
  const before = orderBefore(tokens, from);
  let order =
    before === -1 ? tokens.findIndex((token, at) => at >= to && isOrderWord(token)) : before;
  if (
    before === -1 &&
    order !== -1 &&
    tokens.slice(to, order).some((_, at) => endsSentence(tokens, to + at))
  )
    order = -1;
  if (COMES_ROUND.test(tokens[order]?.word ?? '')) return true;
  let first = from;
  while (first > 0 && !endsSentence(tokens, first - 1)) first--;
  let last = to;
  while (last < tokens.length && !endsSentence(tokens, last)) last++;
  return tokens
    .slice(first, last)
    .some(({ kind, word }) => kind === 'every' || ON_CONDITION.test(word));
}
