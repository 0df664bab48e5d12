import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { inspect } from '../../export/inspect/index.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { KEEP } from '../../locale/keep.js';
import { backUp } from '../keep/backup.js';
import { fileHash } from '../keep/file-hash.js';
import { officeLock } from '../keep/open-elsewhere.js';
import { JOURNAL, OLD_JOURNAL } from './journal.js';
import type { BatchOptions } from './options.js';
import { fileLines } from './spool.js';

/** The combined registers that people work in. */
const KEPT = ['register.xlsx', 'register.csv', 'register.jsonl'];

/**
 * Refuses a run that would write over a combined register people have changed, or have open; with
 * `--force` a copy of it is kept.
 *
 * @throws DecisionsError `would-lose`
 */
export async function guardCombined({
  folder,
  worker: { force, backups },
  context,
}: BatchOptions): Promise<void> {
  const written = recorded(folder);
  for (const name of KEPT) {
    const path = join(folder, name);
    // Nothing of an empty file can be lost.
    if (!existsSync(path) || statSync(path).size === 0) continue;
    const lock = await officeLock(path);
    const touched = lock !== null || (await isTouched(path, written.get(name), context.lang));
    if (!touched) continue;
    if (!force) throw refusal(path, lock, context.lang);
    await backUp(path, backups);
  }
}

function refusal(path: string, lock: string | null, lang: Lang): DecisionsError {
  return new DecisionsError('would-lose', say(KEEP, lang, lock === null ? 'touched' : 'open'), {
    path,
    remedy:
      lock === null ? say(BATCH, lang, 'anotherFolder') : say(KEEP, lang, 'openRemedy', { lock }),
  });
}

async function isTouched(path: string, written: string | undefined, lang: Lang): Promise<boolean> {
  if (written !== undefined) return (await fileHash(path)) !== written;
  // An older version of the program noted nothing of it, and it may be too long to be looked into.
  if (path.endsWith('.jsonl')) return false;
  const { state } = await inspect(readFileSync(path), { lang, fresh: null });
  return state !== 'untouched';
}

/** Notes in the journal what the combined registers are, so that a later run knows its own. */
export async function recordCombined(folder: string, files: readonly string[]): Promise<void> {
  const written: Record<string, string> = {};
  for (const name of KEPT)
    if (files.includes(name)) written[name] = await fileHash(join(folder, name));
  appendFileSync(join(folder, JOURNAL), `${JSON.stringify({ combined: written })}\n`);
}

function recorded(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of [OLD_JOURNAL, JOURNAL]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    for (const { text } of fileLines(path)) {
      if (!text.startsWith('{"combined":')) continue;
      for (const [file, sha256] of combinedOf(text)) found.set(file, sha256);
    }
  }
  return found;
}

function combinedOf(line: string): [string, string][] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('combined' in value)) return [];
    const { combined } = value;
    if (typeof combined !== 'object' || combined === null) return [];
    return Object.entries(combined).flatMap(([name, sha256]): [string, string][] =>
      typeof sha256 === 'string' ? [[name, sha256]] : [],
    );
  } catch {
    return [];
  }
}
