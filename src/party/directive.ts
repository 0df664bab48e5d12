import type { Case } from '../language/cases.js';
import { foldWord } from '../language/fold-word.js';
import { VERBS } from '../words/tables.js';

/** Verbs that only hand an order on; the addressee follows in the case each of them takes. */
const WITH_DATIVE = new RegExp(
  String.raw`^(?:${VERBS.stems('asks', 'bids')}|вменить\s+в\s+обязанность|дать\s+поручение|направить\s+рекомендации)(?=[\s:,–—-]|$)`,
  'i',
);
const WITH_ACCUSATIVE = new RegExp(
  String.raw`^(?:${VERBS.stems('begs', 'pleads')})(?=[\s:,–—-]|$)`,
  'i',
);

/** What may stand between the verb and those it is said to. */
const GAP = /^[\s:,–—-]{0,40}(?:под\s{1,3}(?:личную|персональную)\s{1,3}ответственность\s{1,3})?/i;

export interface Directive {
  /** What stands behind the verb, or the whole phrase when it opens with none. */
  rest: string;
  /** Offset of `rest` in the phrase. */
  offset: number;
  /** The case the verb takes; null when there is no verb. */
  inCase: Case | null;
}

/** Cuts a leading «Рекомендовать», «Поручить», «Предложить», «Обязать» off a phrase. */
export function cutDirective(phrase: string): Directive {
  const lead = /^[\s\-–—•·*]*/.exec(phrase)?.[0].length ?? 0;
  const body = phrase.slice(lead);
  const dative = WITH_DATIVE.exec(body);
  const found = dative ?? WITH_ACCUSATIVE.exec(body);
  if (found === null) return { rest: body, offset: lead, inCase: null };
  const gap = GAP.exec(body.slice(found[0].length))?.[0].length ?? 0;
  const offset = lead + found[0].length + gap;
  return { rest: phrase.slice(offset), offset, inCase: dative === null ? 'accusative' : 'dative' };
}

/** A directive verb behind its addressee: «Главам сельсоветов рекомендовать: …». */
export function isDirective(verb: string): boolean {
  return VERBS.has(foldWord(verb), 'asks');
}
