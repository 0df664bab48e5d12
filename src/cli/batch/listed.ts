import { createReadStream } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { isS3 } from '../../store/s3/address.js';
import { HashTable } from './hash-table.js';
import { hash52 } from './names.js';
import type { Found } from './walk.js';

/** A longer line is no path. */
const LONGEST = 65_536;

/**
 * The paths of a list, one a line or, as `find -print0` writes them, each with a zero behind; every
 * path once. A list of any length is held nowhere but as hashes.
 *
 * @throws DecisionsError `file-not-found`, `not-readable` for the list itself
 */
export async function* pathsIn(list: string, lang: Lang): AsyncGenerator<string> {
  const stream = createReadStream(list, 'utf8');
  const seen = new HashTable('hashes');
  let rest = '';
  try {
    for await (const chunk of stream) {
      rest += String(chunk);
      const parts = rest.split(rest.includes('\0') ? '\0' : '\n');
      rest = parts.pop() ?? '';
      if (rest.length > LONGEST) throw new Error(say(BATCH, lang, 'longLine'));
      yield* fresh(parts, seen);
    }
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DecisionsError(
      missing ? 'file-not-found' : 'not-readable',
      missing ? say(BATCH, lang, 'notFound') : reason,
      { path: list, remedy: say(BATCH, lang, 'listRemedy'), cause },
    );
  }
  yield* fresh([rest], seen);
}

function* fresh(lines: readonly string[], seen: HashTable): Generator<string> {
  for (const line of lines) {
    const path = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (path === '' || seen.has(hash52(path))) continue;
    seen.add(hash52(path));
    yield path;
  }
}

/** The files of a list as a walk finds them: named from the current folder, else by their whole path. */
export async function* listedFiles(list: string, cwd: string, lang: Lang): AsyncGenerator<Found> {
  for await (const named of pathsIn(list, lang)) {
    if (isS3(named)) {
      yield { path: named, relative: named.slice('s3://'.length), loop: false };
      continue;
    }
    const path = resolve(cwd, named);
    const below = relative(cwd, path);
    const inside = below !== '' && !below.startsWith('..') && !isAbsolute(below);
    yield { path, relative: inside ? below : path, loop: false };
  }
}
