import { stat } from 'node:fs/promises';
import type { Lang } from '../../locale/index.js';
import type { PlannedSource } from '../../store/plan.js';
import { isS3 } from '../../store/s3/address.js';
import { S3Client } from '../../store/s3/client.js';
import { findRoots, findTasks, type InputOptions } from '../batch/inputs.js';
import { listedObject } from '../batch/objects.js';
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
      yield {
        uri: uriOf(place),
        name,
        place,
        etag: await etagOf(place, input.lang),
        failure: null,
      };
    }
  }
}

/** An absolute path, and the names inside of archives behind it. */
function uriOf({ path, entries }: Place): string {
  return [path, ...entries.map(({ name }) => name)].join('!');
}

/** Changes when the file does: its size and when it was last written; an object's own ETag. */
async function etagOf(place: Place, lang: Lang): Promise<string> {
  const { path, object } = place;
  if (isS3(path)) {
    if (object !== undefined) return object.etag;
    // Named in a list of paths; what cannot be asked now fails when it is read.
    const client = await S3Client.open(process.env, lang);
    const found = await listedObject(client, place).catch(() => null);
    return found?.etag ?? 'none';
  }
  const status = await stat(path).catch(() => null);
  return status === null ? 'none' : `${status.size}-${status.mtimeMs}`;
}
