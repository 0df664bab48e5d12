import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { HeldPaper } from '../../export/inspect/types.js';

/** What the program remembers of a file it wrote. */
export interface Entry {
  path: string;
  sha256: string;
  /** Null for a report, which holds no papers of its own. */
  papers: HeldPaper[] | null;
}

/** Beyond this the oldest half is forgotten. */
const MOST_BYTES = 4 << 20;

/**
 * Where the program remembers what it wrote: the place each system has for the state of programs
 * (on Linux the XDG base directory specification).
 */
function ledgerPath(env: NodeJS.ProcessEnv = process.env): string {
  const state = env['XDG_STATE_HOME'];
  if (state) return join(state, 'decisions', 'written.jsonl');
  const local = env['LOCALAPPDATA'];
  if (platform() === 'win32' && local) return join(local, 'decisions', 'written.jsonl');
  return join(homedir(), '.local', 'state', 'decisions', 'written.jsonl');
}

/** Notes a file that was written; a machine that cannot keep the note only knows less next time. */
export function remember(entry: Entry): void {
  try {
    const path = ledgerPath();
    mkdirSync(dirname(path), { recursive: true });
    // One call appends one line whole, also where several runs write at once.
    appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    if (statSync(path).size > MOST_BYTES) forgetOldest(path);
  } catch {
    // The content of a register tells most of what the ledger would.
  }
}

/** What was last written to a path; null when nothing is known of it. */
export function recall(path: string): Entry | null {
  try {
    const lines = readFileSync(ledgerPath(), 'utf8').split('\n');
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const line = lines[at] ?? '';
      // Only lines that can be about the path are read as JSON.
      if (!line.includes(JSON.stringify(path))) continue;
      const entry = entryOf(line);
      if (entry?.path === path) return entry;
    }
  } catch {
    // No ledger yet.
  }
  return null;
}

function entryOf(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'sha256' in value && 'papers' in value)) return false;
  const { path, sha256, papers } = value;
  if (typeof path !== 'string' || typeof sha256 !== 'string') return false;
  return papers === null || (Array.isArray(papers) && papers.every(isHeld));
}

function isHeld(value: unknown): value is HeldPaper {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    (value.id === null || typeof value.id === 'string') &&
    'path' in value &&
    (value.path === null || typeof value.path === 'string') &&
    'label' in value &&
    typeof value.label === 'string' &&
    'number' in value &&
    (value.number === null || typeof value.number === 'string')
  );
}

function forgetOldest(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, lines.slice(Math.floor(lines.length / 2)).join('\n'), { mode: 0o600 });
  renameSync(draft, path);
}
