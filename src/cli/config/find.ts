import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';

const NAMES = ['decisions.config.json', 'decisions.config.js'] as const;
/** The key of a package.json that holds a configuration. */
export const PACKAGE_KEY = 'decisions';

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/** A package.json counts only when it has the key. */
async function hasPackageKey(path: string): Promise<boolean> {
  const text = await read(path);
  if (text === null) return false;
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && PACKAGE_KEY in content;
  } catch {
    return false;
  }
}

/**
 * The configuration in force in a folder: the nearest one there or further up. It is looked for
 * from where the program is started, never from where a paper lies: an archive from elsewhere must
 * not bring a file that is run.
 *
 * @throws DecisionsError `config` when a folder has two
 */
export async function findConfig(folder: string, lang: Lang): Promise<string | null> {
  for (let here = folder; ; here = dirname(here)) {
    const found: string[] = [];
    for (const name of NAMES) if ((await read(join(here, name))) !== null) found.push(name);
    if (await hasPackageKey(join(here, 'package.json'))) found.push('package.json');
    const [first, second] = found;
    if (first !== undefined && second !== undefined)
      throw new DecisionsError('config', say(CONFIG, lang, 'two', { files: found.join(', ') }), {
        path: here,
        remedy: say(CONFIG, lang, 'remedy'),
      });
    if (first !== undefined) return join(here, first);
    if (dirname(here) === here) return null;
  }
}
