import { PHRASE_LINES } from './lexicon/compiled.js';

interface Node {
  next: Map<string, Node>;
  name: string | null;
}

export interface FoundPhrase {
  /** Its canonical family; `-` when it says nothing of its own. */
  name: string;
  /** Words it takes. */
  length: number;
}

/** Finds canonical phrases in a row of families, the longest first. */
export class PhraseBook {
  private readonly root: Node = { next: new Map(), name: null };

  constructor() {
    for (const line of PHRASE_LINES.trim().split('\n')) {
      const [name = '', ...families] = line.split(' ');
      let node = this.root;
      for (const family of families) {
        const next = node.next.get(family) ?? { next: new Map(), name: null };
        node.next.set(family, next);
        node = next;
      }
      node.name = name;
    }
  }

  /** Whether any phrase begins with a family. */
  opens(family: string): boolean {
    return this.root.next.has(family);
  }

  /** The longest phrase that begins at `from`. */
  at(row: readonly { family: string }[], from: number): FoundPhrase | null {
    let node: Node | undefined = this.root;
    let found: FoundPhrase | null = null;
    for (let at = from; at < row.length; at += 1) {
      node = node.next.get(row[at]?.family ?? '');
      if (node === undefined) break;
      if (node.name !== null) found = { name: node.name, length: at - from + 1 };
    }
    return found;
  }
}
