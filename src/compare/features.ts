import { familyOf } from './family.js';
import { PHRASES } from './lexicon/phrases.js';
import { GENERIC_FAMILIES, STOP_WORDS } from './lexicon/stopwords.js';
import { exactKey, type Word, wordsOf } from './words.js';

/** What a part of a text weighs in the comparison, by its nature. */
export type TermKind = 'plain' | 'generic' | 'number' | 'name' | 'negation';

/** A meaning-bearing part of a text: a word's family or a canonical phrase. */
export interface Term {
  /** Number of the family in the analyzer's vocabulary. */
  id: number;
  kind: TermKind;
  /** As printed, for explaining. */
  text: string;
}

/** A text made ready for comparing. */
export interface Features {
  /** Equal for texts that are the same but for case, spaces, dashes, ё and punctuation. */
  key: string;
  /** In the order of the text; never empty unless the text has no words. */
  terms: Term[];
  /** Distinct ids, ascending. */
  ids: number[];
  /** Weight of each of `ids`, a small integer. */
  weights: number[];
  /** Sum of `weights`. */
  total: number;
}

const WEIGHTS: Record<TermKind, number> = { plain: 2, generic: 1, number: 3, name: 3, negation: 3 };
const NEGATIONS = new Set(['не', 'нет', 'без', 'кроме', 'исключ', 'отмен', 'приостанов']);

interface PhraseNode {
  next: Map<string, PhraseNode>;
  name: string | null;
}

function buildPhrases(): PhraseNode {
  const root: PhraseNode = { next: new Map(), name: null };
  for (const { name, words } of PHRASES) {
    let node = root;
    for (const word of words) {
      const family = familyOf(word);
      let next = node.next.get(family);
      if (next === undefined) {
        next = { next: new Map(), name: null };
        node.next.set(family, next);
      }
      node = next;
    }
    node.name = name;
  }
  return root;
}

/**
 * Turns texts into features over one growing vocabulary. Texts are comparable only within one
 * analyzer.
 */
export class Analyzer {
  private readonly phrases = buildPhrases();
  private readonly families = new Map<string, string>();
  private readonly vocabulary = new Map<string, number>();

  analyze(text: string): Features {
    const words = wordsOf(text);
    let terms = this.termsOf(words, false);
    if (terms.length === 0) terms = this.termsOf(words, true);
    const weightOf = new Map<number, number>();
    for (const term of terms) {
      weightOf.set(term.id, Math.max(weightOf.get(term.id) ?? 0, WEIGHTS[term.kind]));
    }
    const ids = [...weightOf.keys()].sort((a, b) => a - b);
    const weights = ids.map((id) => weightOf.get(id) ?? 0);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { key: exactKey(words), terms, ids, weights, total };
  }

  private family(word: Word): string {
    if (word.kind === 'number') return word.norm;
    let family = this.families.get(word.norm);
    if (family === undefined) {
      family = familyOf(word.norm);
      this.families.set(word.norm, family);
    }
    return family;
  }

  private idOf(family: string): number {
    let id = this.vocabulary.get(family);
    if (id === undefined) {
      id = this.vocabulary.size;
      this.vocabulary.set(family, id);
    }
    return id;
  }

  private termsOf(words: readonly Word[], withStopWords: boolean): Term[] {
    const terms: Term[] = [];
    const families = words.map((word) => this.family(word));
    for (let at = 0; at < words.length; ) {
      const phrase = this.longestPhrase(families, at);
      const length = phrase?.length ?? 1;
      const word = words[at];
      const family = phrase?.name ?? families[at];
      const stopped =
        phrase === null
          ? !withStopWords && word !== undefined && STOP_WORDS.has(word.norm)
          : phrase.name === '-';
      if (!stopped && word !== undefined && family !== undefined) {
        const text = words
          .slice(at, at + length)
          .map((part) => part.text)
          .join(' ');
        const kind = kindOf(word, family, phrase !== null);
        terms.push({ id: this.idOf(family), kind, text });
      }
      at += length;
    }
    return terms;
  }

  private longestPhrase(
    families: readonly string[],
    from: number,
  ): { name: string; length: number } | null {
    let node: PhraseNode | undefined = this.phrases;
    let found: { name: string; length: number } | null = null;
    for (let at = from; at < families.length; at += 1) {
      node = node.next.get(families[at] ?? '');
      if (node === undefined) break;
      if (node.name !== null) found = { name: node.name, length: at - from + 1 };
    }
    return found;
  }
}

function kindOf(word: Word, family: string, isPhrase: boolean): TermKind {
  if (NEGATIONS.has(family)) return 'negation';
  if (isPhrase) return 'plain';
  if (word.kind === 'number') return 'number';
  if (GENERIC_FAMILIES.has(family)) return 'generic';
  return word.kind === 'name' ? 'name' : 'plain';
}
