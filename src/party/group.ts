import type { Case, Gender, Reading } from '../language/cases.js';
import { withEnding } from '../language/casing.js';
import { INDECLINABLE } from '../language/noun-tables.js';
import { behindPreposition, bracketedAdjective, withoutEnding } from './group-words.js';
import { isAbbreviation, isHead, PREPOSITIONS } from './lexicon.js';
import type { Token } from './tokens.js';
import { agrees, chooseReading, intersect, SUBSTANTIVE, wordReadings } from './word-readings.js';

/** A head with the adjectives before it: the part of a phrase that bends. */
export interface Group {
  /** Index behind the head. */
  next: number;
  /** Index of the head word. */
  head: number;
  /** Gender of the head; null where the head does not bend and shows none. */
  gender: Gender | null;
  /** The words that change, in the nominative, by token index. */
  bent: Map<number, string>;
  /** A noun heads the group, no adjective in a noun's place and no word that never bends. */
  noun: boolean;
}

/**
 * Posts that are printed short and never bend: «и.о. министра», «врио главы», «Зам. директора»,
 * «замначальника». What stands behind them is in a case of its own.
 */
export const SHORT_POST =
  /^(?:и\.\s?о\.|вр\.?\s?и\.\s?о\.|врио|врип|ио|(?:зам|зав|нач|пред|дир)\.|зам(?:директора|главы|начальника|министра|председателя|губернатора|заведующего))$/i;

/** A group that is being read: its adjectives so far and the genders that all of them allow. */
interface Reader {
  tokens: readonly Token[];
  inCase: Case;
  adjectives: { index: number; reading: Reading }[];
  allowed: readonly Gender[] | null;
}

/** What a token does to the group: it ends it whole, breaks it off, or leads on behind an index. */
type Read = { group: Group } | 'break' | { behind: number };

/**
 * Reads the head that starts at a token, in the case given; null when the words stand in another
 * case. Words a participle governs in between («подведомственным министерству учреждениям») are
 * passed over.
 */
export function readGroup(
  tokens: readonly Token[],
  from: number,
  inCase: Case,
  isName: (index: number) => boolean,
): Group | null {
  const reader: Reader = { tokens, inCase, adjectives: [], allowed: null };
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isName(at)) break;
    const read =
      token.kind === 'word' && !isConjunction(token)
        ? readWord(reader, token, at)
        : readBetween(reader, token, at);
    if (read === 'break') break;
    if ('group' in read) return read.group;
    at = read.behind;
  }
  return withoutNoun(tokens, from, reader.adjectives, reader.allowed);
}

/** Commas, conjunctions, brackets and numbers stand between adjectives, never before the first. */
function readBetween(
  { tokens, inCase, adjectives, allowed }: Reader,
  token: Token,
  at: number,
): Read {
  if (adjectives.length === 0) return 'break';
  const goesOn = { behind: at };
  if (token.kind === 'comma' || isConjunction(token))
    return agrees(tokens[at + 1], allowed, inCase) ? goesOn : 'break';
  const bracketed = bracketedAdjective(token, allowed, inCase);
  if (bracketed !== null) adjectives.push({ index: at, reading: bracketed });
  return bracketed !== null || token.kind === 'number' ? goesOn : 'break';
}

function readWord(reader: Reader, token: Token, at: number): Read {
  const { tokens, inCase, adjectives, allowed } = reader;
  const lower = token.text.toLowerCase();
  if (PREPOSITIONS.has(lower))
    return adjectives.length === 0 ? 'break' : { behind: behindPreposition(tokens, at, inCase) };
  if (SHORT_POST.test(token.text) && adjectives.length === 0)
    return { group: fixed(tokens, at, adjectives) };
  if (isAbbreviation(token.text) || INDECLINABLE.has(lower)) return readFixed(reader, token, at);
  const reading = chooseReading(tokens, at, allowed, inCase);
  if (reading === null) return mayStandBetween(reader, lower, at) ? { behind: at } : 'break';
  const genders = intersect(allowed, reading.genders);
  const gender = genders[0] ?? 'm';
  if (reading.pos !== 'adjective') {
    const bent = bendAdjectives(tokens, adjectives, gender);
    bent.set(at, withEnding(token.text, reading.nominative(gender)));
    return { group: { next: at + 1, head: at, gender, bent, noun: true } };
  }
  if (standsForNoun(tokens, at, inCase)) {
    const bent = bendAdjectives(tokens, [...adjectives, { index: at, reading }], gender);
    return { group: { next: at + 1, head: at, gender, bent, noun: false } };
  }
  adjectives.push({ index: at, reading });
  reader.allowed = genders;
  return { behind: at };
}

/** A head that never bends: «МУП», «ГУО», «жюри». */
function readFixed(
  { tokens, inCase, adjectives, allowed }: Reader,
  { text }: Token,
  at: number,
): Read {
  if (adjectives.length === 0 && !isAbbreviation(text)) return 'break';
  const neuter = INDECLINABLE.has(text.toLowerCase()) || /[УО]$/.test(text);
  const told: Gender = neuter ? 'n' : 'm';
  // «Речной ТЭЦ»: the adjective shows what the letters do not.
  const gender = allowed === null || allowed.includes(told) ? told : (allowed[0] ?? told);
  const group = fixed(tokens, at, adjectives, gender);
  const ended = inCase === 'dative' ? withoutEnding(text) : null;
  if (ended !== null) group.bent.set(at, ended);
  return { group };
}

/** Whether a word in another case may stand before the head: an adverb, or what a participle governs. */
function mayStandBetween(
  { tokens, inCase, adjectives }: Reader,
  lower: string,
  at: number,
): boolean {
  if (adjectives.length > 0)
    return adjectives.some(({ index }) => GOVERNS.test(tokens[index]?.text ?? ''));
  return (
    SHORT_ADJECTIVE.test(lower) || (ADVERB.test(lower) && agrees(tokens[at + 1], null, inCase))
  );
}

/**
 * Participles and adjectives that may govern words before their noun («подведомственным министерству
 * учреждениям»); behind others a word in another case shows that they are in it too («отделу
 * образования и молодёжной политики администрации»).
 */
const GOVERNS =
  /(?:[ущюая]щ|вш|(?<!ств|шл)[аяе]нн|[её]м|им|подведомственн|ответственн|подконтрольн|подотч[её]тн|равнозначн|смежн|аналогичн)(?:ый|ий|ая|яя|ое|ее|ого|его|ой|ей|ому|ему|ую|юю|ым|им|ом|ем|ые|ие|ых|их|ыми|ими)(?:ся)?$/i;

const ADVERB = /^(?:временно|вновь|ранее|впервые)$/;
/** «Гл. врачу», «Ст. инспектору» */
const SHORT_ADJECTIVE = /^(?:гл|ст|вед)\.$/;

/**
 * «заведующей библиотекой», «исполняющей обязанности», «управляющему делами»: a participle that has
 * become a post, unless a noun that agrees follows at once («управляющей компании»).
 */
function standsForNoun(tokens: readonly Token[], at: number, inCase: Case): boolean {
  const word = (tokens[at]?.text ?? '').toLowerCase();
  if (!/^(?:заведующ|управляющ|исполняющ|командующ|замещающ)/.test(word)) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return true;
  if (/^управляющ/.test(word) && /^(?:компани|организаци|совет)/i.test(next.text)) return false;
  if (inCase !== 'dative' || /^обязанност/i.test(next.text)) return true;
  return !wordReadings(next.text, inCase).some(({ pos }) => pos === 'noun') || !isHead(next.text);
}

function isConjunction(token: Token): boolean {
  return token.kind === 'word' && /^(?:и|или|а также)$/i.test(token.text);
}

function fixed(
  tokens: readonly Token[],
  at: number,
  adjectives: readonly { index: number; reading: Reading }[],
  gender: Gender | null = null,
): Group {
  const bent = new Map<number, string>();
  for (const { index, reading } of adjectives)
    bent.set(index, withEnding(tokens[index]?.text ?? '', reading.nominative(gender ?? 'm')));
  return { next: at + 1, head: at, gender, bent, noun: false };
}

/** Adjectives with no noun behind them: «заведующему», «обучающимся». */
function withoutNoun(
  tokens: readonly Token[],
  from: number,
  adjectives: readonly { index: number; reading: Reading }[],
  allowed: readonly Gender[] | null,
): Group | null {
  let end = from;
  const run: { index: number; reading: Reading }[] = [];
  for (const adjective of adjectives) {
    if (adjective.index !== end) break;
    run.push(adjective);
    end += 1;
  }
  const first = run[0];
  if (first === undefined) return null;
  const clear = run.some(({ index }) => {
    const word = (tokens[index]?.text ?? '').toLowerCase();
    return SUBSTANTIVE.test(word.replaceAll('ё', 'е')) || !/[оеё]йс?я?$/.test(word);
  });
  if (!clear) return null;
  const gender = (allowed ?? first.reading.genders)[0] ?? 'm';
  return {
    next: end,
    head: end - 1,
    gender,
    bent: bendAdjectives(tokens, run, gender),
    noun: false,
  };
}

function bendAdjectives(
  tokens: readonly Token[],
  adjectives: readonly { index: number; reading: Reading }[],
  gender: Gender,
): Map<number, string> {
  const bent = new Map<number, string>();
  for (const { index, reading } of adjectives) {
    const printed = tokens[index]?.text;
    if (printed !== undefined) bent.set(index, withEnding(printed, reading.nominative(gender)));
  }
  return bent;
}
