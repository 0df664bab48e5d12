import type { DeadlineOptions, DeadlineType } from '../../model/deadline.js';
import { VERBS } from '../../words/tables.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import { isResponsible } from '../words/label-words.js';
import { PARTICIPLE } from '../words/sentence-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { ABOUT, isOrderWord, orderBefore, withoutBrackets } from './owner.js';

/**
 * Words that open a condition: by the first, the two behind it. Other conditions do not tell where
 * they end, or are what the order is about («отчёт по итогам проверки»).
 */
const OPENINGS: ReadonlyMap<string, RegExp> = new Map([
  [
    'по',
    /^(?:мере|заявк[а-я]{1,3}|запрос[а-я]{1,3}|требовани[а-я]{1,2}|необходимости|графику|окончании|завершении|итогам (?:каждого|квартала|полугодия|года|месяца))(?![а-я])/,
  ],
  [
    'до',
    /^(?:начала|окончания|конца|открытия|закрытия|полного|особого|[а-я]{2,}(?:ения|ания|ытия|ития|ятия|[ая]ции)) /,
  ],
  // «с момента вскрытия реки и до стабилизации обстановки»
  ['с', /^момента [а-я]{2}/],
  ['после', /^(?:окончания|завершения|получения|поступления|вступления|утверждения)(?![а-я])/],
  ['к', /^(?:следующему|очередному)(?![а-я])/],
  ['на', /^(?:каждом (?:заседани|совещани|собрани|занят|планерк|сесси|урок)|период(?![а-я]))/],
  ['в', /^установленн[а-я]{2,3} срок[а-я]{0,2}(?![а-я])/],
  ['постоянно', /^[.;]? ?$/],
  ['весь', /^(?:период|сезон|срок)(?![а-я])/],
]);
/** Nouns that end like those of events and name a thing, a place, a body or people. */
const NO_EVENT =
  /^(?:(?:под)?разделения|отделения|управления|объединения|учреждения|сооружения|населения|поселения|помещения|здания|задания|предприятия|значения|сведения|внимания|понимания|положения|предложения|отношения|основания|направления|давления|напряжения|наполнения|состояния|расстояния|(?:авиа)?организации|администрации|федерации|информации|документации|корпорации|ассоциации|станции|канализации|квалификации|прокламации)$/;
/** «довести до сведения», «снизить до …»: what follows is where the order leads, not until when. */
const LEADS_TO =
  /^(?:(?:до(?:вести|водить|нести|носить)|(?:с|по)ни(?:зить|жать)|повы(?:сить|шать)|увеличи(?:ть|вать)|сокра(?:тить|щать)|уменьш(?:ить|ать)))$/;
/** A condition at a sentence's end is no longer than this many words. */
const LONGEST = 8;
/** «с 1 сентября 2022 года по 31 мая 2023 года» */
const LONGEST_STRETCH = 11;
const KINDS: ReadonlySet<DeadlineType> = new Set<DeadlineType>([
  'event',
  'on-request',
  'continuous',
  'schedule',
  'recurring',
]);

/**
 * The token behind a condition that begins here and closes its order: «выделять транспорт по заявкам
 * старост.», «вести журнал весь период месячника.» Null within the sentence, where nothing tells the
 * condition's words from those of the order. `firstVerb` gives the place of the first infinitive, -1
 * for none.
 */
export function closingAt(
  phrase: Phrase,
  at: number,
  firstVerb: () => number,
  options: DeadlineOptions,
): number | null {
  const { tokens } = phrase;
  const first = tokens[at]?.word ?? '';
  const opening = OPENINGS.get(first);
  if (opening === undefined) return null;
  const next = tokens[at + 1]?.word ?? '';
  if (!opening.test(`${next} ${tokens[at + 2]?.word ?? ''}`)) return null;
  if (first === 'до' && (NO_EVENT.test(next) || isTarget(tokens, at))) return null;
  let end = sentenceEnd(tokens, at, LONGEST);
  // «… расходы (до формирования проектов бюджетов).»
  const bracket = tokens[at - 1]?.kind === '(' && tokens[end - 1]?.kind === ')';
  if (bracket || tokens[end - 1]?.kind === ',') end--;
  if (end - at > LONGEST || tokens.slice(at, end).some(breaks)) return null;
  const verb = firstVerb();
  if (verb === -1 || verb >= at) return null;
  return KINDS.has(readPart(phrase, at, end, options).type) ? end : null;
}

/** «довести приказ до …»: the nearest verb in front says where to, unless an event is named. */
function isTarget(tokens: readonly Token[], at: number): boolean {
  if (/^(?:начала|окончания|открытия|закрытия|завершения)$/.test(tokens[at + 1]?.word ?? ''))
    return false;
  const verb = tokens[verbBefore(tokens, at)];
  return verb !== undefined && LEADS_TO.test(verb.word);
}

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
const DAYS: ReadonlySet<DeadlineType> = new Set<DeadlineType>(['date', 'period', 'recurring']);

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
  const lasts = first.kind === 'с' && HOLDING.test(order);
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

/** Whether tokens are a day or a stretch of days after the paper's own. */
function isToCome(phrase: Phrase, from: number, to: number, options: DeadlineOptions): boolean {
  if (!hasMonth(phrase.tokens.slice(from, to))) return false;
  const read = readPart(phrase, from, to, options);
  // «в мае» in a paper without a date: a deadline that nobody can know, which has to be said.
  if (read.type === 'unknown')
    return options.documentDate == null && read.reason === 'no-document-date';
  return read.due !== null && read.due > (options.documentDate ?? '') && DAYS.has(read.type);
}

/** What a bracket that tells a day may be about, if not its order: «отчёт об итогах (май 2022 года)». */
const TELLS_OF = new Set(['о', 'об', 'за']);

/**
 * The token behind a day or stretch of days that fills the bracket with which an order closes, or
 * stands behind a dash: «провести встречи с жителями (август – сентябрь 2018 года).» Null as
 * {@link heldOnAt} says.
 */
export function setApartAt(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  if (tokens[at - 1]?.kind === '-') return behindDash(phrase, at, options);
  if (tokens[at - 1]?.kind !== '(') return null;
  const length = tokens.slice(at, at + LONGEST_STRETCH + 1).findIndex(({ kind }) => kind === ')');
  const end = at + length;
  if (length === -1 || !closes(tokens[end + 1])) return null;
  const verb = verbBefore(tokens, at - 1);
  if (verb === -1 || tokens.slice(verb, at).some(({ word }) => TELLS_OF.has(word))) return null;
  return isToCome(phrase, at, end, options) ? end : null;
}

/** «провести родительские собрания – сентябрь;»: a month behind a dash, of what is held. */
function behindDash(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  if (tokens[at]?.kind !== 'month') return null;
  const verb = verbBefore(tokens, at);
  if (verb === -1 || !HOLDING.test(tokens[verb]?.word ?? '')) return null;
  const end = sentenceEnd(tokens, at, LONGEST_STRETCH);
  return isToCome(phrase, at, end, options) ? end : null;
}

function closes(token: Token | undefined): boolean {
  return token === undefined || token.kind === '.' || token.kind === ';' || token.kind === 'finish';
}

/** The nearest infinitive in front with no break between, -1 for none; brackets are passed over. */
function verbBefore(tokens: readonly Token[], at: number): number {
  return orderBefore(tokens, at, (all, back) => breaks(all[back]));
}

const WITH_MONTH: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'month',
  'date',
  'quarter',
  'half',
  'season',
]);

/** A bare number is no day. */
function hasMonth(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => WITH_MONTH.has(kind));
}

/** Where the sentence ends; a place too far off for a condition where its end is farther. */
function sentenceEnd(tokens: readonly Token[], from: number, longest: number): number {
  const far = Math.min(tokens.length, from + longest + 2);
  for (let at = from + 1; at < far; at++) {
    const token = tokens[at];
    if (token?.kind === '.' || token?.kind === ';' || token?.word === 'согласно') return at;
  }
  return far;
}

function breaks(token: Token | undefined): boolean {
  const kind = token?.kind;
  return kind === ',' || kind === '(' || kind === ':' || isOrderWord(token);
}
