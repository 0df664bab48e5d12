import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { stemRussian } from '../language/stem.js';
import { isInfinitive } from '../language/verbs.js';
import {
  ABBREVIATION,
  ADDRESSED,
  AGENT,
  BODY,
  INFINITIVE,
  LISTED,
  PREPOSITION,
} from '../lexicon/classes.js';
import { PREPOSITIONS } from '../lexicon/small-words.js';
import { isFormedAgent, isFormedBody, isUnbentMinistry } from './formed.js';
import { classesOfStem, headNamed, headsOfStem } from './heads.js';

/** What is known of a word as it is printed. */
export interface WordInfo {
  /** In lower case, ё as е, Latin lookalikes as Russian letters. */
  readonly folded: string;
  /** The stem; of a compound that of its last part. */
  readonly stem: string;
  /** Bits of `lexicon/classes.ts`. */
  readonly classes: number;
}

/** Words kept for the whole program: papers ask for the same ones again and again. */
const MOST_KEPT = 8192;

/** Looks a printed word up, once. */
export const wordOf: (printed: string) => WordInfo = memoized(
  (printed) => new Word(printed),
  MOST_KEPT,
);

/** Whether a printed word has one of some classes. */
export function hasClass(printed: string, classes: number): boolean {
  return (wordOf(printed).classes & classes) !== 0;
}

/** Whether a printed word is an infinitive: «обеспечить». */
export function isOrderVerb(printed: string): boolean {
  return hasClass(printed, INFINITIVE);
}

/** Works out what is asked for, when it is asked for. */
class Word implements WordInfo {
  readonly folded: string;
  private readonly printed: string;
  private stems: readonly string[] | null = null;
  private bits = -1;

  constructor(printed: string) {
    this.printed = printed;
    this.folded = foldWord(printed);
  }

  get stem(): string {
    return this.parts()[0] ?? '';
  }

  get classes(): number {
    if (this.bits < 0) this.bits = this.classify();
    return this.bits;
  }

  /** The stem of the word, and of the first part of a compound («школе-интернату»). */
  private parts(): readonly string[] {
    this.stems ??= partsOf(this.folded).map((part) => stemRussian(part));
    return this.stems;
  }

  private classify(): number {
    const { folded, printed } = this;
    let bits = 0;
    for (const stem of this.parts()) {
      if (!isAdjectiveOf(folded, stem)) bits |= classesOfStem(stem);
      if (isFormedBody(stem)) bits |= BODY | ADDRESSED;
    }
    if (isFormedAgent(this.stem)) bits |= AGENT;
    if (isListed(folded)) bits |= LISTED;
    if (isInfinitive(folded)) bits |= INFINITIVE;
    if (PREPOSITIONS.has(folded)) bits |= PREPOSITION;
    return isShort(printed, (bits & ADDRESSED) !== 0) ? bits | ABBREVIATION : bits;
  }
}

/** What an adjective has behind the stem of its noun: «район-ный». */
const OF_NOUN = /^н(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/;

/**
 * Whether a word is an adjective that only shares its stem with a head: «районный» with «район»,
 * «общественную» with «общественность», whose own forms keep «-ость».
 */
function isAdjectiveOf(folded: string, stem: string): boolean {
  const ending = folded.startsWith(stem) ? folded.slice(stem.length) : '';
  if (!OF_NOUN.test(ending) && folded.includes('ост')) return false;
  const heads = headsOfStem(stem);
  if (heads.length === 0) return false;
  return OF_NOUN.test(ending)
    ? heads.every(({ lemma }) => !/(?:[ыио]й|ая)$/.test(lemma))
    : heads.every(({ lemma }) => lemma.endsWith('ость'));
}

function partsOf(folded: string): string[] {
  const cut = folded.indexOf('-');
  if (cut < 0) return [folded];
  const last = folded.slice(folded.lastIndexOf('-') + 1);
  // «дежурно-диспетчерской»: the vowel that joins two adjectives, the first is no word of its own.
  return folded.charAt(cut - 1) === 'о' ? [last] : [last, folded.slice(0, cut)];
}

/** Whether the word, or the last part of a compound, stands in the tables just so. */
function isListed(folded: string): boolean {
  const head = headNamed(folded) ?? headNamed(folded.slice(folded.lastIndexOf('-') + 1));
  return head !== null && (head.classes & ADDRESSED) !== 0;
}

/**
 * Words in capitals, or with several capitals inside, that never bend: «МКУ», «ЦОПМКиМКО», «УМВД»;
 * also «Минобрнауки».
 */
function isShort(printed: string, head: boolean): boolean {
  const first = printed.charCodeAt(0);
  if (first >= 0x430 && first <= 0x44f) return false;
  const bare = printed.split(/[-‐‑–—/]/, 1)[0] ?? printed;
  if (bare.length < 2) return false;
  if (isUnbentMinistry(foldWord(bare)) && /^Мин/.test(bare)) return true;
  if (/^[А-ЯЁA-Z]{2,}$/.test(bare)) {
    const known = bare === printed ? head : (wordOf(bare).classes & ADDRESSED) !== 0;
    return !isWholeWord(bare, known);
  }
  return /^[А-ЯЁ][А-ЯЁа-яё]*$/.test(bare) && /[А-ЯЁ][а-яё]?[А-ЯЁ]/.test(bare);
}

/** A whole word in capitals («МИНИСТЕРСТВУ», «ОТДЕЛУ»): long, or a head, and easy to pronounce. */
function isWholeWord(word: string, head: boolean): boolean {
  if (word.length > 12) return true;
  if (word.length < 4 || !/^[А-ЯЁ]+$/.test(word)) return false;
  if (head) return true;
  const vowels = word.replace(/[^АЕЁИОУЫЭЮЯ]/g, '').length;
  return word.length >= 7 && vowels * 10 >= word.length * 3 && !/[^АЕЁИОУЫЭЮЯ]{5}/.test(word);
}
