import type { Block } from '../../../src/source/blocks.js';
import type { PageInput } from '../../../src/source/pdf/page-input.js';
import type { Run } from '../../../src/source/pdf/runs.js';

/** A page with words and nothing else on it. */
export function madePage(number: number, runs: Run[]): PageInput {
  return {
    number,
    width: 600,
    height: 800,
    runs,
    across: [],
    layered: false,
    struck: false,
    marks: { rules: [], dots: [] },
  };
}

/** The words of blocks, one after the other. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'line' ? block.text : '')).join(' ');
}
