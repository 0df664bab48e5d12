import { once } from '../language/once.js';
import { stemRussian } from '../language/stem.js';
import { isInfinitive } from '../language/verbs.js';
import { familyOf, isAbbreviation } from './family.js';
import { numberOfRoman, numberOfWord } from './lexicon/numbers.js';
import { STOP_WORDS } from './lexicon/stopwords.js';
import { PhraseBook } from './phrase-book.js';
import { type FamilyKind, familyKinds, familySynonyms } from './term-kinds.js';
import type { Word } from './words.js';

/** The lexicon in the shape it is looked up in. */
export const lexicon = once(() => ({
  phrases: new PhraseBook(),
  kinds: familyKinds(),
  synonyms: familySynonyms(),
}));

/** What a word means by itself, whatever collection it stands in. */
export interface Meaning {
  readonly family: string;
  readonly sense: Sense;
  readonly isNumber: boolean;
  /** The stem to look for misprints of; null for what is never a misprint. */
  readonly stem: string | null;
  readonly isInfinitive: boolean;
  readonly isStopWord: boolean;
  /** Whether it says which, not what: by its ending, the doubtful ones left out. */
  readonly isAdjective: boolean;
  /** Whether it may be the ending of a number: «11-го», «9-х». */
  readonly isNumberEnding: boolean;
}

const NUMBER_ENDINGS = new Set('х й м го му ми ый ой ая ое ые ых ого ому е я'.split(' '));

const ADJECTIVE =
  /(?:[кгхжшщн]ий|ый|ая|яя|ое|ые|[кгхжшщ]ие|[^аеяи]ние|ого|его|ому|ему|[кгхжшщн]им|ым|их|ых|ую|юю|ыми|ими|(?:ск|цк|ов|ев|н)ой)$/;

type Root = Pick<Meaning, 'family' | 'isNumber' | 'stem'>;

function rootOf(word: Word): Root {
  if (word.kind === 'number') {
    return { family: word.norm.replace(/^0+(?=\d)/, ''), isNumber: true, stem: null };
  }
  const number = numberOfRoman(word.text) ?? numberOfWord(word.norm);
  if (number !== null) return { family: number, isNumber: true, stem: null };
  const isName = word.kind === 'name';
  if (isName && isAbbreviation(word.text)) {
    return { family: word.norm, isNumber: false, stem: null };
  }
  const stem = stemRussian(word.norm);
  // Names that differ by a letter are two names.
  return { family: familyOf(word.norm, stem), isNumber: false, stem: isName ? null : stem };
}

function look(word: Word): Meaning {
  const { family, isNumber, stem } = rootOf(word);
  // Field by field: V8 gives every object made by a spread a shape of its own, and keeps thousands.
  return {
    family,
    isNumber,
    stem,
    sense: senseOf(family),
    isInfinitive: isInfinitive(word.norm),
    isStopWord: word.kind === 'word' && STOP_WORDS.has(word.norm),
    isAdjective: word.norm.length > 4 && ADJECTIVE.test(word.norm),
    isNumberEnding: NUMBER_ENDINGS.has(word.norm),
  };
}

/** A meaning is worked out once for each word object and goes with it. */
const meanings = new WeakMap<Word, Meaning>();

export function meaningOf(word: Word): Meaning {
  let meaning = meanings.get(word);
  if (meaning === undefined) {
    meaning = look(word);
    meanings.set(word, meaning);
  }
  return meaning;
}

/** What the lexicon says of a family. */
export interface Sense {
  /** The family that stands for all its synonyms. */
  readonly family: string;
  /** Of the family itself, not of the one that stands for it. */
  readonly ownKind: FamilyKind | undefined;
  readonly kind: FamilyKind | undefined;
  readonly opensPhrase: boolean;
}

export function senseOf(own: string): Sense {
  const { kinds, synonyms, phrases } = lexicon();
  const family = synonyms.get(own) ?? own;
  return {
    family,
    ownKind: kinds.get(own),
    kind: kinds.get(family),
    opensPhrase: phrases.opens(own),
  };
}
