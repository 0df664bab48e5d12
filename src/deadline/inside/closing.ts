import { isInfinitive } from '../../language/verbs.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { DeadlineOptions, DeadlineType } from '../types.js';
import type { Token } from '../words/token.js';

/** Words that open a condition, by the word before them. Other conditions do not tell where they end. */
const OPENINGS: ReadonlyMap<string, RegExp> = new Map([
  ['по', /^(?:мере|заявк[а-я]{1,3}|запрос[а-я]{1,3}|требовани[а-я]{1,2}|необходимости|графику)$/],
  ['до', /^(?:начала|окончания|завершения|открытия|закрытия|наступления)$/],
  ['после', /^(?:окончания|завершения|получения|поступления|вступления|утверждения)$/],
  ['к', /^(?:следующему|очередному)$/],
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
 * condition's words from those of the order.
 */
export function closingAt(phrase: Phrase, at: number, options: DeadlineOptions): number | null {
  const { tokens } = phrase;
  const opening = OPENINGS.get(tokens[at]?.word ?? '');
  if (opening === undefined || !opening.test(tokens[at + 1]?.word ?? '')) return null;
  const end = sentenceEnd(tokens, at);
  if (end - at > LONGEST || tokens.slice(at, end).some(breaks)) return null;
  if (!tokens.slice(0, at).some(({ word }) => isInfinitive(word))) return null;
  return KINDS.has(readPart(phrase, at, end, options).type) ? end : null;
}

function sentenceEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ kind }, at) => at > from && (kind === '.' || kind === ';'));
  return end === -1 ? tokens.length : end;
}

function breaks({ kind, word }: Token): boolean {
  return kind === ',' || kind === '(' || kind === ':' || isInfinitive(word);
}
