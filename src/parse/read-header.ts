import type { Plugin } from 'unified';
import type { Decision } from '../tree/nodes.js';
import { frontBlocks } from './front.js';
import { readFacts } from './header.js';
import { positionOfSlice } from './joined.js';
import { wordsOf } from './line.js';
import { stateOf } from './state.js';

/** Reads what stands above the items: kind, title, issuer, date and number of the paper. */
export const readHeader: Plugin<[{ documentDate?: string }?], Decision> =
  (options = {}) =>
  (tree, file) => {
    const state = stateOf(file);
    const { lines, layout } = state;
    if (layout === null) {
      for (const line of lines) {
        if (line.blank) continue;
        const position = positionOfSlice({ line, from: line.indent, to: line.end });
        tree.children.push({ type: 'aside', value: wordsOf(line), position });
      }
      return;
    }
    const first = layout.regions[0];
    if (first === undefined) return;
    const marked = layout.titleLine === first.marker;
    const zone = { title: layout.titleLine, end: marked ? first.from : first.marker };
    state.facts = readFacts(lines, layout.kind, zone);
    state.facts.date ??= options.documentDate ?? null;
    tree.children.push(...frontBlocks(lines, zone));
  };
