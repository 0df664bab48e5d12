import { isInfinitive } from '../language/verbs.js';
import { readGroup } from './group.js';
import { isAbbreviation, isHead } from './lexicon.js';
import { findNames, nameIndexes } from './names.js';
import { readParties } from './parties.js';
import { hasInfinitive, phraseEnd } from './phrase-end.js';
import { type Token, tokenize } from './tokens.js';
import type { Party } from './types.js';

/** Those an order names as acting too: «Провести турнир совместно с федерацией хоккея.» */
export interface Company {
  /** From «совместно» to the end of the names, as printed. */
  phrase: string;
  /** UTF-16 offsets of the phrase in the text. */
  start: number;
  end: number;
  coAssignees: Party[];
}

const TOGETHER = /(?<![А-Яа-яЁё])совместно\s{1,3}со?\s{1,3}/i;

/**
 * Finds «совместно с …» inside an order that names nobody itself: before its infinitive or at the end
 * of its sentence. Null elsewhere, since the words between would not tell where the names end
 * («провести совместно с министерством турнир»), and behind a participle («созданной совместно с …»),
 * which tells of something else.
 */
export function findCompany(text: string): Company | null {
  const found = TOGETHER.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  if (before.trim() !== '' && /(?:нн|ем|им|вш|щ)[а-яё]{2,3}\s*$/i.test(before)) return null;
  const from = found.index + found[0].length;
  const tokens = tokenize(text.slice(from));
  const stop = before.trim() === '' ? beforeOrder(tokens) : atSentenceEnd(tokens);
  const last = stop === null ? undefined : tokens[stop - 1];
  if (last === undefined || !namesSomebody(tokens)) return null;
  const phrase = text.slice(found.index, from + last.end);
  const { coAssignees } = readParties(phrase);
  return { phrase, start: found.index, end: from + last.end, coAssignees };
}

/** «Совместно с отделом спорта провести …»: index of the first token of the order. */
function beforeOrder(tokens: readonly Token[]): number | null {
  const stop = phraseEnd(tokens, false);
  return stop?.how === 'order' ? stop.index : null;
}

/** «… совместно с отделом спорта.»: index of the mark that ends the sentence or part. */
function atSentenceEnd(tokens: readonly Token[]): number | null {
  let end = tokens.findIndex(
    ({ kind, text }) => kind === 'semicolon' || text === '.' || LABELLED.test(text),
  );
  if (end < 0) end = tokens.length;
  // «с депутатами по округам № 2 дефектные ведомости …»: an object in the accusative comes next.
  const object = tokens.findIndex(({ kind, text }) => kind === 'word' && OBJECT.test(text));
  if (object > 0 && object < end) end = object;
  const words = tokens.slice(0, end);
  if (end > LONGEST || hasInfinitive(words)) return null;
  return words.some(({ text }) => isInfinitive(text)) ? null : end;
}

/** «(срок – …)», «(отв.: …)»: no part of anybody's name. */
const LABELLED = /^[([]\s*(?:срок|отв|исполн)/i;
/** Adjectives that stand neither in the instrumental nor in the genitive. */
const OBJECT = /[а-яё]{3}(?:ые|ие|ую|юю)$/i;

/** More words than this behind «совместно с» are a sentence of their own. */
const LONGEST = 16;

function namesSomebody(tokens: readonly Token[]): boolean {
  const names = nameIndexes(findNames(tokens));
  if (names.has(0) || isAbbreviation(tokens[0]?.text ?? '')) return true;
  const group = readGroup(tokens, 0, 'instrumental', (index) => names.has(index));
  return group !== null && isHead(tokens[group.head]?.text ?? '');
}
