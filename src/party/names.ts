import type { Case } from '../language/cases.js';
import { withEnding } from '../language/casing.js';
import {
  givenNameToNominative,
  nameToDative,
  patronymicToNominative,
  type Sex,
  sexOfPatronymic,
  sexOfSurname,
  surnameToNominative,
} from '../language/names.js';
import { isAbbreviation, isBodyHead, isHead } from './lexicon.js';
import type { Token } from './tokens.js';

/** A person's name inside a phrase, by the indexes of its tokens. */
export interface NameSpan {
  from: number;
  /** Exclusive. */
  to: number;
  surname: number | null;
  given: number | null;
  patronymic: number | null;
}

/** The indexes of all tokens that belong to names. */
export function nameIndexes(spans: readonly NameSpan[]): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) indexes.add(at);
  return indexes;
}

const CAPITALISED = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*$/;
const CAPITALS = /^[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})*$/;

function mayBeName(token: Token | undefined): boolean {
  return token?.kind === 'word' && CAPITALISED.test(token.text) && !isHead(token.text);
}

/** Like {@link mayBeName}, where initials vouch for it: capitals and words that are also posts. */
function mayBeSurname(token: Token | undefined): boolean {
  return token?.kind === 'word' && (CAPITALISED.test(token.text) || CAPITALS.test(token.text));
}

/** Finds the persons named in a phrase: by initials on either side, or by a patronymic. */
export function findNames(tokens: readonly Token[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const last = spans.at(-1);
    const span =
      token.kind === 'initials'
        ? byInitials(tokens, at, last?.to ?? 0)
        : byPatronymic(tokens, at, last?.to ?? 0);
    if (span !== null) spans.push(span);
  }
  return spans;
}

/** Adjectives of places. */
const OF_PLACE = /[сц]к(?:ий|ая|ое|ого|ой|ому|им|ом)$/;

function byInitials(tokens: readonly Token[], at: number, free: number): NameSpan | null {
  const next = tokens[at + 1];
  const before = at - 1 >= free ? tokens[at - 1] : undefined;
  const takesNext =
    mayBeSurname(next) &&
    tokens[at + 2]?.kind !== 'initials' &&
    !(isAbbreviation(next?.text ?? '') && mayBeName(before)) &&
    !(isHead(next?.text ?? '') && mayBeName(before));
  // «Б.Вьясский райисполком»: a shortened adjective, not an initial.
  if (takesNext && OF_PLACE.test(next?.text ?? '') && isBodyHead(tokens[at + 2]?.text ?? ''))
    return null;
  const base = { given: null, patronymic: null };
  if (takesNext) return { from: at, to: at + 2, surname: at + 1, ...base };
  if (mayBeSurname(before)) return { from: at - 1, to: at + 1, surname: at - 1, ...base };
  return null;
}

function byPatronymic(tokens: readonly Token[], at: number, free: number): NameSpan | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !CAPITALISED.test(token.text)) return null;
  if (at - 1 < free || !mayBeName(tokens[at - 1]) || !isPatronymic(token.text)) return null;
  if (at - 2 >= free && mayBeName(tokens[at - 2])) {
    return { from: at - 2, to: at + 1, surname: at - 2, given: at - 1, patronymic: at };
  }
  const after = mayBeName(tokens[at + 1]) && tokens[at + 2]?.kind !== 'initials';
  const surname = after ? at + 1 : null;
  return { from: at - 1, to: after ? at + 2 : at + 1, surname, given: at - 1, patronymic: at };
}

function isPatronymic(word: string): boolean {
  const lower = word.toLowerCase();
  return (['dative', 'instrumental', 'accusative'] as const).some((inCase) => {
    const dative = nameToDative(lower, inCase, 'given');
    return sexOfPatronymic(dative) !== null;
  });
}

/** The printed words of a name in the nominative, by token index. */
export function bendName(
  tokens: readonly Token[],
  span: NameSpan,
  inCase: Case,
): Map<number, string> {
  const dative = (index: number | null): string =>
    index === null ? '' : nameToDative((tokens[index]?.text ?? '').toLowerCase(), inCase);
  const sex = sexOf(dative(span.patronymic), dative(span.given), dative(span.surname));
  const bent = new Map<number, string>();
  const put = (
    index: number | null,
    part: 'surname' | 'given',
    nominative: (word: string) => string,
  ): void => {
    const printed = index === null ? undefined : tokens[index]?.text;
    if (index === null || printed === undefined) return;
    const parts = printed.split('-').map((piece) => {
      const lower = nominative(nameToDative(piece.toLowerCase(), inCase, part));
      return withEnding(piece, lower);
    });
    bent.set(index, parts.join('-'));
  };
  put(span.surname, 'surname', (word) => surnameToNominative(word, sex));
  put(span.given, 'given', (word) => givenNameToNominative(word, sex ?? 'm'));
  put(span.patronymic, 'given', patronymicToNominative);
  return bent;
}

function sexOf(patronymic: string, given: string, surname: string): Sex | null {
  const told = sexOfPatronymic(patronymic);
  if (told !== null) return told;
  if (/[ую]$/.test(given)) return 'm';
  return sexOfSurname(surname);
}
