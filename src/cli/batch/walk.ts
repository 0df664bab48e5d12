import { type Stats, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isArchive, isIgnored, isPaper } from './names.js';
import type { ListedObject } from './task.js';

/** A file that a walk found, or a link that leads back into its own folder. */
export interface Found {
  path: string;
  /** From the walked folder on, with slashes. */
  relative: string;
  loop: boolean;
  /** For an object: what the list of its bucket said. */
  object?: ListedObject | undefined;
}

/** Which names a walk takes and which folder it stays out of. */
export interface WalkOptions {
  takes(relative: string, name: string): boolean;
  /** The folder the results go to. */
  except: string;
  /** Told of the files that are not taken. */
  passed?(path: string): void;
}

/** Takes the papers and archives of a folder by their endings. */
export function byEnding(ocr: boolean): WalkOptions['takes'] {
  return (_relative, name) => isPaper(name, ocr) || isArchive(name);
}

/** Asked without waiting: that costs less than a turn of the loop for every file. */
function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/**
 * Walks a folder in the order of names, the same on every machine, holding the names of one folder
 * per level only. Links to folders are followed unless they lead to a folder they stand in.
 */
export async function* walk(
  folder: string,
  options: WalkOptions,
  relative = '',
  above: readonly string[] = [],
): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (real === options.except) return;
  const inside = [...above, real];
  const names = (await readdir(folder)).filter((name) => !isIgnored(name)).sort();
  for (const name of names) {
    const path = join(folder, name);
    const below = relative === '' ? name : `${relative}/${name}`;
    const status = statusOf(path);
    // A broken link or a file that vanished: told by the worker when its name is a paper's.
    if (status?.isDirectory() !== true) {
      if (options.takes(below, name)) yield { path, relative: below, loop: false };
      else options.passed?.(path);
    } else if (inside.includes(await realpath(path))) yield { path, relative: below, loop: true };
    else yield* walk(path, options, below, inside);
  }
}
