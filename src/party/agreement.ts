import type { Case, Gender } from '../language/cases.js';
import { isPersonHead } from './lexicon.js';
import type { Token } from './tokens.js';
import { wordReadings } from './word-readings.js';

/** «организациям, реализующим программы»: a participle behind the head that agrees with it. */
export function agreeingParticiple(
  tokens: readonly Token[],
  at: number,
  gender: Gender | null,
  inCase: Case,
): Map<number, string> {
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  return PARTICIPLE.test(word.toLowerCase()) ? agreeing(tokens, at, gender, inCase) : new Map();
}

/** An adjective behind its head that agrees with it: «врачам участковым». */
export function agreeing(
  tokens: readonly Token[],
  at: number,
  gender: Gender | null,
  inCase: Case,
): Map<number, string> {
  const bent = new Map<number, string>();
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  if (gender === null || word === '') return bent;
  const found = wordReadings(word, inCase).find(
    (reading) => reading.pos === 'adjective' && reading.genders.includes(gender),
  );
  if (found !== undefined) bent.set(at, restore(word, found.nominative(gender)));
  return bent;
}

const PARTICIPLE =
  /(?:[ущюая]щ|вш|нн|[ое]м|подведомственн|ответственн|входящ)(?:ому|ему|ой|ей|ым|им|ыми|ими)(?:ся)?$/;

function restore(printed: string, lower: string): string {
  return /^[А-ЯЁ]/.test(printed) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

/** «начальнику гарнизона полковнику Рублеву»: a rank or post between the first post and the name. */
export function rank(token: Token, at: number, inCase: Case): Map<number, string> {
  const bent = new Map<number, string>();
  if (token.kind !== 'word' || !isPersonHead(token.text)) return bent;
  const reading = wordReadings(token.text, inCase).find(
    ({ pos, genders }) => pos === 'noun' && (genders[0] === 'm' || genders[0] === 'f'),
  );
  if (reading === undefined || (inCase === 'dative' && !/[уюе]$/.test(token.text))) return bent;
  bent.set(at, restore(token.text, reading.nominative(reading.genders[0] ?? 'm')));
  return bent;
}

/** «председателя-начальнику»: a post glued to what stands before it. */
export function compoundTail(token: Token, at: number, inCase: Case): Map<number, string> {
  const bent = new Map<number, string>();
  const match = token.kind === 'word' ? /^(.+[-‐‑–—])([а-яё]+)$/.exec(token.text) : null;
  const [, front, tail] = match ?? [];
  if (front === undefined || tail === undefined || !isPersonHead(tail)) return bent;
  const reading = wordReadings(tail, inCase).find(({ pos }) => pos === 'noun');
  if (reading !== undefined && /[ую]$/.test(tail)) {
    bent.set(at, front + reading.nominative(reading.genders[0] ?? 'm'));
  }
  return bent;
}

/** A surname with no initials at the end of a post: «министру образования Парфенову». */
export function isLoneSurname(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (next !== undefined && (next.kind === 'word' || next.kind === 'quote')) return false;
  return /^[А-ЯЁ][а-яё]+(?:(?:[оеё]в|[иы]н)у|[сц]кому|(?:[оеё]в|[иы]н)(?:ой|ым))$/.test(word);
}
