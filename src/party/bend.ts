import type { Case, Gender } from '../language/cases.js';
import { agreeing, agreeingParticiple, compoundTail, isLoneSurname, rank } from './agreement.js';
import { firstWord, hasClearCase } from './case.js';
import { type Group, readGroup, SHORT_POST } from './group.js';
import { isAgent, isBodyHead, isHead, isPersonHead } from './lexicon.js';
import { bendName, findNames, type NameSpan, nameIndexes } from './names.js';
import { print, type Token, tokenize } from './tokens.js';

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

/** A phrase that is being bent. */
interface Bending {
  tokens: readonly Token[];
  inCase: Case;
  isName: (index: number) => boolean;
  bent: Map<number, string>;
  heads: PhraseHead[];
  /** Of the last head: its gender, whether it is a person's post, and the index behind it. */
  gender: Gender | null;
  person: boolean;
  behind: number;
  /** Behind «по» the words stand in the dative too: «отделу по работе с детьми и молодым семьям». */
  governed: boolean;
}

/** Reads every head of a phrase in the case given and bends it. */
export function bendPhrase(tokens: readonly Token[], inCase: Case): BentPhrase {
  const names = findNames(tokens);
  const named = nameIndexes(names);
  const starts = new Set(names.map(({ from }) => from));
  const phrase: Bending = {
    tokens,
    inCase,
    isName: (index) => named.has(index),
    bent: new Map(),
    heads: [],
    gender: null,
    person: false,
    behind: -1,
    governed: false,
  };
  for (const name of names) take(phrase, bendName(tokens, name, inCase));
  let at = firstWord(tokens);
  const first = readGroup(tokens, at, inCase, phrase.isName);
  if (first !== null) at = enterHead(phrase, first, at, null);
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || phrase.isName(at)) continue;
    take(phrase, insideBrackets(token, at, inCase));
    if (inCase === 'dative' && token.kind === 'word')
      phrase.governed ||= /^(?:по|к|ко)$/i.test(token.text);
    const next = isJoint(token) || at === phrase.behind ? readNext(phrase, token, at) : null;
    if (next === null) bendBetween(phrase, token, at, starts);
    else at = next - 1;
  }
  return { bent: phrase.bent, heads: phrase.heads, names };
}

function take({ bent }: Bending, words: ReadonlyMap<number, string>): void {
  for (const [index, word] of words) bent.set(index, word);
}

function enterHead(phrase: Bending, group: Group, from: number, joint: number | null): number {
  take(phrase, group.bent);
  phrase.heads.push({ from, head: group.head, joint });
  phrase.gender = group.gender;
  phrase.person = isPersonHead(phrase.tokens[group.head]?.text ?? '');
  phrase.behind = group.next;
  phrase.governed = false;
  return group.next;
}

/** Reads a further head at a joint or directly behind the one before; the index behind it, or null. */
function readNext(phrase: Bending, token: Token, at: number): number | null {
  const { tokens, inCase, heads, isName } = phrase;
  const joint = isJoint(token);
  const from = joint ? at + 1 : at;
  const group = isName(from) ? null : readGroup(tokens, from, inCase, isName);
  const last = heads.at(-1)?.head;
  const hangs =
    inCase === 'genitive' &&
    last !== undefined &&
    group !== null &&
    hangsTogether(tokens, last, at, group.head);
  if (group !== null && !hangs && isNewHead(tokens, from, group, token, inCase, phrase.governed))
    return enterHead(phrase, group, from, joint ? at : null);
  if (joint) take(phrase, agreeingParticiple(tokens, at + 1, phrase.gender, inCase));
  else if (CLEAR_ADJECTIVE.test(token.text) || isBehindHead(phrase.tokens, at))
    take(phrase, agreeing(tokens, at, phrase.gender, inCase));
  return null;
}

/** Words that hang on a head and bend with it: second parts, ranks, surnames. */
function bendBetween(phrase: Bending, token: Token, at: number, starts: ReadonlySet<number>): void {
  const { tokens, inCase } = phrase;
  take(phrase, compoundTail(token, at, inCase));
  if (starts.has(at + 1) || isOfService(tokens, at + 1, starts))
    take(phrase, rank(token, at, inCase));
  if (!phrase.person || !isLoneSurname(tokens, at)) return;
  const span = { from: at, to: at + 1, surname: at, given: null, patronymic: null };
  take(phrase, bendName(tokens, span, inCase));
}

/** «полковнику полиции Смирнову», «майору внутренней службы Ким»: the service between rank and name. */
function isOfService(tokens: readonly Token[], from: number, names: ReadonlySet<number>): boolean {
  for (let at = from; at < from + 3; at += 1) {
    if (at > from && names.has(at)) return true;
    if (!SERVICE.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

const SERVICE = /^(?:полиции|юстиции|милиции|внутренней|медицинской|таможенной|службы|запаса)$/i;

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
    if (/^заведующ/i.test(head) || SHORT_POST.test(head)) return true;
    return (
      group.bent.size > 0 && group.head === from && isPersonHead(head) && joint.kind !== 'comma'
    );
  }
  // «детей и молодёжи», «района и администрации»: a genitive would look the same.
  if (/и$/.test(head) && inCase === 'dative' && isUnclear(tokens, from, head)) return false;
  if (governed && group.head === from && FIELD.test(head)) return false;
  if (isHead(head)) return true;
  if (governed) return false;
  const first = tokens[from]?.text ?? '';
  const clear =
    /(?:ому|ему)$/i.test(first) || (inCase === 'dative' ? /[ая]м$/i : /[ая]ми$/i).test(head);
  return clear || (isAgent(head) && /[юу]$/i.test(head));
}

/**
 * «Комитету по здравоохранению, образованию и спорту», «… по печати и средствам массовой информации»:
 * alone a field of work, a body with «муниципальному».
 */
const FIELD = /^(?:образованию|средствам)$/i;

/** Places: in the genitive they tell where, and are nobody. */
const PLACE =
  /^(?:район|округ|город|поселени|образовани|село|сёл|сел|деревн|посел|хутор|станиц|субъект)/i;

/**
 * «директоров школ и садов»: in the genitive what hangs on a head looks like a head. It is one when it
 * is of the same kind, people or bodies, and no place.
 */
function hangsTogether(
  tokens: readonly Token[],
  last: number,
  joint: number,
  head: number,
): boolean {
  if (joint === last + 1) return false;
  const [before, word] = [tokens[last]?.text ?? '', tokens[head]?.text ?? ''];
  return PLACE.test(word) || isPersonHead(before) !== isPersonHead(word);
}

/** Forms in -и: only bodies in -ия count, and not behind another body's genitive. */
function isUnclear(tokens: readonly Token[], from: number, head: string): boolean {
  if (!/ии$/.test(head) || !isBodyHead(head)) return true;
  const before = tokens[from - 2];
  return before?.kind === 'word' && isBodyHead(before.text) && /[иы]$/.test(before.text);
}

/** Endings that are no genitive's. */
const CLEAR_ADJECTIVE = /(?:ому|ему|[ыи]м)(?:ся)?$/i;

/** «Комиссии мандатной и по этике»: a woman's ending that no noun behind can own. */
function isBehindHead(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ой|ей)$/i.test(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1]?.text;
  return (
    next === undefined || /^по$/i.test(/^и$/i.test(next) ? (tokens[at + 2]?.text ?? '') : next)
  );
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
