import { basename, join, win32 } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../src/export/safe-name.js';

test('letters and quotes of names stay, what paths take for their own goes', () => {
  expect(safeFileName('МКУ «ЦРО»', 'letter')).toBe('МКУ «ЦРО»');
  expect(safeFileName('Отдел "Кадры" / учёт: 1/2?', 'letter')).toBe('Отдел Кадры учёт 1 2');
  expect(safeFileName('../../etc/passwd', 'letter')).toBe('etc passwd');
  expect(safeFileName('CON', 'letter')).toBe('_CON');
  expect(safeFileName('nul.txt', 'letter')).toBe('_nul.txt');
  expect(safeFileName(' . ', 'letter')).toBe('letter');
  expect(new TextEncoder().encode(safeFileName('ы'.repeat(900), 'x')).length).toBeLessThanOrEqual(
    150,
  );
});

test('a long name is cut behind a word that says something', () => {
  const name = safeFileName(`${'Управление образования '.repeat(3)}и по делам, для всех`, 'letter');
  expect(name).toMatch(/(?:Управление|образования|делам)$/);
});

test('any text becomes one name inside its folder, on any system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = safeFileName(text, 'letter');
      expect(name).not.toBe('');
      expect(basename(join('/folder', name))).toBe(name);
      expect(win32.basename(win32.join('C:\\folder', name))).toBe(name);
      expect(name).not.toMatch(/^[.\s~-]|[.\s]$|[<>:"/\\|?*]|\p{C}/u);
      expect(safeFileName(name, 'letter')).toBe(name);
    }),
  );
});
