import type { DeadlineOptions, DeadlineType } from '../../model/deadline.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { Token } from '../words/token.js';
import { isUntilEvent } from './events.js';
import { breaks, sentenceEnd, verbBefore } from './order-end.js';

/**
 * Words that open a condition: by the first, the two behind it. Other conditions do not tell where
 * they end, or are what the order is about («отчёт по итогам проверки»).
 */
const OPENINGS: ReadonlyMap<string, RegExp> = new Map([
  [
    'по',
    /^(?:мере|заявк[а-я]{1,3}|запрос[а-я]{1,3}|требовани[а-я]{1,2}|необходимости|графику|окончании|завершении|итогам (?:каждого|квартала|полугодия|года|месяца))(?![а-я])/,
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
/** «довести до сведения», «снизить до …»: what follows is where the order leads, not until when. */
const LEADS_TO =
  /^(?:(?:до(?:вести|водить|нести|носить)|(?:с|по)ни(?:зить|жать)|повы(?:сить|шать)|увеличи(?:ть|вать)|сокра(?:тить|щать)|уменьш(?:ить|ать)))$/;
/** A condition at a sentence's end is no longer than this many words. */
const LONGEST = 8;
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
  if (first === 'до') {
    if (!isUntilEvent(tokens, at) || isTarget(tokens, at)) return null;
  } else {
    const [next, behind] = [tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
    if (OPENINGS.get(first)?.test(`${next} ${behind}`) !== true) return null;
  }
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
