import type { Decision } from '../tree/nodes.js';

function extent(node: { position?: Decision['position'] }): number {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? 0 : end - start;
}

/**
 * Share of the operative part's characters that belong to an item or a section, from 0 to 1: what is
 * missing stands in `unrecognized` nodes. 1 for a paper without an operative part.
 */
export function coverageOf(tree: Decision): number {
  let understood = 0;
  let lost = 0;
  for (const block of tree.children) {
    if (block.type === 'item' || block.type === 'section') understood += extent(block);
    else if (block.type === 'unrecognized') lost += extent(block);
  }
  return understood + lost === 0 ? 1 : understood / (understood + lost);
}
