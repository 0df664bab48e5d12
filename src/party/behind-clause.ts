import { foldWord } from '../language/fold-word.js';
import { isOrderVerb } from '../words/word.js';
import { isDirective } from './directive.js';
import { readGroup } from './group.js';
import { isAbbreviation, isHead, PREPOSITIONS } from './lexicon.js';
import { findNames, nameIndexes } from './names.js';
import { opensAdverbial, phraseEnd, type Stop } from './phrase-end.js';
import type { Token } from './tokens.js';

/** An addressee that stands behind the clause with which its sentence opens. */
export interface BehindClause {
  /** Index of the addressee's first token, or of the directive verb in front of it. */
  from: number;
  /** Null where a directive verb («рекомендовать») opens the rest of the sentence. */
  stop: Stop | null;
}

/** A clause longer than this, in words and marks, hides its addressee. */
const LONGEST_CLAUSE = 80;

/**
 * «Во исполнение распоряжения от 21.08.96 N 1318 управлению лесов … предоставить», «До 1 марта отделу
 * кадров представить», «В целях … рекомендовать директорам …»: looks behind the clause for the body
 * that is to act. A dative that belongs to the clause («оказания помощи школам», «по согласованию с
 * отделом», «согласно графику») is none, nor is a form that a genitive shares («решения Думы
 * администрации»), unless a comma, a number or a closing mark parts it from the clause.
 */
export function behindClause(tokens: readonly Token[]): BehindClause | null {
  if (!opensClause(tokens)) return behindObject(tokens);
  const names = findNames(tokens);
  const named = nameIndexes(names);
  const starts = new Set(names.map(({ from }) => from));
  const isName = (index: number): boolean => named.has(index);
  for (let at = 1; at < Math.min(tokens.length, LONGEST_CLAUSE); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' && /^[:!?]$/.test(token.text)) return null;
    if (token?.kind !== 'word') continue;
    if (isDirective(token.text) || ASKS.test(token.text)) return { from: at, stop: null };
    if (isOrderVerb(token.text)) return null;
    if (isName(at) && !starts.has(at)) continue;
    if (!mayStart(tokens, at, isName)) continue;
    const stop = phraseEnd(tokens.slice(at), false);
    if (stop === null || stop.how === 'end' || stop.index === 0) continue;
    return { from: at, stop: { index: at + stop.index, how: stop.how } };
  }
  return null;
}

/** «Уборку парка поручить отделу культуры»: what is handed over stands before the verb. */
function behindObject(tokens: readonly Token[]): BehindClause | null {
  const verb = tokens
    .slice(0, LONGEST_CLAUSE)
    .findIndex(({ kind, text }) => kind === 'word' && isOrderVerb(text));
  const hands = verb > 0 && /^поручить$/i.test(tokens[verb]?.text ?? '');
  return hands ? { from: verb, stop: null } : null;
}

const ASKS = /^(?:обязать|просить)$/i;

/** Whether a sentence opens with when, why or on what grounds. */
function opensClause(tokens: readonly Token[]): boolean {
  const first = foldWord(tokens[0]?.text ?? '');
  if (tokens[0]?.kind !== 'word') return false;
  return PREPOSITIONS.has(first) || opensAdverbial(tokens, 0);
}

/** Whether the words at an index may be an addressee rather than part of the clause. */
function mayStart(
  tokens: readonly Token[],
  at: number,
  isName: (index: number) => boolean,
): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && PREPOSITIONS.has(foldWord(before.text))) return false;
  const apart = before?.kind !== 'word' || YEAR.test(foldWord(before.text));
  if (isGoverned(tokens, at)) return false;
  if (isName(at)) return DATIVE_NAME.test(tokens[at]?.text ?? '');
  // «МИДу России» shows its case, «ФАС России» may belong to the clause.
  if (isAbbreviation(tokens[at]?.text ?? ''))
    return apart || /[А-ЯЁ]{2}(?:у|ам)$/.test(tokens[at]?.text ?? '');
  const group = readGroup(tokens, at, 'dative', isName);
  if (group === null) return false;
  const head = tokens[group.head]?.text ?? '';
  if (!isHead(head)) return false;
  if (CLEAR_HEAD.test(head)) return true;
  const adjectives = tokens.slice(at, group.head).some(({ text }) => CLEAR_ADJECTIVE.test(text));
  return adjectives || apart;
}

/** Ends of a date: what follows begins anew. */
const YEAR = /^(?:года?|г\.?|числа)$/;
/** Endings that are a dative's and no genitive's: «отделу», «главам», «школе». */
const CLEAR_HEAD = /(?:[уе]|[^и]ю|ию|[ая]м)$/i;
const CLEAR_ADJECTIVE = /(?:ому|ему)$/i;
const DATIVE_NAME = /(?:[уе]|[^и]ю|ой|ей|ии)$/i;

/** Nouns whose dative is the one who gets something: «оказания помощи школам». */
const GIVES =
  /^(?:помощ|содействи|поддержк|услуг|выплат|передач|предоставлени|представлени|выдач|оказани|вручени|направлени|возмещени|выделени|сообщени|ущерб|вред|субсиди|дотаци|средств|благодарност|присвоени|награжден|подчинени|препятств|угроз|соответстви|рекомендаци|указани|поручени|предписани|вопрос)/;
/** Words that govern a dative. */
const WITH_DATIVE = /^(?:по|к|ко|согласно|благодаря|вопреки|навстречу|соответственно|подобно)$/;
/** How far back a word that governs the dative is looked for. */
const GOVERNED_FROM = 5;

function isDativeAdjective({ kind, text }: Token): boolean {
  return kind === 'word' && /(?:[ое]му|[ое]й|[ыи]м)(?:ся)?$/i.test(text);
}

/** Whether a dative hangs on a word of the clause before it. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const joined = tokens[at - 1]?.kind === 'comma' || /^и$/i.test(tokens[at - 1]?.text ?? '');
  for (let back = 1; back <= GOVERNED_FROM && back <= at; back += 1) {
    const token = tokens[at - back];
    if (token === undefined) return false;
    if (token.kind === 'comma' && back > 1) return false;
    // What a date or a citation closes governs nothing behind it.
    if (token.kind === 'number' || token.kind === 'quote' || token.kind === 'bracket') return false;
    if (token.kind !== 'word') continue;
    const word = foldWord(token.text);
    if (GIVES.test(word) && !joined) return true;
    // «по учреждениям, школам»: what a comma joins is governed with what stands before it.
    // «Комитета по коммунальному хозяйству»: the preposition governs through the adjectives.
    if (WITH_DATIVE.test(word))
      return joined ? back <= 3 : tokens.slice(at - back + 1, at).every(isDativeAdjective);
    if (PREPOSITIONS.has(word)) return false;
  }
  return false;
}
