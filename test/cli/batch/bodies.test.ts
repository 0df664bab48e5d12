import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Bodies } from '../../../src/cli/batch/bodies.js';

const folder = mkdtempSync(join(tmpdir(), 'bodies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function line(name: string, body: string, text = ''): string {
  return `${JSON.stringify({ record: 'task', text, assignees: [{ name, body }] })}\n`;
}

test('the ids of single papers become those of the archive, and text that looks like one stays', () => {
  const from = join(folder, 'records');
  const to = join(folder, 'register.jsonl');
  const quoted = 'сказано "body":"минобр" и \\"body\\"';
  writeFileSync(from, line('Минобр', 'минобр', quoted) + line('Отдел «К»', 'отдел-к'));
  const bodies = new Bodies({});
  bodies.add([{ name: 'Минобр', body: 'm' }, { name: 'Отдел «К»' }]);
  bodies.add([{ name: 'Министерство образования', body: 'm' }]);
  bodies.identify(from, to);
  expect(readFileSync(to, 'utf8')).toBe(
    line('Минобр', 'министерство-образования', quoted) + line('Отдел «К»', 'отдел-к'),
  );
});

test("the user's table wins over the spellings of the papers", () => {
  const from = join(folder, 'records');
  const to = join(folder, 'register.jsonl');
  writeFileSync(from, line('Минобр', 'минобр') + line('ДО', 'до'));
  const bodies = new Bodies({ Министерство: ['Минобр'], Департамент: ['ДО'] });
  bodies.add([
    { name: 'Минобр', body: 'm' },
    { name: 'ДО', body: 'm' },
  ]);
  bodies.identify(from, to);
  expect(readFileSync(to, 'utf8')).toBe(line('Минобр', 'министерство') + line('ДО', 'департамент'));
});
