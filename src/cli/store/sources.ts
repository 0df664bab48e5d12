import { stat } from 'node:fs/promises';
import type { PlannedSource } from '../../store/plan.js';
import { findRoots, findTasks, type InputOptions } from '../batch/inputs.js';
import type { Place } from '../batch/task.js';

/** The files that paths mean, as a plan notes them. */
export async function* plannedSources(
  patterns: readonly string[],
  list: string | null,
  input: InputOptions,
): AsyncGenerator<PlannedSource> {
  const roots = await findRoots(patterns, list, input);
  for await (const task of findTasks(roots, input)) {
    if ('failure' in task) {
      const { name, key, failure } = task;
      yield { uri: `refused:${name}:${key}`, name, place: null, etag: failure.code, failure };
    } else {
      const { name, place } = task;
      yield { uri: uriOf(place), name, place, etag: await etagOf(place), failure: null };
    }
  }
}

/** An absolute path, and the names inside of archives behind it. */
function uriOf({ path, entries }: Place): string {
  return [path, ...entries.map(({ name }) => name)].join('!');
}

/** Changes when the file does: its size and when it was last written. */
async function etagOf({ path }: Place): Promise<string> {
  const status = await stat(path).catch(() => null);
  return status === null ? 'none' : `${status.size}-${status.mtimeMs}`;
}
