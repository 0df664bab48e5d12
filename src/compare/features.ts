import {
  codesOf,
  type Entry,
  endsNumber,
  isObject,
  kindOf,
  ordersTwo,
  phraseKind,
} from './entry.js';
import { behindCircumstance } from './lead.js';
import { lexicon, meaningOf, senseOf } from './meanings.js';
import { Misprints } from './misprints.js';
import type { FoundPhrase } from './phrase-book.js';
import { type Scan, scanWords } from './scan.js';
import { codeWeight, type Term } from './terms.js';
import { exactKey, paperReadings, type Reading, type Word, wordsOfScan } from './words.js';

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
  private readonly entries = new Map<Word, Entry>();
  private readonly misprints = new Misprints();
  private readonly vocabulary = new Map<string, number>();
  private readonly names: string[] = [];

  /**
   * @param read gives the very same reading for the same token as long as the analyzer lives, or
   *   makes it anew as the case may be
   */
  constructor(private readonly read: (token: string) => Reading = paperReadings()) {}

  /** The family of a term's id. */
  familyName(id: number): string {
    return this.names[id] ?? '';
  }

  /** Numbers of terms are below this. */
  get vocabularySize(): number {
    return this.names.length;
  }

  /**
   * @param text whole text, which decides whether two tasks are exactly the same
   * @param from UTF-16 offset from which it is compared by its terms
   */
  analyze(text: string, from = 0): Features {
    const scan = scanWords(text);
    const printed = wordsOfScan(scan, this.read);
    const all = this.entriesOf(from === 0 ? printed : this.wordsFrom(scan, text, from));
    let terms = this.termsOf(all, true);
    if (terms.length === 0) terms = this.termsOf(all, false);
    const order = behindCircumstance(text, from);
    if (order > 0) terms = quiet(terms, wordsBefore(scan, from, order));
    const codes = codesOf(terms);
    let total = 0;
    for (const code of codes) total += codeWeight(code);
    return { key: exactKey(printed), terms, ...orderOf(all, terms), codes, total };
  }

  private wordsFrom(scan: Scan, text: string, from: number): Word[] {
    const ownScan = scan.isCleaned || splitsToken(scan, from) ? scanWords(text.slice(from)) : null;
    return ownScan === null ? wordsOfScan(scan, this.read, from) : wordsOfScan(ownScan, this.read);
  }

  private entriesOf(words: readonly Word[]): Entry[] {
    return words.map((word) => {
      let entry = this.entries.get(word);
      if (entry === undefined) {
        entry = this.enter(word);
        this.entries.set(word, entry);
      }
      return entry;
    });
  }

  private enter(word: Word): Entry {
    const meaning = meaningOf(word);
    const { stem, isNumber } = meaning;
    const misprinted = stem === null ? null : this.misprints.familyOf(stem);
    if (misprinted === null && stem !== null) this.misprints.learn(stem, meaning.family);
    const family = misprinted ?? meaning.family;
    const sense = misprinted === null ? meaning.sense : senseOf(misprinted);
    return {
      word,
      family,
      id: this.idOf(sense.family),
      kind: isNumber ? 'number' : kindOf(word, sense.kind),
      isSilent: meaning.isStopWord || (word.kind === 'word' && sense.ownKind === 'light'),
      opensPhrase: sense.opensPhrase,
      meaning,
    };
  }

  private idOf(family: string): number {
    let id = this.vocabulary.get(family);
    if (id === undefined) {
      id = this.names.length;
      this.vocabulary.set(family, id);
      this.names.push(family);
    }
    return id;
  }

  private termsOf(all: readonly Entry[], silence: boolean): Term[] {
    const terms: Term[] = [];
    for (let at = 0; at < all.length; at += 1) {
      const entry = all[at];
      if (entry === undefined) break;
      const phrase = entry.opensPhrase ? lexicon().phrases.at(all, at) : null;
      if (phrase !== null) {
        if (phrase.name !== '-') terms.push(this.phraseTerm(all, at, phrase));
        at += phrase.length - 1;
      } else if (!silence || !(entry.isSilent || endsNumber(all, at))) {
        terms.push({ id: entry.id, kind: entry.kind, text: entry.word.text, at });
      }
    }
    return terms;
  }

  private phraseTerm(all: readonly Entry[], at: number, { name, length }: FoundPhrase): Term {
    const { family, kind } = senseOf(name);
    const text = all
      .slice(at, at + length)
      .map(({ word }) => word.text)
      .join(' ');
    return { id: this.idOf(family), kind: phraseKind(kind), text, at };
  }
}

function wordsBefore({ starts }: Scan, from: number, order: number): number {
  return starts.filter((start) => start >= from && start < order).length;
}

/** Words of an opening clause weigh little; numbers and names in it tell two orders apart. */
function quiet(terms: readonly Term[], before: number): Term[] {
  return terms.map((term) =>
    term.at < before &&
    (term.kind === 'plain' || term.kind === 'broad' || term.kind === 'qualifier')
      ? { ...term, kind: 'generic' }
      : term,
  );
}

function splitsToken({ starts, tokens }: Scan, from: number): boolean {
  const last = starts.findLastIndex((start) => start < from);
  return (starts[last] ?? 0) + (tokens[last]?.length ?? 0) > from;
}

function orderOf(
  all: readonly Entry[],
  terms: readonly Term[],
): { head: number; lightOrder: boolean } {
  const verb = all.findIndex(({ meaning }) => meaning.isInfinitive);
  let told: Term | undefined;
  let any: Term | undefined;
  let object: Term | undefined;
  for (const term of terms) {
    if (term.at < verb || term.kind === 'number' || term.kind === 'negation') continue;
    any ??= term;
    if (term.kind === 'generic') continue;
    told ??= term;
    if (!isObject(all, term.at)) continue;
    object = term;
    break;
  }
  const head = ordersTwo(all, verb) ? undefined : (object ?? told ?? any);
  return { head: head?.id ?? -1, lightOrder: verb >= 0 && head?.at !== verb };
}
