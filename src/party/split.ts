import type { Case } from '../language/cases.js';
import { bendPhrase, isJoint, type PhraseHead } from './bend.js';
import { isAbbreviation, isPersonHead } from './lexicon.js';
import { findNames } from './names.js';
import { isGenitiveHead, startsNominative } from './nominative-head.js';
import type { Token } from './tokens.js';

/**
 * Cuts a phrase at the commas, semicolons and conjunctions between bodies, not at those inside one
 * («главам муниципальных районов и городских округов»). Two heads that share what follows («начальнику
 * и специалистам отдела») stay together. Returns runs of tokens.
 */
export function splitParties(tokens: readonly Token[], inCase: Case | null): Token[][] {
  const cuts = inCase === null ? nominativeCuts(tokens) : obliqueCuts(tokens, inCase);
  const parts: Token[][] = [];
  let from = 0;
  for (const { joint, next } of [...cuts, { joint: tokens.length, next: tokens.length }]) {
    const part = trimMarks(tokens.slice(from, joint));
    if (part.length > 0) parts.push(part);
    from = next;
  }
  return parts;
}

interface Cut {
  /** Index of the first token that belongs to neither party. */
  joint: number;
  /** Index of the first token of the next party. */
  next: number;
}

function trimMarks(tokens: readonly Token[]): Token[] {
  const isEdge = (token: Token): boolean =>
    ['comma', 'semicolon', 'dash'].includes(token.kind) ||
    (token.kind === 'mark' && /^[.:•·*]$/.test(token.text)) ||
    (token.kind === 'word' && /^(?:и|а|также|или)$/i.test(token.text));
  let from = 0;
  let to = tokens.length;
  while (from < to && isEdgeAt(tokens, from, isEdge)) from += 1;
  while (to > from && isEdgeAt(tokens, to - 1, isEdge)) to -= 1;
  return tokens.slice(from, to);
}

function isEdgeAt(
  tokens: readonly Token[],
  index: number,
  isEdge: (token: Token) => boolean,
): boolean {
  const token = tokens[index];
  return token !== undefined && isEdge(token);
}

function obliqueCuts(tokens: readonly Token[], inCase: Case): Cut[] {
  const { heads, names } = bendPhrase(tokens, inCase);
  const starts = new Set(names.map(({ from }) => from));
  const ends = new Set(names.map(({ to }) => to));
  const headAt = new Map(heads.map((head, index) => [head.from, index]));
  const cuts: Cut[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'dash' || !isJoint(token)) continue;
    const next = behindJoint(tokens, at);
    const head = headAt.get(next);
    const separate =
      token.kind === 'semicolon' ||
      (head !== undefined &&
        !sharesComplement(tokens, heads, head) &&
        !sharesAdjective(tokens, heads, head)) ||
      starts.has(next) ||
      // «Облплан т. Селиверстова и ОблУНХУ т. Волкова»: behind a name and «и» stands the next party.
      (token.kind === 'word' && ends.has(at)) ||
      startsAbbreviation(tokens, at, next) ||
      startsQuote(tokens, at, next) ||
      // «Обязать районо и колхозы»: what has no life has one form for both cases.
      (inCase === 'accusative' &&
        !isGenitiveHead(tokens[next]) &&
        startsNominative(tokens, next, starts));
    if (separate) cuts.push({ joint: at, next });
    at = next - 1;
  }
  return cuts;
}

/** «, а также», «, и»: index behind the whole joint. */
function behindJoint(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (/^(?:и|а|также|или|,)$/i.test(tokens[next]?.text ?? '')) next += 1;
  return next;
}

/** More heads in a row than this do not share a complement. */
const LONGEST_RUN = 8;

/**
 * «собственникам, пользователям и арендаторам участков»: nothing hangs on the heads before «и», and
 * what hangs on the last one is theirs too. Only people and plurals share («музею и дому культуры»
 * are two).
 */
function sharesComplement(
  tokens: readonly Token[],
  heads: readonly PhraseHead[],
  at: number,
): boolean {
  const ahead = heads
    .slice(at, at + LONGEST_RUN)
    .findIndex(({ joint }) => joint !== null && tokens[joint]?.kind === 'word');
  const last = ahead < 0 ? -1 : at + ahead;
  const final = heads[last];
  if (at < 1 || final === undefined) return false;
  for (let index = at - 1; index < last; index += 1) {
    const head = heads[index];
    const next = heads[index + 1];
    if (head === undefined || next?.joint == null || next.joint !== head.head + 1) return false;
    const word = tokens[head.head]?.text ?? '';
    if (!isPersonHead(word) && !/(?:[ая]м|[ая]ми)$/i.test(word)) return false;
  }
  const after = tokens[final.head + 1];
  return after?.kind === 'word' && !/^(?:и|или)$/i.test(after.text);
}

/** Words that say of what comes behind them only which ones are meant, and so of all of it. */
const WHICH_ONES =
  /^(?:други|ины|прочи|всем|заинтересованны|подведомственны|соответствующи|указанны|перечисленны)/i;

const PLURAL = /[ая]ми?$/i;

/** «другим заинтересованным службам и ведомствам»: one party, whose second noun has no adjective. */
function sharesAdjective(
  tokens: readonly Token[],
  heads: readonly PhraseHead[],
  at: number,
): boolean {
  const [before, head] = [heads[at - 1], heads[at]];
  if (before === undefined || head === undefined || head.from !== head.head) return false;
  if (head.joint !== before.head + 1 || tokens[head.joint]?.kind !== 'word') return false;
  if (![before, head].every((one) => PLURAL.test(tokens[one.head]?.text ?? ''))) return false;
  return tokens
    .slice(before.from, before.head)
    .some(({ kind, text }) => kind === 'word' && WHICH_ONES.test(text));
}

/** Abbreviations that are a body by themselves, never a field («отдел строительства и ЖКХ»). */
const BODY =
  /^(?:ГУ|УМВД|ОМВД|МВД|ГИБДД|ОГИБДД|УФСБ|ФСБ|УФСИН|ГУФСИН|МЧС|УФНС|ФНС|УФССП|ФГ[БАК]?У|ФКУ|М[БАК]?У|МУП|ГУП|ООО|АО|ПАО|ТСЖ|ТСН)$/;

/** Whether an abbreviation behind a joint is a party of its own. */
function startsAbbreviation(tokens: readonly Token[], joint: number, next: number): boolean {
  const token = tokens[next];
  if (token?.kind !== 'word' || !isAbbreviation(token.text)) return false;
  if (tokens[next + 1]?.kind === 'quote') return true;
  const before = tokens[joint - 1];
  const hangs =
    before?.kind === 'word' &&
    isAbbreviation(before.text) &&
    tokens[joint - 2]?.kind === 'word' &&
    !isAbbreviation(tokens[joint - 2]?.text ?? '');
  // «ОУУП и ПДН ОМВД России»: two parts of the body that follows.
  const after = tokens[next + 1];
  const joined = tokens[joint]?.kind === 'word' && after?.kind === 'word';
  // «УМВД и ГУ МЧС»: two bodies, each by its own name.
  if (joined && BODY.test(token.text) && before?.kind === 'word' && BODY.test(before.text))
    return true;
  if (
    joined &&
    isAbbreviation(after.text) &&
    before?.kind === 'word' &&
    isAbbreviation(before.text)
  )
    return false;
  if (BODY.test(token.text)) return true;
  // «КДН и ЗП», «ГО и ЧС» are one.
  if (hangs || (tokens[joint]?.kind === 'word' && token.text.length < 3)) return false;
  return (
    tokens[joint]?.kind === 'comma' ||
    before?.kind === 'quote' ||
    isWholeAbbreviation(tokens, joint)
  );
}

/** The party before the joint is itself an abbreviation. */
function isWholeAbbreviation(tokens: readonly Token[], joint: number): boolean {
  const before = tokens[joint - 1];
  return before?.kind === 'word' && isAbbreviation(before.text);
}

/** «МБОУ «СОШ № 1», «СОШ № 2»»: a second quoted name behind a first one. */
function startsQuote(tokens: readonly Token[], joint: number, next: number): boolean {
  return tokens[next]?.kind === 'quote' && tokens[joint - 1]?.kind === 'quote';
}

function nominativeCuts(tokens: readonly Token[]): Cut[] {
  const starts = new Set(findNames(tokens).map(({ from }) => from));
  const cuts: Cut[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'dash' || !isJoint(token)) continue;
    const next = behindJoint(tokens, at);
    const first = tokens[next];
    if (first === undefined) break;
    const separate =
      token.kind === 'semicolon' ||
      starts.has(next) ||
      startsAbbreviation(tokens, at, next) ||
      startsQuote(tokens, at, next) ||
      startsNominative(tokens, next, starts);
    if (separate) cuts.push({ joint: at, next });
    at = next - 1;
  }
  return cuts;
}
