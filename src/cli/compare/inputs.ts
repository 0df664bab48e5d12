import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { COMPARE } from '../../locale/compare.js';
import { type Lang, say } from '../../locale/index.js';
import { PAPER_ENDINGS } from '../../source/endings.js';
import { isBackup } from '../keep/backup.js';
import { isTable } from '../kept.js';
import { STDIN } from '../read.js';

/** Endings taken from a folder. A file that is named is always taken. */
const ENDINGS = [...PAPER_ENDINGS, 'json', 'jsonl', 'ndjson'].join(',');
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** A file to read, and whether the user named it or a folder or glob brought it. */
export interface Input {
  path: string;
  named: boolean;
  /** It lies in a folder among papers or registers that are no tables. */
  among: boolean;
}

/** Whether a file holds a register and not a paper, by its name. */
export function isRegisterFile(path: string): boolean {
  return ['.json', '.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/**
 * The files that paths, folders and globs name, each once; those of one folder or glob in the order
 * of their names.
 *
 * @throws DecisionsError `usage` when nothing is named, `file-not-found` for a path that leads
 *   nowhere, `no-match` when there is no file at all
 */
export async function findInputs(
  patterns: readonly string[],
  command: string,
  lang: Lang,
): Promise<Input[]> {
  if (patterns.length === 0) {
    throw new DecisionsError('usage', say(COMPARE, lang, 'noInputs'), {
      remedy: say(COMPARE, lang, 'noInputsRemedy', { command }),
    });
  }
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const found = new Map<string, Input>();
  for (const pattern of patterns) {
    const kind = pattern === STDIN ? 'file' : await kindOf(pattern);
    if (kind === 'file') {
      found.set(pattern, { path: pattern, named: true, among: false });
      continue;
    }
    if (kind === null && !isDynamicPattern(pattern)) {
      throw new DecisionsError('file-not-found', say(COMPARE, lang, 'notFound'), {
        path: pattern,
        remedy: say(COMPARE, lang, 'notFoundRemedy'),
      });
    }
    const matches = await glob(kind === 'folder' ? [`**/*.{${ENDINGS}}`] : [pattern], {
      ...(kind === 'folder' ? { cwd: pattern, caseSensitiveMatch: false } : {}),
      ignore: NEVER,
      expandDirectories: false,
    });
    const prefix = kind === 'folder' ? `${pattern.replace(/(?<![\\/])[\\/]+$/, '')}/` : '';
    const among = kind === 'folder' && matches.some((match) => !isTable(match));
    for (const match of matches.sort()) {
      const path = prefix + match;
      if (!found.has(path) && !isBackup(path)) found.set(path, { path, named: false, among });
    }
  }
  if (found.size > 0) return [...found.values()];
  const message = say(COMPARE, lang, 'noMatch', { patterns: patterns.join(' ') });
  throw new DecisionsError('no-match', message, { remedy: say(COMPARE, lang, 'noMatchRemedy') });
}
