import type { DeadlineOptions, DeadlineType } from '../../model/deadline.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { Token, TokenKind } from '../words/token.js';
import { isToCome, LONGEST_STRETCH, sentenceEnd, verbBefore, WITH_MONTH } from './order-end.js';

/** What a day, month or quarter without a preposition begins with. */
const OPENS_MONTH: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...WITH_MONTH,
  'number',
  'roman',
  'ordinal',
]);

/** What a bracket that tells a day may be about, if not its order: «отчёт об итогах (май 2022 года)». */
const TELLS_OF = new Set(['о', 'об', 'за']);

/**
 * The token behind a day or stretch of days that fills the bracket with which an order closes, or
 * stands behind a dash: «провести встречи с жителями (август – сентябрь 2018 года).» Null as
 * `heldOnAt` says.
 */
export function setApartAt(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  if (tokens[at - 1]?.kind === '-') return behindDash(phrase, at, options);
  if (tokens[at - 1]?.kind !== '(') return null;
  const length = tokens.slice(at, at + LONGEST_STRETCH + 1).findIndex(({ kind }) => kind === ')');
  const end = at + length;
  if (length === -1 || !closes(tokens[end + 1])) return null;
  // «Не допускать задержек. (Постоянно)»: the bracket may stand behind the sentence.
  const sentence = closes(tokens[at - 2]) ? at - 2 : at - 1;
  const verb = verbBefore(tokens, sentence);
  if (verb === -1) return null;
  const how = tokens[at]?.kind !== 'frequency' || tokens[at]?.word.endsWith('но') === true;
  if (how && GOES_ON.has(readPart(phrase, at, end, options).type)) return end;
  if (tokens.slice(verb, at).some(({ word }) => TELLS_OF.has(word))) return null;
  return isToCome(phrase, at, end, options) ? end : null;
}

/** «(постоянно)», «(ежеквартально)», «(по запросу)»: whatever the order is about, this is when. */
const GOES_ON: ReadonlySet<DeadlineType> = new Set<DeadlineType>([
  'continuous',
  'recurring',
  'on-request',
]);

/** «утвердить план – сентябрь 2022 года»: what is adopted has that month, not the order. */
const ADOPTED = /^(?:утвердить|одобрить|согласовать|принять)$/;

/**
 * «подготовить доклад на коллегию – III квартал 2023 года;»: a day, a month or a quarter behind a dash,
 * with which the order ends; «январь – март» are one stretch.
 */
function behindDash(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  const [before, first] = [tokens[at - 2], tokens[at]];
  if (first === undefined || !OPENS_MONTH.has(first.kind)) return null;
  if (before === undefined || OPENS_MONTH.has(before.kind)) return null;
  const verb = verbBefore(tokens, at);
  if (verb === -1 || ADOPTED.test(tokens[verb]?.word ?? '')) return null;
  if (TELLS_OF.has(before.word)) return null;
  const end = sentenceEnd(tokens, at, LONGEST_STRETCH);
  return isToCome(phrase, at, end, options) ? end : null;
}

function closes(token: Token | undefined): boolean {
  return token === undefined || token.kind === '.' || token.kind === ';' || token.kind === 'finish';
}
