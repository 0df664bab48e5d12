import { expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { entryName } from '../../src/zip/names.js';

const TEXT = 'ПРИКАЗ управления культуры. Отделу кадров представить отчёт до 1 апреля 2022 года.';

/** The text as a program shows it that takes its UTF-8 for another encoding. */
function misread(encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(new TextEncoder().encode(TEXT)));
}

test.each(['windows-1251', 'windows-1252'])(
  'UTF-8 once read as %s is brought back with a note',
  async (encoding) => {
    const { text, notes } = await readSource(misread(encoding));
    expect(text).toBe(TEXT);
    expect(notes.map(({ rule }) => rule)).toEqual(['encoding-repaired']);
  },
);

test.each(['?', '\uFFFD'])(
  '«И» is brought back where a program put %j for its second byte',
  async (mark) => {
    const text = 'ПРИКАЗ управления культуры. ИСПОЛНИТЬ до 1 апреля 2022 года и доложить.';
    const misread = new TextDecoder('windows-1251').decode(new TextEncoder().encode(text));
    const bytes = new TextEncoder().encode(misread.replaceAll('\u0098', mark));
    expect((await readSource(bytes)).text).toBe(text);
  },
);

test('a sound text is left alone, in capitals and in Latin letters too', async () => {
  for (const text of [
    TEXT,
    'РОССИЯ СССР РСФСР СРОСС РОСС СОС РОСРЕЕСТР',
    'Ðetta er íslenska Ñandú'.repeat(3),
  ])
    expect((await readSource(new TextEncoder().encode(text))).text).toBe(text);
});

test('names in archives are read in the code page of DOS or of Windows', () => {
  const dos = Uint8Array.of(0x8f, 0xe0, 0xa8, 0xaa, 0xa0, 0xa7); // «Приказ» in IBM866
  const windows = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7);
  expect(entryName(dos, 0, new Uint8Array())).toBe('Приказ');
  expect(entryName(windows, 0, new Uint8Array())).toBe('Приказ');
});

const REFUSED: [what: string, bytes: number[], remedy: RegExp][] = [
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0], /распакуйте/],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0], /распакуйте/],
  ['gzip', [0x1f, 0x8b, 8, 0], /распакуйте/],
  ['DjVu', [...'AT&TFORM'].map((sign) => sign.charCodeAt(0)), /PDF/],
  ['WordPerfect', [0xff, 0x57, 0x50, 0x43], /DOCX/],
  ['Word 2', [0xdb, 0xa5, 0x2d, 0], /DOCX/],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x1f, 4, 0, 0], /UTF-8/],
];

test.each(REFUSED)('%s is refused by its name with a remedy', async (what, bytes, remedy) => {
  const refused = readSource(Uint8Array.from(bytes));
  await expect(refused).rejects.toMatchObject({
    code: 'format-unknown',
    remedy: expect.stringMatching(remedy),
  });
  await expect(refused).rejects.toThrow(what);
});
