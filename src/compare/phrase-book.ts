import { PHRASE_LINES } from './lexicon/compiled.js';

interface Node {
  next: Map<string, Node>;
  name: string | null;
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

  /** The longest phrase that begins at `from`; its name is `-` when it says nothing of its own. */
  at(families: readonly string[], from: number): { name: string; length: number } | null {
    let node: Node | undefined = this.root;
    let found: { name: string; length: number } | null = null;
    for (let at = from; at < families.length; at += 1) {
      node = node.next.get(families[at] ?? '');
      if (node === undefined) break;
      if (node.name !== null) found = { name: node.name, length: at - from + 1 };
    }
    return found;
  }
}
