import { type Case, type Gender, type Reading, readings } from '../language/cases.js';
import { withEnding } from '../language/casing.js';
import { FIXED_FIRST_PART, INDECLINABLE } from '../language/noun-tables.js';
import { isAbbreviation, isHead, isListedNominative, PREPOSITIONS } from './lexicon.js';
import type { Token } from './tokens.js';

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

/** Adjectives and participles that stand for a noun: «заведующему», «ответственной». */
const SUBSTANTIVE =
  /^(?:заведующ|управляющ|исполняющ|командующ|замещающ|дежурн|уполномоченн|ответственн|учащ|обучающ|служащ|военнослужащ|участков|учен|рабоч|доверенн|заявивш|нуждающ|приглашенн|назначенн|указанн|вышеуказанн|постов|городов|рядов|участвующ|остальн|присутствующ|подведомственн|работающ|отвечающ|курирующ|осуществляющ|проживающ)/;

const FIXED = /^(?:и\.\s?о\.|вр\.?\s?и\.\s?о\.|врио|врип|ио)$/i;

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
  const adjectives: { index: number; reading: Reading }[] = [];
  let allowed: readonly Gender[] | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isName(at)) break;
    if (token.kind === 'comma' || isConjunction(token)) {
      if (adjectives.length === 0 || !agrees(tokens[at + 1], allowed, inCase)) break;
      continue;
    }
    if (token.kind !== 'word') {
      if (adjectives.length === 0) break;
      const bracketed = bracketedAdjective(token, allowed, inCase);
      if (bracketed !== null) adjectives.push({ index: at, reading: bracketed });
      if (bracketed !== null || token.kind === 'number') continue;
      break;
    }
    const lower = token.text.toLowerCase();
    if (PREPOSITIONS.has(lower)) {
      if (adjectives.length === 0) break;
      at = behindPreposition(tokens, at, inCase);
      continue;
    }
    if (FIXED.test(token.text) && adjectives.length === 0) return fixed(at, adjectives);
    if (isAbbreviation(token.text) || INDECLINABLE.has(lower)) {
      if (adjectives.length === 0 && !isAbbreviation(token.text)) break;
      return fixed(at, adjectives, INDECLINABLE.has(lower) || /[УО]$/.test(token.text) ? 'n' : 'm');
    }
    const reading = chooseReading(tokens, at, allowed, inCase);
    if (reading === null) {
      if (
        adjectives.length === 0 &&
        !(ADVERB.test(lower) && agrees(tokens[at + 1], null, inCase))
      ) {
        break;
      }
      continue;
    }
    if (reading.pos === 'adjective' && standsForNoun(tokens, at, inCase)) {
      const gender = intersect(allowed, reading.genders)[0] ?? 'm';
      const bent = bendAdjectives(tokens, [...adjectives, { index: at, reading }], gender);
      return { next: at + 1, head: at, gender, bent, noun: false };
    }
    if (reading.pos === 'adjective') {
      adjectives.push({ index: at, reading });
      allowed = intersect(allowed, reading.genders);
      continue;
    }
    const gender = intersect(allowed, reading.genders)[0] ?? 'm';
    const bent = bendAdjectives(tokens, adjectives, gender);
    bent.set(at, withEnding(token.text, reading.nominative(gender)));
    return { next: at + 1, head: at, gender, bent, noun: true };
  }
  return withoutNoun(tokens, from, adjectives, allowed);
}

const ADVERB = /^(?:временно|вновь|ранее|впервые)$/;

/** «специальной (коррекционной) школе». */
function bracketedAdjective(
  token: Token,
  allowed: readonly Gender[] | null,
  inCase: Case,
): Reading | null {
  const [, word] = (token.kind === 'bracket' ? /^\(([а-яё-]+)\)$/.exec(token.text) : null) ?? [];
  if (word === undefined) return null;
  const reading = wordReadings(word, inCase).find(
    ({ pos, genders }) => pos === 'adjective' && intersect(allowed, genders).length > 0,
  );
  if (reading === undefined) return null;
  return { ...reading, nominative: (gender) => `(${reading.nominative(gender)})` };
}

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
  at: number,
  adjectives: readonly { index: number; reading: Reading }[],
  gender: Gender | null = null,
): Group {
  const bent = new Map<number, string>();
  for (const { index, reading } of adjectives) bent.set(index, reading.nominative(gender ?? 'm'));
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

function intersect(a: readonly Gender[] | null, b: readonly Gender[]): readonly Gender[] {
  return a === null ? b : b.filter((gender) => a.includes(gender));
}

function agrees(
  token: Token | undefined,
  allowed: readonly Gender[] | null,
  inCase: Case,
): boolean {
  if (token?.kind !== 'word') return false;
  return wordReadings(token.text, inCase).some(
    (reading) => reading.pos === 'adjective' && intersect(allowed, reading.genders).length > 0,
  );
}

/** «городской», «средней»: by the suffix an adjective, though the ending is also a noun's. */
const LOOKS_LIKE_ADJECTIVE = /(?:[сц]к|н|[оеё]в|[ущюая]щ|вш|ш)(?:ой|ей)$/i;

/** The reading of a word that agrees with the adjectives before it. */
function chooseReading(
  tokens: readonly Token[],
  at: number,
  allowed: readonly Gender[] | null,
  inCase: Case,
): Reading | null {
  const word = tokens[at]?.text ?? '';
  if (inCase === 'dative' && isAccusative(word)) return null;
  const fitting = wordReadings(word, inCase).filter(
    (reading) => intersect(allowed, reading.genders).length > 0,
  );
  const noun = fitting.find((reading) => reading.pos === 'noun');
  const adjective = fitting.find((reading) => reading.pos === 'adjective');
  if (noun === undefined && adjective !== undefined && isInstrumentalNoun(word, inCase))
    return null;
  if (noun === undefined || adjective === undefined) return noun ?? adjective ?? null;
  if (SUBSTANTIVE.test(word.toLowerCase())) return adjective;
  const next = tokens[at + 1];
  const agreeing =
    next?.kind === 'word' &&
    wordReadings(next.text, inCase).some(
      (reading) => intersect(adjective.genders, reading.genders).length > 0,
    );
  if (agreeing && LOOKS_LIKE_ADJECTIVE.test(word)) return adjective;
  if (isHead(word)) return noun;
  return agreeing || LOOKS_LIKE_ADJECTIVE.test(word) ? adjective : noun;
}

/** «службу», «администрацию»: accusatives of known feminine heads, no datives. */
function isAccusative(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/[ую]$/.test(lower)) return false;
  return isListedNominative(lower.slice(0, -1) + (lower.endsWith('у') ? 'а' : 'я'));
}

/** «службой», «палатой»: read as a dative they would be adjectives that do not exist. */
function isInstrumentalNoun(word: string, inCase: Case): boolean {
  if (inCase !== 'dative' || !/(?:ой|[её]й)$/.test(word)) return false;
  return isHead(word) && !LOOKS_LIKE_ADJECTIVE.test(word);
}

/**
 * Readings of a printed word. Both parts of a compound of nouns bend («врачу-педиатру»), an
 * adjective only at its end («социально-бытовому»).
 */
export function wordReadings(printed: string, inCase: Case): Reading[] {
  const lower = printed.toLowerCase().replaceAll('\u00AD', '');
  const cut = lower.search(/[-‐‑–—]/);
  if (cut < 0) return readings(lower, inCase);
  const first = lower.slice(0, cut);
  const rest = lower.slice(cut + 1);
  const whole = readings(lower, inCase).filter((reading) => reading.pos === 'adjective');
  const seconds = wordReadings(rest, inCase).filter((reading) => reading.pos === 'noun');
  const firsts = FIXED_FIRST_PART.has(first)
    ? []
    : readings(first, inCase).filter((reading) => reading.pos === 'noun');
  const mark = lower.charAt(cut);
  const compounds = seconds.map((second): Reading => {
    const lead = firsts.find(
      (reading) => isHead(first) || !/[еи]$/.test(first) || reading === null,
    );
    if (lead === undefined) {
      return { ...second, nominative: (gender) => first + mark + second.nominative(gender) };
    }
    return {
      pos: 'noun',
      genders: lead.genders,
      nominative: (gender) =>
        lead.nominative(gender) + mark + second.nominative(second.genders[0] ?? gender),
    };
  });
  return [...compounds, ...whole];
}

/** Index of the last word a preposition governs: its noun, with the adjectives before it. */
function behindPreposition(tokens: readonly Token[], at: number, inCase: Case): number {
  let end = at + 1;
  while (end < tokens.length) {
    const word = tokens[end];
    if (word?.kind !== 'word') return end - 1;
    const adjective = /(?:ым|им|ой|ей|ому|ему|ых|их|ую|юю|ого|его|ом|ем|ыми|ими|ые|ие)$/i.test(
      word.text,
    );
    if (!adjective || wordReadings(word.text, inCase).some(({ pos }) => pos === 'noun')) return end;
    end += 1;
  }
  return end;
}
