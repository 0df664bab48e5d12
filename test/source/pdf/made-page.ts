import type { PageInput } from '../../../src/source/pdf/page-input.js';
import type { Run } from '../../../src/source/pdf/runs.js';

/** A page with words and nothing else on it. */
export function madePage(number: number, runs: Run[]): PageInput {
  return {
    number,
    width: 600,
    height: 800,
    runs,
    layered: false,
    struck: false,
    marks: { rules: [], dots: [] },
  };
}
