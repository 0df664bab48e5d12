import type { DeadlineOptions } from '../../model/deadline.js';
import { VERBS } from '../../words/tables.js';
import type { Phrase } from '../phrase.js';
import { isResponsible } from '../words/label-words.js';
import { PARTICIPLE } from '../words/sentence-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { isToCome, LONGEST_STRETCH, sentenceEnd, verbBefore } from './order-end.js';
import { ABOUT, withoutBrackets } from './owner.js';

/** Verbs of what is held over a stretch of days: «провести месячник по уборке с 1 по 29 мая». */
const HOLDING = /^(?:про(?:вести|водить)|организовать|объявить)$/;
/** Prepositions that only say what such a thing is about. */
const SUBJECT = new Set(['по', 'для', 'среди']);
/** «доложить на совещании 14 июля»: the day is the meeting's, and so the order's. */
const MEETING = /^(?:совещани|заседани|сесси|коллеги|планерк|аппаратн)[а-я]{1,4}$/;
/** So many words may stand between a meeting and its day. */
const MEETING_REACH = 5;
const OPENS_DAY: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'number',
  'date',
  'с',
  'в',
  'season',
]);

/**
 * The token behind a day or stretch of days that closes its order and is still to come: «доложить на
 * совещании главных врачей 14 июля 2023 года.», «принять участие в работе комиссии с 3 по 14 августа.»
 * Null where another thing's day may be meant.
 */
export function heldOnAt(
  phrase: Phrase,
  at: number,
  apart: readonly boolean[],
  options: DeadlineOptions,
): number | null {
  const { tokens } = phrase;
  const first = tokens[at];
  if (first === undefined) return null;
  if (!OPENS_DAY.has(first.kind) || tokens[at - 1]?.kind === '№') return null;
  // «представить в отдел ГО и ЧС к 12 апреля»: whom it is handed to is no part of the day.
  if (first.kind === 'в' && tokens[at + 1]?.kind === 'word') return null;
  const verb = verbBefore(tokens, at);
  if (verb === -1) return null;
  const order = tokens[verb]?.word ?? '';
  const closing = beforeResponsible(tokens, at, sentenceEnd(tokens, at, LONGEST_STRETCH));
  const end = HOLDING.test(order) ? beforeTopic(tokens, at, closing) : closing;
  // «внести в план на полугодие (до 15 июня)»: the bracket has its own day.
  if (end - at > LONGEST_STRETCH || tokens.slice(at, end).some(({ kind }) => kind === '('))
    return null;
  // «утвердить график обучения – с 1 по 20 февраля»: what is approved has those days, not the order.
  if (first.kind === 'с' && tokens[at - 1]?.kind === '-') return null;
  // «провести слушания «О воде» в мае»: a name in quotes says nothing of its own.
  const own = tokens.slice(verb + 1, at).filter((_, index) => apart[verb + 1 + index] !== true);
  const between = withoutBrackets(own);
  const meeting = between.findLastIndex(({ word }) => MEETING.test(word));
  // «доложить на совещании 14 июля», not «справку о совещании 14 июля».
  const onIt = between
    .slice(Math.max(0, meeting - 2), meeting)
    .some(({ kind }) => kind === 'на' || kind === 'к');
  const held = meeting !== -1 && between.length - meeting <= MEETING_REACH && onIt;
  if (PARTICIPLE.test(between.at(-1)?.word ?? '')) return null;
  const lasts = (first.kind === 'с' || first.kind === 'в') && HOLDING.test(order);
  const parts = (word: string): boolean => ABOUT.has(word) && !(lasts && SUBJECT.has(word));
  if (!held && !VERBS.has(order, 'tells') && between.some(({ word }) => parts(word))) return null;
  if (/^(?:на|в|от|до|по|к|не)$/.test(between.at(-1)?.word ?? '')) return null;
  return isToCome(phrase, at, end, options) ? end : null;
}

/** What stands behind the time of something held and only says what it is about. */
const TOPICS: ReadonlyMap<string, RegExp> = new Map([
  ['по', /^(?:вопрос|тем|проблем|итог|результат)[а-я]{1,3}$/],
  ['на', /^(?:тему|темы)$/],
  ['с', /^(?:участием|приглашением|повесткой)$/],
]);

/** «провести слушания в мае 2023 года | по вопросу …»: the time ends where the topic begins. */
function beforeTopic(tokens: readonly Token[], from: number, to: number): number {
  const far = Math.min(to, from + LONGEST_STRETCH);
  for (let at = from + 2; at < far; at++)
    if (TOPICS.get(tokens[at]?.word ?? '')?.test(tokens[at + 1]?.word ?? '') === true) return at;
  return to;
}

/** «заслушать в IV квартале 2023 г. (отв. Чекалина О.В.).»: who answers stands behind the day. */
function beforeResponsible(tokens: readonly Token[], from: number, to: number): number {
  const behind = tokens.slice(from, to).findIndex(({ kind }) => kind === '(');
  const word = (tokens[from + behind + 1]?.word ?? '').replace(/\.$/, '');
  return behind !== -1 && isResponsible(word) ? from + behind : to;
}
