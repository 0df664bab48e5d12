import { type Case, type Gender, type Reading, readings } from '../language/cases.js';
import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { FIXED_FIRST_PART } from '../language/noun-tables.js';
import { headReadings } from '../words/head-readings.js';
import { isHead, isListedNominative } from './lexicon.js';
import type { Token } from './tokens.js';

/** Adjectives and participles that stand for a noun: «заведующему», «ответственной». */
export const SUBSTANTIVE =
  /^(?:заведующ|управляющ|исполняющ|командующ|замещающ|дежурн|уполномоченн|ответственн|учащ|обучающ|служащ|военнослужащ|участков|учен|рабоч|доверенн|заявивш|нуждающ|приглашенн|назначенн|указанн|вышеуказанн|постов|городов|рядов|участвующ|остальн|присутствующ|подведомственн|работающ|отвечающ|курирующ|осуществляющ|проживающ)/;

export function intersect(a: readonly Gender[] | null, b: readonly Gender[]): readonly Gender[] {
  return a === null ? b : b.filter((gender) => a.includes(gender));
}

export function agrees(
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
export function chooseReading(
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
export function wordReadings(printed: string, inCase: Case): readonly Reading[] {
  return READINGS[inCase](printed);
}

/** Readings kept for each case: papers address the same bodies again and again. */
const MOST_KEPT = 2048;
const READINGS: Readonly<Record<Case, (word: string) => readonly Reading[]>> = {
  dative: memoized((word) => readWord(word, 'dative'), MOST_KEPT),
  genitive: memoized((word) => readGenitive(word), MOST_KEPT),
  instrumental: memoized((word) => readWord(word, 'instrumental'), MOST_KEPT),
  accusative: memoized((word) => readWord(word, 'accusative'), MOST_KEPT),
};

/** «школ», «служб»: a plural without an ending, known by the head it is made of. */
function readGenitive(word: string): readonly Reading[] {
  const found = readWord(word, 'genitive');
  const bare = found.length === 0 && /[бвгджзклмнпрстфхцчшщ]$/i.test(word);
  return bare && isListedNominative(`${word}а`) ? readWord(`${word}ам`, 'dative') : found;
}

/** A noun of the lexicon stands in place of what its ending would make of it. */
function knownFirst(lower: string, inCase: Case): readonly Reading[] {
  const guessed = readings(lower, inCase);
  const [known] = headReadings(lower, inCase);
  const gender = known?.genders[0];
  if (known === undefined || gender === undefined) return guessed;
  const name = foldWord(known.nominative(gender));
  const agrees = guessed.some(
    ({ pos, genders, nominative }) =>
      pos === 'noun' && genders.includes(gender) && foldWord(nominative(gender)) === name,
  );
  return agrees ? guessed : [known];
}

function readWord(printed: string, inCase: Case): readonly Reading[] {
  const lower = printed.toLowerCase().replaceAll('\u00AD', '');
  const cut = lower.search(/[-‐‑–—]/);
  if (cut < 0) return knownFirst(lower, inCase);
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
