import { isInfinitive } from '../../language/verbs.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { DeadlineOptions, DeadlineType } from '../types.js';
import { PARTICIPLE } from '../words/sentence-words.js';
import type { Token } from '../words/token.js';

/** Words that open a condition, by the word before them. Other conditions do not tell where they end. */
const OPENINGS: ReadonlyMap<string, RegExp> = new Map([
  ['по', /^(?:мере|заявк[а-я]{1,3}|запрос[а-я]{1,3}|требовани[а-я]{1,2}|необходимости|графику)$/],
  ['до', /^(?:начала|окончания|завершения|открытия|закрытия|наступления)$/],
  ['после', /^(?:окончания|завершения|получения|поступления|вступления|утверждения)$/],
  ['к', /^(?:следующему|очередному)$/],
  ['на', /^каждом$/],
  ['весь', /^(?:период|сезон|срок)$/],
]);
/** A condition at a sentence's end is no longer than this many words. */
const LONGEST = 8;
const KINDS: ReadonlySet<DeadlineType> = new Set<DeadlineType>([
  'event',
  'on-request',
  'continuous',
  'schedule',
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
  const opening = OPENINGS.get(tokens[at]?.word ?? '');
  if (opening === undefined || !opening.test(tokens[at + 1]?.word ?? '')) return null;
  let end = sentenceEnd(tokens, at);
  if (tokens[end - 1]?.kind === ',') end--;
  if (end - at > LONGEST || tokens.slice(at, end).some(breaks)) return null;
  const verb = firstVerb();
  if (verb === -1 || verb >= at) return null;
  return KINDS.has(readPart(phrase, at, end, options).type) ? end : null;
}

/** Prepositions that put a thing between the order and a day: «… о празднике 14 июля». */
const ABOUT = new Set('о об обо по к ко для при с со за из от до без под над между'.split(' '));
/** «доложить на совещании 14 июля»: the day is the meeting's, and so the order's. */
const MEETING = /^(?:совещани|заседани|сесси|коллеги|планерк|аппаратн)[а-я]{1,4}$/;
/** So many words may stand between a meeting and its day. */
const MEETING_REACH = 5;
const DAYS: ReadonlySet<DeadlineType> = new Set<DeadlineType>(['date', 'period']);

/**
 * The token behind a day or stretch of days that closes its order and is still to come: «доложить на
 * совещании главных врачей 14 июля 2023 года.», «принять участие в работе комиссии с 3 по 14 августа.»
 * Null where another thing's day may be meant, and without the date of the paper.
 */
export function heldOnAt(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  const first = tokens[at];
  if (first === undefined || options.documentDate == null) return null;
  if (first.kind !== 'number' && first.kind !== 'date' && first.kind !== 'с') return null;
  const end = sentenceEnd(tokens, at);
  if (end - at > LONGEST) return null;
  const verb = verbBefore(tokens, at);
  if (verb === -1) return null;
  const between = tokens.slice(verb + 1, at);
  const meeting = between.findLastIndex(({ word }) => MEETING.test(word));
  const held = meeting !== -1 && between.length - meeting <= MEETING_REACH;
  if (PARTICIPLE.test(between.at(-1)?.word ?? '')) return null;
  if (!held && between.some(({ word }) => ABOUT.has(word))) return null;
  if (/^(?:на|в|от|до|по|к|не)$/.test(between.at(-1)?.word ?? '')) return null;
  const deadline = readPart(phrase, at, end, options);
  const future = deadline.due !== null && deadline.due > options.documentDate;
  return future && DAYS.has(deadline.type) && hasMonth(tokens.slice(at, end)) ? end : null;
}

/** An order is no longer than this many words. */
const LONGEST_ORDER = 120;

/** The nearest infinitive in front with no break between, -1 for none. */
function verbBefore(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_ORDER); back--) {
    const token = tokens[back];
    if (token === undefined) break;
    if (token.kind === 'word' && isInfinitive(token.word)) return back;
    if (breaks(token)) break;
  }
  return -1;
}

/** A bare number is no day. */
function hasMonth(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'month' || kind === 'date');
}

/** Where the sentence ends; a place too far off for a condition where its end is farther. */
function sentenceEnd(tokens: readonly Token[], from: number): number {
  const far = Math.min(tokens.length, from + LONGEST + 2);
  for (let at = from + 1; at < far; at++) {
    const kind = tokens[at]?.kind;
    if (kind === '.' || kind === ';') return at;
  }
  return far;
}

function breaks({ kind, word }: Token): boolean {
  return kind === ',' || kind === '(' || kind === ':' || (kind === 'word' && isInfinitive(word));
}
