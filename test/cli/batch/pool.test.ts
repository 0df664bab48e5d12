import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { Pool } from '../../../src/cli/batch/pool.js';
import type { Outcome, WorkerOptions } from '../../../src/cli/batch/task.js';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for a worker: what it does with a paper is told by the paper's name. */
const WORKER = `
import { parentPort, resourceLimits } from 'node:worker_threads';
function fill(megabytes) {
  const kept = [];
  for (let mb = 0; mb < megabytes; mb++) kept.push(Array.from({ length: 131072 }, (_, i) => i + mb + 0.5));
  return kept.length;
}
parentPort.on('message', ({ task }) => {
  const [what, size] = task.name.split(' ');
  if (what === 'hang') for (;;);
  if (what === 'throw') throw new Error('broken');
  if (what === 'exit') process.exit(3);
  if (what === 'fill') fill(Number(size));
  const lines = new TextEncoder().encode(String(resourceLimits.maxOldGenerationSizeMb));
  parentPort.postMessage({ index: task.index, status: 'read', sha256: null, reused: false, failure: null, document: null, lines, parties: [] });
});
parentPort.postMessage('ready');
`;
/** One that takes its time to load. */
const WORKER_LATE = `
import { parentPort } from 'node:worker_threads';
await new Promise((resolve) => setTimeout(resolve, 500));
parentPort.on('message', () => {});
parentPort.postMessage('ready');
`;
const entry = pathToFileURL(join(folder, 'worker.mjs'));
writeFileSync(entry, WORKER);

const worker: WorkerOptions = {
  papers: '',
  drafts: '',
  journal: '',
  formats: [],
  lang: 'ru',
  documentDate: null,
  calendar: {},
  encoding: null,
  asOf: null,
  ocr: false,
  force: false,
  backups: 0,
};

/** What became of papers, in their order: the heap they were read in, or why they failed. */
async function read(jobs: number, timeLimit: number, ...names: string[]): Promise<string[]> {
  const pool = new Pool({ jobs, timeLimit, worker, entry });
  const outcomes: Promise<Outcome>[] = [];
  for (const [index, name] of names.entries()) {
    await pool.room();
    const task = { index, name, key: name, place: { path: name, entries: [] } };
    outcomes.push(pool.run({ task, known: null, files: {} }));
  }
  const done = await Promise.all(outcomes);
  await pool.close();
  expect(done.map(({ index }) => index)).toEqual(names.map((_, index) => index));
  return done.map(({ lines, failure }) => failure?.code ?? new TextDecoder().decode(lines));
}

test('a paper that hangs or throws fails alone; those behind it are read', async () => {
  const papers = ['fine', 'hang', 'fine', 'throw', 'fine', 'fine'];
  const expected = ['128', 'time-limit', '128', 'format-damaged', '128', '128'];
  expect(await read(1, 300, ...papers)).toEqual(expected);
  expect(await read(2, 300, ...papers)).toEqual(expected);
});

test('a thread that ends without a word fails its paper alone', async () => {
  expect(await read(1, 60_000, 'fine', 'exit', 'fine')).toEqual(['128', 'format-damaged', '128']);
}, 60_000);

test('a paper too large for a narrow heap is read in a wide one, those behind it in a narrow one', async () => {
  expect(await read(1, 60_000, 'fine', 'fill 700', 'fine', 'fine')).toEqual([
    '128',
    '2048',
    '128',
    '128',
  ]);
}, 60_000);

test('a worker is waited for until it has loaded, and not for ever where it cannot', async () => {
  const loads = async (script: string): Promise<number> => {
    const path = join(folder, 'loads.mjs');
    writeFileSync(path, script);
    const pool = new Pool({ jobs: 1, timeLimit: 60_000, worker, entry: pathToFileURL(path) });
    const begun = performance.now();
    await pool.ready();
    // The second time there is nothing to wait for.
    if (script === WORKER_LATE) await pool.ready();
    const took = performance.now() - begun;
    await pool.close();
    return took;
  };
  expect(await loads(WORKER_LATE)).toBeGreaterThanOrEqual(500);
  expect(await loads("throw new Error('broken')")).toBeLessThan(30_000);
}, 60_000);
