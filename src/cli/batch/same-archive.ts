import { appendFileSync, existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import type { Root } from './inputs.js';
import { JOURNAL, OLD_JOURNAL } from './journal.js';
import type { BatchOptions } from './options.js';
import { fileLines } from './spool.js';

/** Folders and files that runs before this one have read into a folder of results. */
function earlierRoots(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of [OLD_JOURNAL, JOURNAL]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    for (const { text } of fileLines(path))
      if (text.startsWith(START)) for (const root of rootsOf(text)) found.add(root);
  }
  return found;
}

const START = '{"roots":';

function rootsOf(line: string): string[] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('roots' in value)) return [];
    const { roots } = value;
    return Array.isArray(roots) ? roots.filter((root) => typeof root === 'string') : [];
  } catch {
    // The line a killed run was writing.
    return [];
  }
}

/** Notes in the journal what files a run reads; a list of paths is another one each time. */
export function recordRoots(folder: string, roots: readonly Root[]): void {
  const paths = roots
    .filter(({ list, objects }) => list !== true && objects === undefined)
    .map(({ path }) => path);
  if (paths.length > 0)
    appendFileSync(join(folder, JOURNAL), `${JSON.stringify({ roots: paths })}\n`);
}

/**
 * Refuses a run over an archive whose results would take the place of another one's that is still
 * there; with `--force` they do.
 *
 * @throws DecisionsError `would-lose`
 */
export function guardOtherArchive(
  { folder, worker: { force, lang } }: BatchOptions,
  roots: readonly Root[],
): void {
  if (force || roots.some(({ list }) => list === true)) return;
  const others = [...earlierRoots(folder)].filter(
    (earlier) => existsSync(earlier) && !roots.some((root) => isWithin(earlier, root)),
  );
  if (others.length > 0) throw refusal(folder, others, lang);
}

function isWithin(path: string, root: Root): boolean {
  if (path === root.path) return true;
  const below = relative(root.path, path);
  return root.folder && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function refusal(folder: string, others: readonly string[], lang: Lang): DecisionsError {
  const paths = others.slice(0, 3).join(', ') + (others.length > 3 ? ` … (${others.length})` : '');
  return new DecisionsError('would-lose', say(BATCH, lang, 'otherPapers', { paths }), {
    path: folder,
    remedy: say(BATCH, lang, 'otherPapersRemedy'),
  });
}
