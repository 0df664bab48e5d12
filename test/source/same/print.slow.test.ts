import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CASES } from './cases.js';
import { htmlOf } from './markup.js';
import { readTasks } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'same-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Printed by a browser: the lines of the tables and the places of the words are all there is. */
function print(html: string): Uint8Array {
  const page = join(folder, 'page.html');
  const target = join(folder, 'page.pdf');
  writeFileSync(page, html);
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      `file://${page}`,
    ],
    { stdio: 'ignore', timeout: 60_000 },
  );
  return new Uint8Array(readFileSync(target));
}

test.each(CASES.filter(({ without }) => without?.includes('pdf') !== true))(
  '$name, printed',
  async ({ paper, tasks, notes }) => {
    const read = await readTasks(print(htmlOf(paper)), 'paper.pdf');
    expect(read).toEqual({ tasks, notes: notes ?? [] });
  },
);
