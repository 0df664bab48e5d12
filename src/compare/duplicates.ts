import type { Duplicate, Task } from '../register/schema.js';
import { Analyzer, type Features } from './features.js';
import { similarity } from './similarity.js';

export interface DuplicateOptions {
  /** Likeness from which two tasks count as near duplicates, 0 to 1; 0.6 unless told. */
  threshold?: number;
}

export const DEFAULT_THRESHOLD = 0.6;

function sameAssignee(a: Task, b: Task): boolean {
  const names = (task: Task): string =>
    [...new Set(task.assignees.map((assignee) => assignee.body ?? assignee.name.toLowerCase()))]
      .sort()
      .join('\n');
  return names(a) === names(b);
}

/**
 * Tasks that say the same: `exact` after normalising case, spaces, dashes, ё and punctuation,
 * `near` from the threshold on. Statements never count. Pairs come in document order.
 */
export function findDuplicates(
  tasks: readonly Task[],
  options: DuplicateOptions = {},
): Duplicate[] {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const analyzer = new Analyzer();
  const entries: { task: Task; features: Features }[] = [];
  for (const task of tasks) {
    if (task.kind !== 'task') continue;
    const features = analyzer.analyze(task.text);
    if (features.key !== '') entries.push({ task, features });
  }
  const found: Duplicate[] = [];
  for (const [index, a] of entries.entries()) {
    for (const b of entries.slice(index + 1)) {
      const exact = a.features.key === b.features.key;
      const value = similarity(a.features, b.features);
      if (value < threshold) continue;
      found.push({
        a: { document: a.task.document, task: a.task.id },
        b: { document: b.task.document, task: b.task.id },
        similarity: Math.round(value * 1000) / 1000,
        kind: exact ? 'exact' : 'near',
        sameAssignee: sameAssignee(a.task, b.task),
      });
    }
  }
  return found;
}
