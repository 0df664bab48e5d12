import { isAbsolute, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Distinct, isArchive, isIgnored, isPaper, safeKey } from '../../../src/cli/batch/names.js';

describe('paths out of archives', () => {
  test.each([
    ['../../../вон.txt', 'вон.txt'],
    ['/etc/passwd.txt', 'etc/passwd.txt'],
    ['C:\\Windows\\a.txt', 'C_/Windows/a.txt'],
    ['\\\\server\\share\\a.txt', 'server/share/a.txt'],
    ['a/./../b.txt', 'a/b.txt'],
    ['..', '_'],
    ['', '_'],
    ['a\u0000.txt/../../b\u001f.txt', 'a_.txt/b_.txt'],
    ['что? где: "да" <нет>|*.txt', 'что_ где_ _да_ _нет___.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Lpt1.docx', '_Lpt1.docx'],
    ['console.txt', 'console.txt'],
    ['имя. . /файл.txt.', 'имя/файл.txt'],
    ['. /.../a.txt', 'a.txt'],
    ['и\u0306.txt', 'й.txt'],
  ])('%j becomes %j', (path, key) => {
    expect(safeKey(path)).toBe(key);
  });

  test('a name too long for a disk keeps its beginning and its ending', () => {
    const key = safeKey(`${'решение '.repeat(60)}№ 5.docx`);
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(180);
    expect(key).toMatch(/^решение решение .* № 5\.docx$/);
  });

  test('no path leaves the folder, has an empty step or one that some system cannot write', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'c:',
      '\u0000',
      'con',
      ' ',
      '. .',
      'x'.repeat(300),
      '\u202e',
    );
    const slash = fc.constantFrom('/', '\\', '//');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, slash), { maxLength: 8 }), (parts) => {
        const key = safeKey(parts.flat().join(''));
        expect(isAbsolute(key)).toBe(false);
        const inside = relative('/target', join('/target', key));
        expect(inside.startsWith(`..${sep}`) || inside === '..' || inside === '').toBe(false);
        for (const name of key.split('/')) {
          expect(name).not.toMatch(/^$|^\.\.?$|[<>:"|?*\\]|[. ]$|^con$/i);
          expect(name).not.toContain('\u0000');
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        }
      }),
    );
  });
});

test('a name given twice gets a number', () => {
  const distinct = new Distinct();
  expect(['a', 'b', 'a', 'a', 'a~2'].map((name) => distinct.name(name))).toEqual([
    'a',
    'b',
    'a~2',
    'a~3',
    'a~2~2',
  ]);
});

test('papers are told by their endings, pictures only for recognition', () => {
  expect(
    ['A.DOCX', 'б.txt', 'в.html', 'г.pptx', 'txt'].map((name) => isPaper(name, false)),
  ).toEqual([true, true, true, false, false]);
  expect([isPaper('скан.JPG', false), isPaper('скан.JPG', true)]).toEqual([false, true]);
  expect([isArchive('a.ZIP'), isArchive('zip')]).toEqual([true, false]);
  expect(['.git', '~$a.docx', '__MACOSX', 'a'].map(isIgnored)).toEqual([true, true, true, false]);
});
