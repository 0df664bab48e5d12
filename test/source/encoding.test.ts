import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEncoding } from '../../src/source/encoding/detect.js';
import { ONE_BYTE } from '../../src/source/encoding/score.js';
import { readSource } from '../../src/source/index.js';

const PAPERS = [
  'fixtures/irkutsk-collegium-2021-11-26.txt',
  'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
].map((path) => readFileSync(path, 'utf8'));

/** Signs that the older encodings lack are written as people did then. */
const PLAIN: Record<string, string> = {
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '№': 'N',
  '…': '.',
};

function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return (text) =>
    Uint8Array.from(text, (char) => bytes.get(char) ?? bytes.get(PLAIN[char] ?? '?') ?? 63);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const data = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    data.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(data.buffer);
}

async function decode(bytes: Uint8Array): Promise<string> {
  return new TextDecoder((await detectEncoding(bytes)).encoding).decode(bytes);
}

/** Pieces of 40 characters that begin with a word and hold Russian. */
function pieces(): string[] {
  return PAPERS.flatMap((paper) =>
    [...paper.matchAll(/(?<=\s)(?=([А-Яа-яё][\s\S]{39}))/g)]
      .map(([, piece = '']) => piece)
      .filter((piece) => (piece.match(/[а-яё]/gi) ?? []).length >= 20),
  );
}

describe.each(ONE_BYTE)('%s', (encoding) => {
  test('pieces of 40 characters are decoded', async () => {
    const encode = encoder(encoding);
    const decoder = new TextDecoder(encoding);
    const all = pieces();
    const wrong: string[] = [];
    for (const piece of all) {
      const bytes = encode(piece);
      if ((await decode(bytes)) !== decoder.decode(bytes)) wrong.push(piece);
    }
    expect(all.length).toBeGreaterThan(1000);
    // A piece without one letter that the two encodings write differently cannot be told.
    expect(wrong.length / all.length).toBeLessThan(0.004);
  });

  test('whole papers are decoded', async () => {
    const encode = encoder(encoding);
    for (const paper of PAPERS)
      expect(await detectEncoding(encode(paper))).toEqual({ encoding, by: 'likely' });
  });
});

test('UTF-8 and UTF-16 are told with and without a byte order mark', async () => {
  for (const piece of pieces().slice(0, 200)) {
    expect(await decode(new TextEncoder().encode(piece))).toBe(piece);
    expect(await decode(utf16(piece, true))).toBe(piece);
    expect(await decode(utf16(piece, false))).toBe(piece);
    expect(await decode(utf16(`\uFEFF${piece}`, true))).toBe(piece);
    expect(await decode(utf16(`\uFEFF${piece}`, false))).toBe(piece);
  }
});

test('UTF-8 with a broken place stays UTF-8, and the damage is told', async () => {
  const bytes = new TextEncoder().encode(PAPERS[0]);
  const cut = bytes.slice(0, bytes.lastIndexOf(0xd0) + 1);
  const source = await readSource(cut);
  expect(source.encoding).toBe('utf-8');
  expect(source.notes.map((note) => note.rule)).toEqual(['encoding-damaged']);
});

test('an encoding the user insists on is used, an unknown one refused', async () => {
  const bytes = encoder('windows-1251')('Приказываю');
  expect((await readSource(bytes, { encoding: 'cp1251' })).text).toBe('Приказываю');
  expect((await readSource(bytes, { encoding: 'koi8-r' })).text).not.toBe('Приказываю');
  await expect(readSource(bytes, { encoding: 'cp-1251' })).rejects.toMatchObject({ code: 'usage' });
});

test('a guessed encoding is noted, a certain one is not', async () => {
  const guessed = await readSource(encoder('ibm866')(PAPERS[1] ?? ''));
  expect(guessed.encoding).toBe('ibm866');
  expect(guessed.notes.map((note) => note.rule)).toEqual(['encoding-guessed']);
  expect((await readSource(new TextEncoder().encode(PAPERS[1]))).notes).toEqual([]);
});

test('any bytes are given some encoding that TextDecoder knows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const { encoding } = await detectEncoding(bytes);
      expect(() => new TextDecoder(encoding)).not.toThrow();
    }),
  );
});
