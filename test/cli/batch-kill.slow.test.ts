import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decisions } from './run.js';

const top = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const DAY = ['--as-of', '2022-01-01'];
const PAPERS = 240;

/** An archive of papers that differ, in folders. */
function archive(): string {
  const folder = join(top, 'in');
  const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
  for (let paper = 0; paper < PAPERS; paper++) {
    const below = join(folder, String(paper % 7));
    mkdirSync(below, { recursive: true });
    writeFileSync(
      join(below, `${paper}.txt`),
      text.replaceAll('совещании', `совещании № ${paper}`),
    );
  }
  return folder;
}

/** Digests of everything that a run leaves, its journal aside. */
function results(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.decisions-batch'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path.slice(folder.length),
          createHash('sha256').update(readFileSync(path)).digest('hex'),
        ] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function journalSize(folder: string): number {
  const path = join(folder, '.decisions-batch.jsonl');
  return existsSync(path) ? readFileSync(path).length : 0;
}

/** Starts a resumed run and kills it once its journal has grown by so many bytes. */
async function killAfter(folder: string, out: string, growth: number): Promise<boolean> {
  const before = journalSize(out);
  const args = ['bin/decisions.js', 'batch', folder, '-o', out, '--resume', '--jobs', '2', ...DAY];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let ended = false;
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => {
      ended = true;
      resolve();
    });
  });
  while (!ended && journalSize(out) < before + growth)
    await new Promise((resolve) => setTimeout(resolve, 3));
  const killed = !ended && child.kill('SIGKILL');
  await closed;
  return killed;
}

test('a run that is killed again and again gives what an undisturbed one gives', async () => {
  const folder = archive();
  const calm = join(top, 'calm');
  expect(decisions('batch', folder, '-o', calm, ...DAY).code).toBe(0);
  const out = join(top, 'killed');
  let kills = 0;
  // Odd growths, so that kills fall before, between and after the steps of a paper.
  for (const growth of [1, 200, 777, 2500, 5001, 9000])
    if (await killAfter(folder, out, growth)) kills++;
  expect(kills).toBeGreaterThanOrEqual(4);
  const last = decisions('batch', folder, '-o', out, '--resume', ...DAY);
  expect(last.code).toBe(0);
  expect(last.out).toMatch(/без изменений: [1-9]\d+/);
  expect(results(out)).toEqual(results(calm));
}, 110_000);
