import { readFile } from 'node:fs/promises';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * The parts of the program beside its main script: files beside it in an installed package, inside
 * of it in an executable that needs no Node.js (`scripts/executable.mjs`).
 */
export type Thread = 'batch-thread' | 'batch-worker';

/** A thread's script: where it stands, or the script itself. */
export type ThreadScript = URL | string;

export function threadScript(name: Thread): ThreadScript {
  return isSea() ? getAsset(`${name}.js`, 'utf8') : new URL(`./${name}.js`, import.meta.url);
}

export function startThread(script: ThreadScript, options: WorkerOptions): Worker {
  return new Worker(script, { ...options, eval: typeof script === 'string' });
}

/** Where the build leaves the page, seen from the built command line; a name in an executable. */
export function pagePath(): string {
  return isSea()
    ? 'decisions.html'
    : fileURLToPath(new URL('../app/decisions.html', import.meta.url));
}

export async function readPage(): Promise<Uint8Array> {
  return isSea() ? new Uint8Array(getAsset('decisions.html')) : readFile(pagePath());
}
