import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DecisionsError } from '../../src/errors.js';
import { readSource } from '../../src/source/index.js';

/** A generator of numbers that is the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Damages a file as transfers and attackers do: bytes changed, cut off, taken out, repeated. */
function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = (): number => Math.floor(next() * bytes.length);
  const kind = next();
  if (kind < 0.15) return bytes.subarray(0, at());
  if (kind < 0.3) {
    const [from, to] = [at(), at()].sort((a, b) => a - b);
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  }
  const changed = Uint8Array.from(bytes);
  const count = kind < 0.8 ? 1 + Math.floor(next() * 8) : 200;
  for (let change = 0; change < count; change++) changed[at()] = Math.floor(next() * 256);
  return changed;
}

const SAMPLES: [path: string, mutations: number][] = [
  ['fixtures/ust-ilimsk-collegium-2021-12-15.txt', 600],
  ['fixtures/formats/ust-ilimsk-lists.pandoc-none.md', 150],
  ['fixtures/formats/ust-ilimsk-lists.pandoc.html', 300],
  ['fixtures/formats/ust-ilimsk-lists.docx', 1500],
  ['fixtures/formats/ust-ilimsk-lists.libreoffice.odt', 1500],
  ['fixtures/formats/ust-ilimsk-lists.libreoffice.rtf', 400],
  ['fixtures/formats/ust-ilimsk-lists.libreoffice.doc', 1500],
  ['fixtures/formats/ust-ilimsk-lists.libreoffice.pdf', 60],
  // Every file that was read wrongly once; a page of PDF takes longer than a text.
  ...readdirSync('fixtures/files')
    .filter((name) => !/\.(?:json|md)$/.test(name))
    .map((name): [string, number] => [`fixtures/files/${name}`, name.endsWith('.pdf') ? 30 : 300]),
];

/** The parts of a zipped document, damaged inside, packed soundly again: the XML reader's turn. */
async function inside(path: string, next: () => number): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  const name = names[Math.floor(next() * names.length)] ?? '';
  const part = parts[name];
  if (part !== undefined && part.length > 0) parts[name] = Uint8Array.from(mutate(part, next));
  return zipSync(parts, { level: 1 });
}

/** Reads damaged bytes: a text or one clear refusal, never anything else. */
async function survives(bytes: Uint8Array, path: string): Promise<void> {
  try {
    const source = await readSource(bytes, { path });
    expect(source.lines.length).toBeLessThan(1_000_000);
  } catch (error) {
    if (!(error instanceof DecisionsError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.remedy).toBeTruthy();
  }
}

describe.each(SAMPLES)('%s', (path, mutations) => {
  test('no mutation throws out of the reader', async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const next = random(20211215);
    for (let turn = 0; turn < mutations; turn++) await survives(mutate(bytes, next), path);
  }, 60_000);
});

test.each([
  'fixtures/formats/ust-ilimsk-lists.docx',
  'fixtures/formats/ust-ilimsk-lists.libreoffice.odt',
])(
  'no damage inside %s throws out of the reader',
  async (path) => {
    const next = random(20211126);
    for (let turn = 0; turn < 250; turn++) await survives(await inside(path, next), path);
  },
  60_000,
);

test('random bytes are refused or read, whatever they are called', async () => {
  const next = random(1);
  for (let turn = 0; turn < 400; turn++) {
    const bytes = Uint8Array.from({ length: Math.floor(next() * 2000) + 1 }, () =>
      Math.floor(next() * 256),
    );
    const heads = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x7b, 0x5c, 0x72, 0x74, 0x66],
    ];
    bytes.set((heads[turn % heads.length] ?? []).slice(0, bytes.length));
    await survives(bytes, `a.${['txt', 'md', 'html', 'docx', 'pdf'][turn % 5]}`);
  }
});

describe('refusals', () => {
  const xml = (body: string): Uint8Array => new TextEncoder().encode(body);
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const docx = (document: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': xml('<Types/>'), 'word/document.xml': xml(document) });

  test('XML with entities is refused, not expanded', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "ccccccccc">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    await expect(readSource(docx(bomb))).rejects.toMatchObject({ code: 'format-damaged' });
  });

  test('elements nested without end are refused', async () => {
    const deep = `<w:document ${W}>${'<w:ins>'.repeat(5000)}</w:document>`;
    await expect(readSource(docx(deep))).rejects.toMatchObject({ code: 'limit-exceeded' });
  });

  test('a part that unpacks beyond the limits is refused before it is held', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': xml('<Types/>'),
      'word/document.xml': new Uint8Array(64 << 20),
    });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(readSource(bomb)).rejects.toMatchObject({ code: 'limit-exceeded' });
    const small = docx(`<w:document ${W}/>`);
    await expect(readSource(small, { limits: { unpackedBytes: 10 } })).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
  });

  test.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'binary-file'],
    [
      'bytes without sense',
      Uint8Array.from({ length: 300 }, (_, index) => index % 7),
      'binary-file',
    ],
    ['an archive', zipSync({ 'a.txt': xml('текст') }), 'format-unknown'],
    [
      'a presentation',
      zipSync({ '[Content_Types].xml': xml(''), 'ppt/presentation.xml': xml('') }),
      'format-unknown',
    ],
    ['a file that is too large', new Uint8Array(11), 'limit-exceeded'],
  ])('%s is told as such', async (_, bytes, code) => {
    await expect(
      readSource(bytes, { limits: { fileBytes: code === 'limit-exceeded' ? 10 : 1e9 } }),
    ).rejects.toMatchObject({ code });
  });

  test('a scan without a text layer is told, and goes to recognition where there is one', async () => {
    const scan = new Uint8Array(readFileSync('fixtures/scans/ust-ilimsk-page.pdf'));
    await expect(readSource(scan)).rejects.toMatchObject({ code: 'no-text-layer' });
    const source = await readSource(scan, {
      ocr: async (_bytes, kind) => [`${kind} один\nдва\n`, 'три'],
    });
    expect(source.format).toBe('ocr');
    expect(source.lines.map(({ text, page }) => [text, page])).toEqual([
      ['pdf один', 1],
      ['два', 1],
      ['три', 2],
    ]);
    expect(source.notes.map(({ rule }) => rule)).toEqual(['recognized-text']);
  });
});
