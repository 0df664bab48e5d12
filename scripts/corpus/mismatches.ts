import type { Field, Mismatch } from './score.js';

/** Parts of a deadline, told with the deadline itself. */
const DEADLINE_PARTS: readonly Field[] = ['deadlineType', 'deadlineStart', 'deadlineDue'];

/**
 * Mismatches as lines to read. A missed item is told once, not field by field, and a deadline once,
 * not part by part.
 */
export function mismatchLines(mismatches: readonly Mismatch[]): string[] {
  const withWrong = (field: Field) =>
    new Set(mismatches.filter((each) => each.field === field).map(({ item }) => item));
  const missed = withWrong('items');
  const wrongDeadlines = withWrong('deadline');
  return mismatches
    .filter(({ field, item }) => {
      if (field === 'items' || item === null) return true;
      if (missed.has(item)) return false;
      return !(DEADLINE_PARTS.includes(field) && wrongDeadlines.has(item));
    })
    .flatMap(({ field, item, expected, given }) => [
      `${item ?? 'paper'} ${field}`,
      `  expected: ${expected}`,
      `  given:    ${given}`,
    ]);
}
