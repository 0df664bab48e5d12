import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../../src/cli/keep/backup.js';

test('of many copies within one second the newest are kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'r.csv');
  for (let version = 1; version <= 12; version += 1) {
    writeFileSync(path, String(version));
    await backUp(path, 2);
  }
  const copies = readdirSync(folder).filter((name) => name.includes('.backup-'));
  expect(copies.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual([
    '11',
    '12',
  ]);
});
