import type { Case, Gender } from '../language/cases.js';
import { type Group, readGroup, wordReadings } from './group.js';
import { isAgent, isBodyHead, isHead, isPersonHead } from './lexicon.js';
import { bendName, findNames, type NameSpan } from './names.js';
import { type Token, tokenize } from './tokens.js';

/**
 * Brings an addressee to the nominative: «муниципальному казённому учреждению «Центр»» →
 * «муниципальное казённое учреждение «Центр»». Only the head with its adjectives bends, then heads
 * joined to it («заместителю председателя – начальнику управления»), participles that agree with it
 * and names of persons. What hangs on the head in another case stays as printed, as do abbreviations
 * and quoted names. A phrase that stands in the nominative comes back unchanged.
 *
 * The case is told by the endings (dative or instrumental) unless given.
 */
export function toNominative(phrase: string, inCase?: Case): string {
  const tokens = tokenize(phrase);
  const given = inCase ?? detectCase(tokens);
  if (given === null) return phrase;
  return print(phrase, tokens, bendPhrase(tokens, given).bent);
}

export function print(
  phrase: string,
  tokens: readonly Token[],
  bent: ReadonlyMap<number, string>,
): string {
  let result = '';
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    result += phrase.slice(at, token.start) + (bent.get(index) ?? token.text);
    at = token.end;
  }
  return result + phrase.slice(at);
}

/** The case an addressee phrase stands in; null for the nominative. */
export function detectCase(tokens: readonly Token[]): Case | null {
  const names = findNames(tokens);
  const isName = (index: number): boolean => inSpans(names, index);
  const first = firstWord(tokens);
  if (isName(first)) return caseOfName(tokens, names[0]);
  const dative = readGroup(tokens, first, 'dative', isName);
  const instrumental = readGroup(tokens, first, 'instrumental', isName);
  const score = (group: Group | null): number =>
    group === null ? 0 : group.bent.size === 0 ? 1 : group.noun ? 3 : 2;
  if (score(dative) === 1) return 'dative';
  if (score(dative) === 0 && score(instrumental) === 0) {
    return isAccusative(tokens, first, isName) ? 'accusative' : null;
  }
  if (dative !== null && isPluralNominative(tokens, dative)) return null;
  return score(instrumental) > score(dative) ? 'instrumental' : 'dative';
}

/** «Руководителей учреждений», «редакцию газеты», «Директора школы Иванова И.И.» behind «Обязать». */
function isAccusative(
  tokens: readonly Token[],
  first: number,
  isName: (index: number) => boolean,
): boolean {
  const group = readGroup(tokens, first, 'accusative', isName);
  const head = group === null ? '' : (tokens[group.head]?.text ?? '');
  if (/[ую]$/i.test(head)) return isHead(head);
  if (!isPersonHead(head)) return false;
  const named = tokens.findIndex((_, index) => isName(index));
  const surname = tokens.slice(named).find(({ kind }) => kind === 'word')?.text ?? '';
  const oneMan =
    named > 0 && /(?:[оеё]ва|[иы]на|ого|[бвгджзйклмнпрстфхцчшщ]а|[ую])$/i.test(surname);
  return /(?:ей|[оеё]в)$/i.test(head) || (/[^а]а$|[^ая]я$/i.test(head) && oneMan);
}

/** «организации, осуществляющие …»: a nominative participle settles what the head leaves open. */
function isPluralNominative(tokens: readonly Token[], group: Group): boolean {
  if (!/ии$/.test(tokens[group.head]?.text ?? '')) return false;
  return tokens.some(({ kind, text }, index) => {
    return (
      kind === 'comma' && /(?:щие|нные|вшие|мые)(?:ся)?$/.test(tokens[index + 1]?.text ?? text)
    );
  });
}

/**
 * Whether a phrase shows its case beyond doubt: «начальнику», «органам», «Смирновой О.В.». Forms like
 * «администрации» or «службе», which are also another case's, do not.
 */
export function hasClearCase(tokens: readonly Token[], inCase: Case): boolean {
  const first = firstWord(tokens);
  const names = findNames(tokens);
  if (inSpans(names, first)) return caseOfName(tokens, names[0]) === inCase;
  const group = readGroup(tokens, first, inCase, (index) => inSpans(names, index));
  if (group === null || group.bent.size === 0) return false;
  return [...group.bent.keys()].some((index) => {
    const word = tokens[index]?.text ?? '';
    return inCase === 'dative' ? /(?:[ую]|[ая]м|[ыи]м)$/i.test(word) : /м[и]?$/i.test(word);
  });
}

function caseOfName(tokens: readonly Token[], name: NameSpan | undefined): Case | null {
  const text = (index: number | null | undefined): string =>
    (index == null ? '' : (tokens[index]?.text ?? '')).toLowerCase();
  const patronymic = text(name?.patronymic);
  if (/(?:у|не)$/.test(patronymic)) return 'dative';
  if (/(?:ем|ной)$/.test(patronymic)) return 'instrumental';
  const word = text(name?.surname);
  if (/(?:(?:[оеё]в|[иы]н)ым|[сц]ким)$/.test(word)) return 'instrumental';
  if (/(?:[уе]|[^и]ю|ии|(?:[оеё]в|[иы]н|ск|цк)ой)$/.test(word)) {
    return /(?:дзе|[аеиоыэю]у)$/.test(word) ? null : 'dative';
  }
  if (patronymic !== '' || word === '') return null;
  // «Костенко Н.В., заместителю директора»: the name does not tell, the post behind it does.
  const next = name === undefined ? -1 : name.to;
  return tokens[next]?.kind === 'comma' ? detectCase(tokens.slice(next + 1)) : null;
}

function firstWord(tokens: readonly Token[]): number {
  const index = tokens.findIndex(({ kind }) => kind === 'word' || kind === 'initials');
  return Math.max(index, 0);
}

function inSpans(spans: readonly NameSpan[], index: number): boolean {
  return spans.some(({ from, to }) => index >= from && index < to);
}

/** What a phrase in an oblique case is made of. */
export interface BentPhrase {
  /** The words that change, in the nominative, by token index. */
  bent: Map<number, string>;
  /** The heads in order. */
  heads: PhraseHead[];
  names: NameSpan[];
}

export interface PhraseHead {
  /** Index of the first token of the head with its adjectives. */
  from: number;
  /** Index of the head word. */
  head: number;
  /** Index of the comma, dash or conjunction that joins it to the one before; null for the first. */
  joint: number | null;
}

/** Reads every head of a phrase in the case given and bends it. */
export function bendPhrase(tokens: readonly Token[], inCase: Case): BentPhrase {
  const names = findNames(tokens);
  const isName = (index: number): boolean => inSpans(names, index);
  const bent = new Map<number, string>();
  const heads: PhraseHead[] = [];
  const take = (words: ReadonlyMap<number, string>): void => {
    for (const [index, word] of words) bent.set(index, word);
  };
  for (const name of names) take(bendName(tokens, name, inCase));

  let gender: Gender | null = null;
  let person = false;
  let behind = -1;
  // Behind «по» the words stand in the dative too: «отделу по работе с детьми и молодым семьям».
  let governed = false;
  const enter = (group: Group, from: number, joint: number | null): number => {
    take(group.bent);
    heads.push({ from, head: group.head, joint });
    gender = group.gender;
    person = isPersonHead(tokens[group.head]?.text ?? '');
    behind = group.next;
    governed = false;
    return group.next;
  };
  let at = firstWord(tokens);
  const first = readGroup(tokens, at, inCase, isName);
  if (first !== null) at = enter(first, at, null);
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isName(at)) continue;
    take(insideBrackets(token, at, inCase));
    if (inCase === 'dative' && token.kind === 'word')
      governed ||= /^(?:по|к|ко)$/i.test(token.text);
    const joint = isJoint(token);
    if (joint || at === behind) {
      const from = joint ? at + 1 : at;
      const group = isName(from) ? null : readGroup(tokens, from, inCase, isName);
      if (group !== null && isNewHead(tokens, from, group, token, inCase, governed)) {
        at = enter(group, from, joint ? at : null) - 1;
        continue;
      }
      if (joint) take(agreeingParticiple(tokens, at + 1, gender, inCase));
      else if (CLEAR_ADJECTIVE.test(token.text)) take(agreeing(tokens, at, gender, inCase));
    }
    take(compoundTail(token, at, inCase));
    if (person && isLoneSurname(tokens, at)) {
      const span = { from: at, to: at + 1, surname: at, given: null, patronymic: null };
      take(bendName(tokens, span, inCase));
    }
  }
  return { bent, heads, names };
}

/** Marks and words that may join a second head to the first. */
export function isJoint(token: Token): boolean {
  if (token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'dash') return true;
  return token.kind === 'word' && /^(?:и|или|также)$/i.test(token.text);
}

/**
 * Whether a group behind a joint is a head of its own. Endings alone do not tell («и оценку»,
 * «администрации»), so the word has to be one that heads addressees; directly behind a head only a
 * second post counts («врачу терапевту»).
 */
function isNewHead(
  tokens: readonly Token[],
  from: number,
  group: Group,
  joint: Token,
  inCase: Case,
  governed: boolean,
): boolean {
  const head = tokens[group.head]?.text ?? '';
  if (!isJoint(joint)) {
    return group.noun && group.head === from && isPersonHead(head) && /[уюм]$/i.test(head);
  }
  if (!group.noun) {
    if (/^заведующ/i.test(head)) return true;
    return (
      group.bent.size > 0 && group.head === from && isPersonHead(head) && joint.kind !== 'comma'
    );
  }
  // «детей и молодёжи», «района и администрации»: a genitive would look the same.
  if (/и$/.test(head) && inCase === 'dative' && isUnclear(tokens, from, head)) return false;
  if (isHead(head)) return true;
  if (governed) return false;
  const first = tokens[from]?.text ?? '';
  const clear = /(?:ому|ему)$/i.test(first) || (inCase === 'dative' && /[ая]м$/i.test(head));
  return clear || (isAgent(head) && /[юу]$/i.test(head));
}

/** Forms in -и: only bodies in -ия count, and not behind another body's genitive. */
function isUnclear(tokens: readonly Token[], from: number, head: string): boolean {
  if (!/ии$/.test(head) || !isBodyHead(head)) return true;
  const before = tokens[from - 2];
  return before?.kind === 'word' && isBodyHead(before.text) && /[иы]$/.test(before.text);
}

/** «организациям, реализующим программы»: a participle behind the head that agrees with it. */
function agreeingParticiple(
  tokens: readonly Token[],
  at: number,
  gender: Gender | null,
  inCase: Case,
): Map<number, string> {
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  return PARTICIPLE.test(word.toLowerCase()) ? agreeing(tokens, at, gender, inCase) : new Map();
}

/** An adjective behind its head that agrees with it: «врачам участковым». */
function agreeing(
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

/** Endings that are no genitive's. */
const CLEAR_ADJECTIVE = /(?:ому|ему|[ыи]м)(?:ся)?$/i;

const PARTICIPLE =
  /(?:[ущюая]щ|вш|нн|[ое]м|подведомственн|ответственн|входящ)(?:ому|ему|ой|ей|ым|им|ыми|ими)(?:ся)?$/;

function restore(printed: string, lower: string): string {
  return /^[А-ЯЁ]/.test(printed) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

/** «родителям (законным представителям)», «управлению (Ивановой И.И.)»: what the brackets add bends too. */
function insideBrackets(token: Token, at: number, inCase: Case): Map<number, string> {
  const bent = new Map<number, string>();
  if (token.kind !== 'bracket') return bent;
  const inner = token.text.slice(1, -1);
  const tokens = tokenize(inner);
  if (tokens.length === 0 || !hasClearCase(tokens, inCase)) return bent;
  bent.set(
    at,
    token.text.charAt(0) +
      print(inner, tokens, bendPhrase(tokens, inCase).bent) +
      token.text.slice(-1),
  );
  return bent;
}

/** «председателя-начальнику»: a post glued to what stands before it. */
function compoundTail(token: Token, at: number, inCase: Case): Map<number, string> {
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
function isLoneSurname(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (next !== undefined && (next.kind === 'word' || next.kind === 'quote')) return false;
  return /^[А-ЯЁ][а-яё]+(?:(?:[оеё]в|[иы]н)у|[сц]кому|(?:[оеё]в|[иы]н)ой)$/.test(word);
}
