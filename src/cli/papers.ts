import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { VALIDATE } from '../locale/validate.js';
import { PAPER_ENDINGS } from '../source/endings.js';
import { IgnoreFiles } from './ignored.js';

/** Folders nobody keeps papers in. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** A path as people are told of it: from the current folder, with slashes. */
export function displayPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}

/**
 * The papers that paths, folders and globs name: absolute paths, each once, in the order of their
 * names, the same on every machine. From folders and globs those are left out that `.gitignore` and
 * `.decisionsignore` below the root leave out; a file that is named is always taken.
 *
 * @throws DecisionsError `file-not-found` for a path that leads nowhere, `no-match` when there is
 *   no paper at all
 */
export async function findPapers(
  patterns: readonly string[],
  options: { cwd: string; lang: Lang; root?: string },
): Promise<string[]> {
  const { cwd, lang, root } = options;
  const ignored = root === undefined ? null : new IgnoreFiles(root);
  const found = new Set<string>();
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const kind = await kindOf(path);
    if (kind === 'file') {
      found.add(path);
      continue;
    }
    if (kind === null && !isDynamicPattern(pattern))
      throw new DecisionsError('file-not-found', say(VALIDATE, lang, 'notFound'), {
        path: pattern,
        remedy: say(VALIDATE, lang, 'notFoundRemedy'),
      });
    const matches = await glob(
      kind === 'folder' ? [`**/*.{${PAPER_ENDINGS.join(',')}}`] : [pattern],
      {
        cwd: kind === 'folder' ? path : cwd,
        absolute: true,
        ignore: NEVER,
        caseSensitiveMatch: kind !== 'folder',
        expandDirectories: false,
      },
    );
    for (const match of matches)
      if (ignored?.leavesOut(resolve(match)) !== true) found.add(resolve(match));
  }
  if (found.size === 0)
    throw new DecisionsError(
      'no-match',
      say(VALIDATE, lang, 'noMatch', { patterns: patterns.join(' ') }),
      { remedy: say(VALIDATE, lang, 'noMatchRemedy') },
    );
  return [...found].sort();
}
