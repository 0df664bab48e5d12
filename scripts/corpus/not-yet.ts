import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldPaper } from './gold.js';
import type { Mismatch } from './score.js';

/**
 * The floor of a set that grows paper by paper. Beside a paper that is not yet read right lies
 * `NAME.not-yet`, one `item field` a line: what may differ. Whatever else differs fails, so a paper
 * without such a file must be read right in every field. New papers touch no file of others.
 */

function pathOf(root: string, { path }: GoldPaper): string {
  return join(root, path.replace(/\.txt$/u, '.not-yet'));
}

function keyOf({ item, field }: Mismatch): string {
  return `${item ?? 'paper'} ${field}`;
}

function known(root: string, paper: GoldPaper): string[] {
  const path = pathOf(root, paper);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** What was read right and is wrong now, as lines to print. */
export function fallenBelow(
  root: string,
  paper: GoldPaper,
  mismatches: readonly Mismatch[],
): string[] {
  const allowed = new Set(known(root, paper));
  const wrong = [...new Set(mismatches.map(keyOf))].filter((key) => !allowed.has(key));
  return wrong.map((key) => `${paper.path}: ${key} is read wrongly`);
}

/**
 * Strikes from the list of a paper what is read right now. The list never grows, except for a paper
 * that is admitted: a new one, all of whose mismatches are written down.
 */
export function tightenList(
  root: string,
  paper: GoldPaper,
  mismatches: readonly Mismatch[],
  admitted: boolean,
): void {
  const path = pathOf(root, paper);
  const wrong = [...new Set(mismatches.map(keyOf))].sort();
  const allowed = new Set(known(root, paper));
  const kept = admitted ? wrong : wrong.filter((key) => allowed.has(key));
  if (kept.length > 0) writeFileSync(path, `${kept.join('\n')}\n`);
  else rmSync(path, { force: true });
}
