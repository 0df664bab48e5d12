import { lowerCase } from './lower-case.js';

/**
 * The Snowball stemmer for Russian (snowballstem.org/algorithms/russian): word forms of one word
 * come to one stem, so «министерства» and «министерству» are found alike. A stem is for comparing;
 * it need not be a word.
 */

interface Ending {
  letters: string;
  /** Cut only behind а or я. */
  behindA: boolean;
}

/** Endings by their last letter, the longest first: a word is asked only for those it may have. */
type Endings = ReadonlyMap<number, readonly Ending[]>;

/** Endings cut only behind а or я, and endings cut anywhere. */
function endings(behindA: string, anywhere: string): Endings {
  const byLetter = new Map<number, Ending[]>();
  const add = (list: string, only: boolean): void => {
    for (const letters of list === '' ? [] : list.split(' ')) {
      const last = letters.charCodeAt(letters.length - 1);
      byLetter.set(last, [...(byLetter.get(last) ?? []), { letters, behindA: only }]);
    }
  };
  add(behindA, true);
  add(anywhere, false);
  for (const list of byLetter.values()) list.sort((a, b) => b.letters.length - a.letters.length);
  return byLetter;
}

const PERFECTIVE_GERUND = endings('вшись вши в', 'ившись ывшись ивши ывши ив ыв');
const ADJECTIVE = endings(
  '',
  'ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею',
);
const PARTICIPLE = endings('ем нн вш ющ щ', 'ивш ывш ующ');
const REFLEXIVE = endings('', 'ся сь');
const VERB = endings(
  'ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н',
  'ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю',
);
const NOUN = endings(
  '',
  'иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я',
);

const NOT_CUT = -1;

/**
 * Where a word ends without the longest of the endings that it has behind `from`, or NOT_CUT. The
 * word is taken to end at `end`.
 */
function cut(word: string, end: number, from: number, table: Endings): number {
  const list = table.get(word.charCodeAt(end - 1));
  if (list === undefined) return NOT_CUT;
  for (const { letters, behindA } of list) {
    const start = end - letters.length;
    if (start < from || !word.endsWith(letters, end)) continue;
    return !behindA || (start > from && isA(word.charCodeAt(start - 1))) ? start : NOT_CUT;
  }
  return NOT_CUT;
}

function isA(code: number): boolean {
  return code === 0x430 || code === 0x44f;
}

/** One bit for each of а–я, set for the vowels. */
const VOWELS = Array.from('аеиоуыэюя').reduce(
  (bits, letter) => bits | bitOf(letter.charCodeAt(0)),
  0,
);

function bitOf(code: number): number {
  return 1 << (code - 0x430);
}

function isVowel(code: number): boolean {
  return code >= 0x430 && code <= 0x44f && (VOWELS & bitOf(code)) !== 0;
}

/** Offset behind the first consonant that follows a vowel, from `start` on. */
function behindVowelAndConsonant(word: string, start: number): number {
  let at = start;
  while (at < word.length && !isVowel(word.charCodeAt(at))) at += 1;
  while (at < word.length && isVowel(word.charCodeAt(at))) at += 1;
  return Math.min(at + 1, word.length);
}

function cutAdjectival(word: string, end: number, from: number): number {
  const bare = cut(word, end, from, ADJECTIVE);
  if (bare === NOT_CUT) return NOT_CUT;
  const shorter = cut(word, bare, from, PARTICIPLE);
  return shorter === NOT_CUT ? bare : shorter;
}

/** Cuts the ending of a form: a gerund's, or else an adjective's, a verb's or a noun's. */
function cutForm(word: string, from: number): number {
  const gerund = cut(word, word.length, from, PERFECTIVE_GERUND);
  if (gerund !== NOT_CUT) return gerund;
  const reflexive = cut(word, word.length, from, REFLEXIVE);
  const active = reflexive === NOT_CUT ? word.length : reflexive;
  const adjectival = cutAdjectival(word, active, from);
  if (adjectival !== NOT_CUT) return adjectival;
  const verb = cut(word, active, from, VERB);
  if (verb !== NOT_CUT) return verb;
  const noun = cut(word, active, from, NOUN);
  return noun === NOT_CUT ? active : noun;
}

/** The same for a word that is known to be a noun: «архив» is no gerund, «органы» no verb. */
function cutNoun(word: string, from: number): number {
  const noun = cut(word, word.length, from, NOUN);
  return noun === NOT_CUT ? word.length : noun;
}

/**
 * The stem of a Russian word. Lower case is made, ё is read as е; a word with no Cyrillic vowel
 * («МКУ» has one, «3.1» has none) comes back in lower case as it is.
 */
export function stemRussian(word: string): string {
  return stemBy(word, cutForm);
}

/** The stem of a word taken for a noun, where the endings of verbs and adjectives are letters. */
export function stemNoun(word: string): string {
  return stemBy(word, cutNoun);
}

function stemBy(word: string, cutEnding: (word: string, from: number) => number): string {
  const cased = lowerCase(word);
  const lower = cased.includes('ё') ? cased.replaceAll('ё', 'е') : cased;
  let firstVowel = 0;
  while (firstVowel < lower.length && !isVowel(lower.charCodeAt(firstVowel))) firstVowel += 1;
  if (firstVowel === lower.length) return lower;
  const rv = firstVowel + 1;

  let end = cutEnding(lower, rv);
  if (end > rv && lower.endsWith('и', end)) end -= 1;
  const derived = lower.endsWith('ость', end) ? 4 : lower.endsWith('ост', end) ? 3 : 0;
  if (derived > 0) {
    const r2 = behindVowelAndConsonant(lower, behindVowelAndConsonant(lower, 0));
    if (end - derived >= r2) end -= derived;
  }

  const superlative = lower.endsWith('ейше', end) ? 4 : lower.endsWith('ейш', end) ? 3 : 0;
  if (superlative > 0 && end - superlative >= rv) end -= superlative;
  if (lower.endsWith('нн', end) && end - 2 >= rv) end -= 1;
  else if (superlative === 0 && end > rv && lower.endsWith('ь', end)) end -= 1;
  return end === lower.length ? lower : lower.slice(0, end);
}
