import { join } from '../lines/joined.js';
import type { Paragraph } from '../lines/raw.js';

/** «То же», «-"-», «-//-», «он же», «те же»: what the cell above says. */
const DITTO =
  /^(?:(?:то|тот|та|те|он|она|они|там)\sже|[-–—]?\s?(?:["”“„»«〃]{1,2}|['’]{2}|\/\/)\s?[-–—]?)[.;]?$/i;

/** The paragraphs that a cell stands for: those of the cell above where it only refers to it. */
export function dittoed(
  cell: readonly Paragraph[],
  above: readonly Paragraph[] | undefined,
): Paragraph[] {
  const [only] = cell;
  if (only === undefined || cell.length > 1 || above === undefined || only.role === 'text')
    return [...cell];
  if (!DITTO.test(join(only.slices).value)) return [...cell];
  return above.map((paragraph) => ({ ...paragraph, copied: true }));
}
