import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceFromText } from '../../src/source/index.js';

test('a text is kept unchanged and its digest is that of its UTF-8 file', () => {
  const text = 'РЕШЕНИЕ\r\n1. Провести.\n';
  const source = sourceFromText(text, { path: 'a.txt' });
  expect(source).toMatchObject({ text, format: 'txt', encoding: 'utf-8', notes: [] });
  expect(source.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(source.lines.map((line) => line.text)).toEqual(['РЕШЕНИЕ', '1. Провести.']);
});

test('a byte order mark stays in the text and out of the first line', () => {
  const source = sourceFromText('\uFEFFРЕШЕНИЕ\nРЕШИЛА:');
  expect(source.lines).toEqual([
    { text: 'РЕШЕНИЕ', offset: 1, line: 1 },
    { text: 'РЕШИЛА:', offset: 9, line: 2 },
  ]);
});

test('every line is found in the text at its offset', () => {
  const part = fc.constantFrom('\uFEFF', '\r', '\n', '\r\n', '\f', '\u2028', 'а', 'б в', '\uD83D');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      const { lines } = sourceFromText(text);
      for (const [index, line] of lines.entries()) {
        expect(line.line).toBe(index + 1);
        expect(text.startsWith(line.text, line.offset)).toBe(true);
      }
    }),
  );
});
