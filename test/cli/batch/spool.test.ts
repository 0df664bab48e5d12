import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileLines, Spool } from '../../../src/cli/batch/spool.js';

const folder = mkdtempSync(join(tmpdir(), 'spool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('pieces of any size come out in their order', () => {
  const path = join(folder, 'pieces');
  const spool = new Spool(path);
  const pieces = ['a\n', 'ё'.repeat(70_000), '', 'ж'.repeat(30_000), 'b\n'.repeat(20_000), 'end'];
  for (const piece of pieces) spool.add(piece);
  spool.close();
  expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
});

test('lines come with the place of their first byte, also over the ends of what is read at once', () => {
  const path = join(folder, 'lines');
  const texts = ['ы'.repeat(32_767), 'x', 'длинная '.repeat(20_000), '', 'ё', 'последняя'];
  writeFileSync(path, texts.join('\n'));
  const bytes = readFileSync(path);
  const lines = [...fileLines(path)];
  expect(lines.map(({ text }) => text)).toEqual(texts.filter((text) => text !== ''));
  for (const { text, place } of lines)
    expect(bytes.toString('utf8', place, place + Buffer.byteLength(text))).toBe(text);
  writeFileSync(path, '');
  expect([...fileLines(path)]).toEqual([]);
});
