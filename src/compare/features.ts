import { stemRussian } from '../language/stem.js';
import { isInfinitive } from '../language/verbs.js';
import { familyOf, isAbbreviation } from './family.js';
import { numberOfRoman, numberOfWord } from './lexicon/numbers.js';
import { STOP_WORDS } from './lexicon/stopwords.js';
import { Misprints } from './misprints.js';
import { PhraseBook } from './phrase-book.js';
import { type FamilyKind, familyKinds, familySynonyms } from './term-kinds.js';
import { codeId, codeWeight, type Term, type TermKind, termCode } from './terms.js';
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
  private readonly kinds = familyKinds();
  private readonly synonyms = familySynonyms();
  private readonly misprints = new Misprints();
  private readonly vocabulary = new Map<string, number>();
  private readonly names: string[] = [];

  /** The family of a term's id. */
  familyName(id: number): string {
    return this.names[id] ?? '';
  }

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
    let terms = this.termsOf(all, true);
    if (terms.length === 0) terms = this.termsOf(all, false);
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
    if (verbatim) return { family: word.norm, isNumber: false };
    const stem = stemRussian(word.norm);
    // Names that differ by a letter are two names.
    const misprinted = word.kind === 'word' ? this.misprints.familyOf(stem) : null;
    const family = misprinted ?? familyOf(word.norm, stem);
    if (misprinted === null && word.kind === 'word') this.misprints.learn(stem, family);
    return { family, isNumber: false };
  }

  private idOf(family: string): number {
    let id = this.vocabulary.get(family);
    if (id === undefined) {
      id = this.vocabulary.size;
      this.vocabulary.set(family, id);
      this.names.push(family);
    }
    return id;
  }

  private termsOf(all: readonly Word[], silence: boolean): Term[] {
    const terms: Term[] = [];
    const known = all.map((word) => this.knownOf(word));
    const families = known.map(({ family }) => family);
    for (let at = 0; at < all.length; ) {
      const phrase = this.phrases.at(families, at);
      const length = phrase?.length ?? 1;
      const word = all[at];
      const entry = known[at];
      if (word === undefined || entry === undefined) break;
      if (
        phrase !== null
          ? phrase.name !== '-'
          : !(silence && isSilent(all, at, this.kinds.get(entry.family)))
      ) {
        const own = phrase?.name ?? entry.family;
        const family = this.synonyms.get(own) ?? own;
        const isNumber = phrase === null && entry.isNumber;
        const kind = isNumber ? 'number' : kindOf(word, this.kinds.get(family), phrase !== null);
        const text = all.slice(at, at + length).map((part) => part.text);
        const id = this.idOf(family);
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

/** A stop word, an order that only says «do it», or the ending of a number: «11-го», «9-х». */
function isSilent(all: readonly Word[], at: number, kind: FamilyKind | undefined): boolean {
  const word = all[at];
  if (word === undefined) return true;
  if (word.kind === 'word' && (STOP_WORDS.has(word.norm) || kind === 'light')) return true;
  return all[at - 1]?.kind === 'number' && INFLECTED_NUMBER_ENDINGS.has(word.norm);
}

function kindOf(word: Word, listed: FamilyKind | undefined, isPhrase: boolean): TermKind {
  if (listed === 'negation' || listed === 'broad' || listed === 'generic') return listed;
  if (isPhrase) return 'plain';
  if (word.kind === 'name') return 'name';
  return listed === undefined || listed === 'light' ? 'plain' : listed;
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
