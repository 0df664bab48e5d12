import { type DeadlineLabel, findDeadlineLabel } from '../../deadline/index.js';

/**
 * What was read in one paper's texts already. Scanning asks of a line what the later steps ask of
 * the same words again, and finding a labelled deadline is dear.
 */
export class Readings {
  readonly #labels = new Map<string, DeadlineLabel | null>();

  /** The first labelled deadline of a text, as `findDeadlineLabel` finds it. */
  deadlineLabel(text: string): DeadlineLabel | null {
    const known = this.#labels.get(text);
    if (known !== undefined) return known;
    const found = findDeadlineLabel(text);
    this.#labels.set(text, found);
    return found;
  }
}
