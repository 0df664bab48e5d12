import type { Plugin } from 'unified';
import { findReferences } from '../../cues/references.js';
import type { Decision, Reference } from '../../tree/nodes.js';
import { stateOf } from '../state.js';
import { eachItem, placeIn, textsOf } from './text-parts.js';

/** Names the points of other acts that the items' words cite; the words stay where they are. */
export const attachReferences: Plugin<[], Decision> = () => (tree, file) => {
  const state = stateOf(file);
  const items = tree.children.filter((child) => child.type === 'item');
  eachItem(items, (item) => {
    for (const text of textsOf(item)) {
      const nodes = findReferences(text.value).map(({ text: value, start, end }) => {
        const node: Reference = { type: 'reference', value };
        return placeIn(state, node, text, start, end);
      });
      if (nodes.length > 0) item.children.splice(item.children.indexOf(text), 0, ...nodes);
    }
  });
};
