import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Journal, JournalWriter } from '../../../src/cli/batch/journal.js';
import type { Outcome } from '../../../src/cli/batch/task.js';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function outcome(part: Partial<Outcome>): Outcome {
  return {
    index: 0,
    status: 'read',
    sha256: 'ab',
    reused: false,
    failure: null,
    files: {},
    document: null,
    lines: new Uint8Array(0),
    parties: [],
    ...part,
  };
}

test('a later run finds what an earlier one noted; of two lines for a paper the last counts', () => {
  const path = join(folder, 'known');
  Journal.open(path, 'print', false).close();
  const failure = { code: 'format-damaged', message: 'м'.repeat(3000), remedy: 'r' };
  const writer = new JournalWriter(path);
  writer.add('папка/а.txt', outcome({ sha256: 'old' }));
  writer.add('папка/а.txt', outcome({ sha256: 'new', status: 'none' }));
  writer.add('б.txt', outcome({ status: 'failed', failure }));
  writer.add('unread.txt', outcome({ sha256: null, status: 'failed', failure }));
  writer.add('reused.txt', outcome({ reused: true }));
  appendFileSync(path, '{"key":"torn.txt","status":"read","sha2');
  const journal = Journal.open(path, 'print', true);
  expect(journal.find('папка/а.txt')).toEqual({ sha256: 'new', status: 'none' });
  expect(journal.find('б.txt')).toEqual({ sha256: 'ab', status: 'failed', failure });
  for (const key of ['unread.txt', 'reused.txt', 'torn.txt', 'never.txt'])
    expect(journal.find(key)).toBe(null);
  journal.close();
  new JournalWriter(path).add('after.txt', outcome({}));
  const again = Journal.open(path, 'print', true);
  expect(again.find('after.txt')?.status).toBe('read');
  again.close();
});

test('a run with other options, or one that begins anew, knows nothing', () => {
  const path = join(folder, 'other');
  Journal.open(path, 'one', false).close();
  new JournalWriter(path).add('a.txt', outcome({}));
  const other = Journal.open(path, 'two', true);
  expect(other.find('a.txt')).toBe(null);
  other.close();
});
