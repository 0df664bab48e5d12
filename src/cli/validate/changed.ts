import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import type { Report } from '../../rules/run.js';

const run = promisify(execFile);

/** Bytes of a diff; a larger one is no review. */
const LONGEST_DIFF = 256 * 1024 * 1024;

/** 1-based lines of a file, both inclusive. */
interface LineRange {
  from: number;
  to: number;
}

/** What changed since a revision: absolute paths with their changed lines, null for the whole file. */
export type Changes = ReadonlyMap<string, readonly LineRange[] | null>;

/**
 * Asks git what changed since a revision, in the working tree; files that git does not know yet are
 * new as a whole.
 *
 * @throws DecisionsError `usage` where there is no git, no repository or no such revision
 */
export async function changedSince(revision: string, cwd: string, lang: Lang): Promise<Changes> {
  const git = async (...args: string[]): Promise<string> => {
    try {
      const options = { cwd, maxBuffer: LONGEST_DIFF };
      return (await run('git', ['-c', 'core.quotePath=false', ...args], options)).stdout;
    } catch (cause) {
      throw new DecisionsError('usage', say(VALIDATE, lang, 'noRevision', { revision }), {
        remedy: say(VALIDATE, lang, 'noRevisionRemedy'),
        cause,
      });
    }
  };
  // A name that begins with a dash would be taken for an option.
  const commit = (
    await git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)
  ).trim();
  const root = (await git('rev-parse', '--show-toplevel')).trim();
  const changes = new Map<string, LineRange[] | null>();
  const diff = ['diff', '--no-ext-diff', '--no-color', '--diff-filter=d', '--no-renames', commit];
  for (const name of (await git(...diff, '--name-only', '-z')).split('\0'))
    if (name !== '') changes.set(resolve(root, name), null);
  for (const name of (await git('ls-files', '--others', '--exclude-standard', '-z', root)).split(
    '\0',
  ))
    if (name !== '') changes.set(resolve(cwd, name), null);
  for (const path of changes.keys()) {
    const lines = rangesIn(await git(...diff, '--unified=0', '--', path));
    if (lines.length > 0) changes.set(path, lines);
  }
  return changes;
}

/** The lines of the new side that the hunks of a diff name: «@@ -3,0 +4,2 @@». */
export function rangesIn(diff: string): LineRange[] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, at, count]) => {
    const from = Number(at);
    return { from, to: from + Math.max(Number(count ?? 1), 1) - 1 };
  });
}

/** The findings of a changed paper that touch what changed; those about the whole paper stay. */
export function touched(reports: readonly Report[], lines: readonly LineRange[] | null): Report[] {
  if (lines === null) return [...reports];
  return reports.filter(({ position, related }) => {
    if (position === null) return true;
    const places = [position, ...related.map((place) => place.position)];
    return places.some(({ start, end }) =>
      lines.some(({ from, to }) => start.line <= to && end.line >= from),
    );
  });
}
