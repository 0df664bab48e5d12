import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { KEEP } from '../../locale/keep.js';

/** Milliseconds to wait for another run that has the same file in hand. */
const PATIENCE = 30_000;
const STEP = 60;

interface Holder {
  pid: number;
  host: string;
}

/** Takes a lock file for this process; null when another one that lives has it. */
export function takeLock(lock: string): (() => void) | null {
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, own, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (!isStale(lock)) return null;
      rmSync(lock, { force: true });
    }
  }
  return null;
}

/** Who has a lock, for a message. */
export function holderOf(lock: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value && 'host' in value)) return null;
    const { pid, host } = value;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** A lock left behind by a process of this machine that is no more; of another one nobody knows. */
function isStale(lock: string): boolean {
  const holder = holderOf(lock);
  // Half a lock: its writer is just filling it, or ended before it could.
  if (holder === null) return ageOf(lock) > PATIENCE;
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function ageOf(lock: string): number {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Runs what reads a file, changes it and writes it back, while no other run does the same to it.
 *
 * @throws DecisionsError `not-writable` when another run has it for too long
 */
export async function inTurn<Result>(
  path: string,
  lang: Lang,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.decisions-lock`);
  const end = Date.now() + PATIENCE;
  for (;;) {
    const release = takeLock(lock);
    if (release !== null) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (Date.now() > end) {
      throw new DecisionsError('not-writable', say(KEEP, lang, 'busy'), {
        path,
        remedy: say(KEEP, lang, 'busyRemedy', { lock: basename(lock) }),
      });
    }
    await pause(STEP);
  }
}
