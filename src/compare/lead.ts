import { foldWord } from '../language/fold-word.js';
import { isInfinitive } from '../language/verbs.js';
import { VERBS } from '../words/tables.js';

/** Words a lead may have before the order: more are no lead. */
const MOST_WORDS = 14;
const FIRST_WORD = /^[А-Яа-яЁё]+/;
const WORD = /[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g;
const DEEMED = /^считать (?:необходимым|целесообразным)\s/i;
/** «Администрациям поселений необходимо организовать …». */
const NECESSITY = /^(?:необходимо|следует|надлежит|требуется|нужно)$/;
const DATIVE = /(?:ам|ям|ому|ему|ым|им|всем)$/;
/** Clauses that say why or with whom, before the order. */
const CIRCUMSTANCE =
  /[\s,–-]{0,5}(?:[Вв] целях|[Сс] целью|[Вв] связи с|[Вв]о исполнение|[Нн]а основании|[Вв] соответствии с|[Сс] уч[её]том|[Уу]читывая|[Рр]уководствуясь|[Сс]овместно с|[Вв]о взаимодействии с)\s/y;

interface Placed {
  word: string;
  start: number;
}

/** The words before the first infinitive of the first clause, and the infinitive; null where it has none. */
function untilOrder(text: string, from: number): { lead: Placed[]; order: Placed } | null {
  const lead: Placed[] = [];
  WORD.lastIndex = from;
  let end = from;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    if (lead.length > MOST_WORDS || /[.;:!?]/.test(text.slice(end, match.index))) return null;
    const placed = { word: match[0].toLowerCase(), start: match.index };
    if (lead.length > 0 && isInfinitive(placed.word)) return { lead, order: placed };
    lead.push(placed);
    end = match.index + match[0].length;
  }
  return null;
}

function withNegation({ lead, order }: { lead: Placed[]; order: Placed }): number {
  const before = lead.at(-1);
  return before?.word === 'не' ? before.start : order.start;
}

/**
 * Offset of the order behind words that say only whom it is asked of: «Рекомендовать родителям
 * проверять …», «Школам необходимо провести …». 0 where the text has no such lead.
 */
export function behindRequest(text: string): number {
  const first = (FIRST_WORD.exec(text)?.[0] ?? '').toLowerCase();
  // «Просить депутатов поддержать …»: who is asked stands between the two verbs.
  const isRequest = VERBS.has(foldWord(first), 'asks', 'begs', 'bidden') || DEEMED.test(text);
  if (!isRequest && !DATIVE.test(first)) return 0;
  const found = untilOrder(text, 0);
  if (found === null) return 0;
  if (isRequest) return withNegation(found);
  const last = found.lead.findLast(({ word }) => word !== 'не')?.word ?? '';
  return found.lead.length > 1 && NECESSITY.test(last) ? withNegation(found) : 0;
}

/**
 * Offset behind an opening clause of purpose, cause or company: «В связи с ремонтом сцены перенести
 * концерт». Its words tell little of what is ordered. 0 where the text has no such clause.
 */
export function behindCircumstance(text: string, from: number): number {
  CIRCUMSTANCE.lastIndex = from;
  const found = CIRCUMSTANCE.test(text) ? untilOrder(text, from) : null;
  return found === null ? 0 : withNegation(found);
}
