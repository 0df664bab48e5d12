import type { Case } from '../language/cases.js';
import type { Party, PartyPhrase } from '../model/party.js';
import { bendPhrase } from './bend.js';
import { detectCase, hasClearCase } from './case.js';
import { findCompanyWords, takesPart } from './company-words.js';
import { cutDirective } from './directive.js';
import { cutMark, leadersOf, type Read } from './leaders.js';
import { isBodyHead, isPersonHead } from './lexicon.js';
import { findNames } from './names.js';
import { toNominative } from './nominative.js';
import { splitParties } from './split.js';
import { type Token, tokenize } from './tokens.js';

export interface PartyHint {
  /**
   * The case the place calls for: a heading's addressee is `dative`, one behind «Обязать»
   * `accusative`, a name behind «Ответственный:» `nominative`; `dative` unless told. With `nominative` and `unknown` a word that may be either («администрации») is
   * left as printed; a clear dative («начальнику») is brought to the nominative all the same.
   */
  case?: 'dative' | 'accusative' | 'nominative' | 'unknown';
}

const NAMES_NOBODY =
  /[\s,(](?:с\s+(?:приглашением|последующим)|в\s+том\s+числе(?=\s*$)|при\s+(?:содействии|поддержке|координации)|под\s+(?:руководством|председательством|контролем)|по\s+согласованию\s+с)(?=\s|$)/i;

/** How and when: no part of anybody's name. */
const ADVERBIAL =
  /[\s,](?:в\s+(?:пределах|рамках|соответствии|установленн(?:ом|ые|ый)|целях|срок|сроки|течение|случае)|до\s+\d|не\s+позднее|на\s+основании|с\s+уч[её]том)\s/i;

/** «, независимо от форм собственности,»: in commas it is said by the way, without them it is part of the name. */
const WHATEVER = /,\sнезависимо\sот\s[^,;:]{1,160}(?=[,;:]|$)/gi;

/**
 * Reads an addressee phrase: who is to act, who acts with them. Bodies joined by commas or «и» are
 * told apart; those behind «совместно с», «во взаимодействии с», «с участием», «с привлечением»
 * become co-assignees, and so do those beside one that is marked as the first of them («(созыв)»).
 * Each party has its nominative and its words as printed (line breaks and runs of spaces as one).
 */
export function readParties(phrase: string, hint: PartyHint = {}): PartyPhrase {
  const clean = phrase.replace(/\s+/g, ' ').replace(WHATEVER, '').trim();
  const { rest, inCase } = cutDirective(clean);
  const [own, ...others] = cutTogether(rest);
  const fixedCase = inCase ?? (hint.case === 'accusative' ? 'accusative' : null);
  const expected = hint.case === 'nominative' || hint.case === 'unknown' ? 'nominative' : 'dative';
  const { leading, others: led } = leadersOf(readRun(own?.phrase ?? '', fixedCase, expected));
  const helping = others.flatMap(({ phrase, case: inCase }) => {
    const parties = readRun(phrase, inCase, 'dative').map(({ party }) => party);
    return inCase === 'genitive' ? parties.filter(({ text }) => takesPart(text)) : parties;
  });
  return { assignees: leading, coAssignees: [...led, ...helping] };
}

/** What is left of «(совместно с …)», and «совместно» that says only how several act. */
const LOOSE_END = /\(\s{0,9}$|\s(?:совместно|вместе)\s{0,9}$/i;

/** Words of a phrase that stand in one case. */
interface Piece {
  phrase: string;
  case: 'instrumental' | 'genitive' | null;
}

/** The words before «совместно с» and those behind each, without what names nobody. */
function cutTogether(phrase: string): Piece[] {
  const pieces: Piece[] = [];
  let inCase: Piece['case'] = null;
  let rest = phrase;
  for (;;) {
    const found = findCompanyWords(rest);
    if (found === null) break;
    pieces.push({ phrase: rest.slice(0, found.start), case: inCase });
    const bracketed = /\(\s*$/.test(rest.slice(0, found.start));
    rest = rest.slice(found.end);
    if (bracketed) rest = rest.replace(/\)/, '');
    inCase = found.case;
  }
  pieces.push({ phrase: rest, case: inCase });
  return pieces.map((piece) => ({
    ...piece,
    phrase: cutAt(cutAt(piece.phrase.replace(LOOSE_END, ''), NAMES_NOBODY), ADVERBIAL),
  }));
}

function cutAt(text: string, pattern: RegExp): string {
  const found = pattern.exec(text);
  return found === null ? text : text.slice(0, found.index);
}

function readRun(
  phrase: string,
  fixedCase: Case | null,
  expected: 'dative' | 'nominative',
): Read[] {
  const tokens = tokenize(phrase);
  const found = fixedCase ?? detectCase(tokens);
  const inCase =
    expected === 'dative' || (found !== null && hasClearCase(tokens, found)) ? found : null;
  return splitParties(tokens, inCase).flatMap((part) => readParty(phrase, part, inCase));
}

const SAYS_NOTHING =
  /^[([]\s*(?:далее\b|далее|по\s+согласованию|по\s+принадлежности|по\s+компетенции|при\s+наличии|соисполнител)/i;

function readParty(phrase: string, printed: readonly Token[], inCase: Case | null): Read[] {
  const { tokens: part, mark } = cutMark(printed);
  return partyOf(phrase, part, inCase).map((party) => ({ party, mark }));
}

function partyOf(phrase: string, part: readonly Token[], inCase: Case | null): Party[] {
  const first = part[0];
  const last = part.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = phrase.slice(first.start, last.end);
  const persons: string[] = [];
  const kept = part.filter((token) => {
    if (token.kind !== 'bracket') return true;
    const person = personInBrackets(token.text);
    if (person !== null) persons.push(person);
    return person === null && !SAYS_NOTHING.test(token.text);
  });
  const own = /^всем$/i.test(text) ? `${text.charAt(0)}се` : ownName(kept, inCase);
  if (own === '') return [];
  const person = persons.join(', ');
  if (person === '') return [{ name: own, text }];
  // Several people of one post do not complete its name, they are its list.
  if (person.includes(',') && headed(kept)) return [{ name: `${own} (${person})`, text }];
  return headed(kept) ? [{ name: `${own} ${person}`, text }] : [{ name: own, text, person }];
}

/** Whether a post or people head a party, no body. */
function headed(tokens: readonly Token[]): boolean {
  const head = tokens.find(
    ({ kind, text }) => kind === 'word' && (isPersonHead(text) || isBodyHead(text)),
  );
  return head !== undefined && isPersonHead(head.text) && !isBodyHead(head.text);
}

/** «Просить министерства», «Обязать комитет»: a body's accusative is its nominative but for «службу». */
function isUnchanged(tokens: readonly Token[]): boolean {
  const head = tokens.find(
    ({ kind, text }) => kind === 'word' && (isPersonHead(text) || isBodyHead(text)),
  );
  const first = tokens.find(({ kind }) => kind === 'word');
  if (/ств[ао]$/i.test(first?.text ?? '')) return true;
  return head !== undefined && !isPersonHead(head.text) && !/[ую]$/i.test(head.text);
}

/** The words of a party in the nominative, one space between them where some was printed. */
function ownName(tokens: readonly Token[], inCase: Case | null): string {
  const bends = inCase !== null && !(inCase === 'accusative' && isUnchanged(tokens));
  const bent = bends ? bendPhrase(tokens, inCase).bent : new Map<number, string>();
  let result = '';
  let end = -1;
  for (const [index, token] of tokens.entries()) {
    if (end >= 0 && token.start > end && !/^[,;.:]/.test(token.text)) result += ' ';
    result += bent.get(index) ?? token.text;
    end = token.end;
  }
  return result.trim();
}

/** A surname alone in brackets: «(Брагина)». */
const SURNAME =
  /^[А-ЯЁ][а-яё]+(?:(?:[оеё]в|[иы]н)(?:а|у|ой)?|[сц]к(?:ий|ая|ому|ой)|енко|[ую]к|[ыи]х)$/;

/** The persons of «(Петрова А.А.)», in the nominative; null when the brackets hold something else. */
function personInBrackets(bracket: string): string | null {
  const inner = bracket.slice(1, /[)\]]$/.test(bracket) ? -1 : undefined).trim();
  const tokens = tokenize(inner);
  if (/^далее/i.test(inner)) return null;
  if (findNames(tokens).length === 0 && !SURNAME.test(inner)) return null;
  return inner
    .split(/,\s*/)
    .map((one) => toNominative(one))
    .join(', ');
}
