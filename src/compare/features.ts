import { isInfinitive } from '../language/verbs.js';
import { familyOf, isAbbreviation } from './family.js';
import { BROAD, GENERIC, NEGATION, PHASE, QUALIFIER } from './lexicon/kinds.js';
import { numberOfRoman, numberOfWord } from './lexicon/numbers.js';
import { STOP_WORDS } from './lexicon/stopwords.js';
import { PhraseBook } from './phrase-book.js';
import { codeId, codeWeight, type Term, type TermKind, termCode } from './terms.js';
import { Vocabulary } from './vocabulary.js';
import { exactKey, Tokenizer, type Word } from './words.js';

/** A text made ready for comparing. Comparable only with texts of the same analyzer. */
export interface Features {
  /** Equal for texts that are the same but for case, spaces, dashes, ё and punctuation. */
  key: string;
  /** In the order of the text; empty only when the text has no words. */
  terms: Term[];
  /**
   * Id of the term that says what is to be done: the first infinitive, or behind one that only says
   * «do it» («провести …») the thing done; -1 when there is none.
   */
  head: number;
  /** Whether the order itself only says «do it». */
  lightOrder: boolean;
  /** One code for each distinct term, ascending. */
  codes: readonly number[];
  /** Sum of the weights. */
  total: number;
}

interface Known {
  family: string;
  isNumber: boolean;
}

const INFLECTED_NUMBER_ENDINGS = new Set(words('х й м го му ми ый ой ая ое ые ых ого ому е я'));

function words(list: string): string[] {
  return list.split(' ');
}

/** What two texts do not share, as printed; both empty when only order, endings and small words differ. */
export interface Difference {
  onlyFirst: string[];
  onlySecond: string[];
}

export function differenceOf(a: Features, b: Features): Difference {
  const only = (one: Features, other: Features): string[] => {
    const ids = new Set(other.terms.map((term) => term.id));
    return one.terms.filter((term) => !ids.has(term.id)).map((term) => term.text);
  };
  return { onlyFirst: only(a, b), onlySecond: only(b, a) };
}

/** Turns texts into features over one growing vocabulary. */
export class Analyzer {
  private readonly tokenizer = new Tokenizer();
  private readonly phrases = new PhraseBook();
  private readonly known = new Map<string, Known>();
  private readonly vocabulary = new Vocabulary();

  /** Numbers of terms are below this. */
  get vocabularySize(): number {
    return this.vocabulary.size;
  }

  /**
   * @param text whole text, which decides whether two tasks are exactly the same
   * @param duty the part of it that is compared by its terms; all of it unless told
   */
  analyze(text: string, duty: string = text): Features {
    const printed = this.tokenizer.wordsOf(text);
    const all = duty === text ? printed : this.tokenizer.wordsOf(duty);
    let terms = this.termsOf(all, STOP_WORDS);
    if (terms.length === 0) terms = this.termsOf(all, new Set());
    const codes = [...heaviest(terms)].sort((a, b) => a - b);
    const total = codes.reduce((sum, code) => sum + codeWeight(code), 0);
    return { key: exactKey(printed), terms, ...orderOf(all, terms), codes, total };
  }

  private knownOf(word: Word): Known {
    const cacheKey = word.kind === 'name' ? word.text : word.norm;
    let known = this.known.get(cacheKey);
    if (known === undefined) {
      known = this.look(word);
      this.known.set(cacheKey, known);
    }
    return known;
  }

  private look(word: Word): Known {
    if (word.kind === 'number') {
      return { family: word.norm.replace(/^0+(?=\d)/, ''), isNumber: true };
    }
    const number = numberOfRoman(word.text) ?? numberOfWord(word.norm);
    if (number !== null) return { family: number, isNumber: true };
    const verbatim = word.kind === 'name' && isAbbreviation(word.text);
    return { family: verbatim ? word.norm : familyOf(word.norm), isNumber: false };
  }

  private termsOf(all: readonly Word[], stopWords: ReadonlySet<string>): Term[] {
    const terms: Term[] = [];
    const known = all.map((word) => this.knownOf(word));
    const families = known.map(({ family }) => family);
    for (let at = 0; at < all.length; ) {
      const phrase = this.phrases.at(families, at);
      const length = phrase?.length ?? 1;
      const word = all[at];
      const entry = known[at];
      if (word === undefined || entry === undefined) break;
      if (phrase !== null ? phrase.name !== '-' : !isSilent(all, at, stopWords)) {
        const family = phrase?.name ?? entry.family;
        const isNumber = phrase === null && entry.isNumber;
        const kind = isNumber ? 'number' : kindOf(word, family, phrase !== null);
        const text = all.slice(at, at + length).map((part) => part.text);
        const id = this.vocabulary.idOf(family, !isNumber && word.kind === 'word');
        terms.push({ id, kind, text: text.join(' '), at });
      }
      at += length;
    }
    return terms;
  }
}

function orderOf(
  all: readonly Word[],
  terms: readonly Term[],
): { head: number; lightOrder: boolean } {
  const verb = all.findIndex((word) => isInfinitive(word.norm));
  const behind = terms.filter(
    (term) => term.at >= verb && term.kind !== 'number' && term.kind !== 'negation',
  );
  const head = behind.find((term) => term.kind !== 'generic') ?? behind[0];
  return { head: head?.id ?? -1, lightOrder: verb >= 0 && head?.at !== verb };
}

/** A stop word, or the ending of a number: «11-го», «9-х». */
function isSilent(all: readonly Word[], at: number, stopWords: ReadonlySet<string>): boolean {
  const word = all[at];
  if (word === undefined) return true;
  if (stopWords.has(word.norm) && word.kind === 'word') return true;
  return all[at - 1]?.kind === 'number' && INFLECTED_NUMBER_ENDINGS.has(word.norm);
}

function kindOf(word: Word, family: string, isPhrase: boolean): TermKind {
  if (NEGATION.has(family)) return 'negation';
  if (PHASE.has(family)) return 'generic';
  if (BROAD.has(family)) return 'broad';
  if (GENERIC.has(family)) return 'generic';
  if (isPhrase) return 'plain';
  if (word.kind === 'name') return 'name';
  return QUALIFIER.has(family) ? 'qualifier' : 'plain';
}

/** One code for each term, the heaviest where a term was met in several kinds. */
function heaviest(terms: readonly Term[]): Iterable<number> {
  const byId = new Map<number, number>();
  for (const { id, kind } of terms) {
    const code = termCode(id, kind);
    const before = byId.get(id);
    if (before === undefined || codeWeight(code) > codeWeight(before)) byId.set(codeId(code), code);
  }
  return byId.values();
}
