import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { recognizer, tellProgress } from '../../src/cli/ocr.js';
import { readSource } from '../../src/source/index.js';

const work = mkdtempSync(join(tmpdir(), 'ocr-test-'));
const SCAN = 'fixtures/scans/ust-ilimsk-page.pdf';
const TEXT = 'fixtures/formats/ust-ilimsk-typed.libreoffice.pdf';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** A page with text before a scanned one, twice, so that pages are more than processors. */
function mixed(): Uint8Array {
  const path = join(work, 'mixed.pdf');
  execFileSync('pdfunite', [TEXT, SCAN, SCAN, path]);
  return bytesOf(path);
}

describe('recognition of scans', () => {
  test('pages keep their order, and each is told of', async () => {
    const told: string[] = [];
    const texts = await recognizer('ru', undefined, ({ done, total }) => {
      told.push(`${done}/${total}`);
    })(mixed(), 'pdf', { pages: [1, 4, 5] });
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('Коллегия Управления образования');
    expect(texts[1]).toBe(texts[2]);
    expect(texts[1]).not.toBe(texts[0]);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  }, 120_000);

  test('of a paper with text and scans only the scans are recognised, each at its place', async () => {
    const bytes = mixed();
    const wanted: (readonly number[] | undefined)[] = [];
    const source = await readSource(bytes, {
      ocr: async (_bytes, _kind, options) => {
        wanted.push(options?.pages);
        return (options?.pages ?? []).map((page) => `страница ${page}`);
      },
    });
    const [pages = []] = wanted;
    expect(pages).toHaveLength(2);
    expect(source.format).toBe('pdf');
    for (const page of pages)
      expect(source.lines.filter((line) => line.page === page).map(({ text }) => text)).toEqual([
        `страница ${page}`,
      ]);
    expect(source.lines[0]?.page).toBe(1);
    expect(source.notes.map(({ rule }) => rule)).toEqual(['recognized-text']);
  });

  test('missing data for Russian are told, with the package they are in', async () => {
    vi.stubEnv('TESSDATA_PREFIX', work);
    await expect(recognizer('ru', 'скан.pdf')(bytesOf(SCAN), 'pdf')).rejects.toMatchObject({
      message: 'у tesseract нет данных русского языка (rus)',
      remedy: expect.stringContaining('apt install tesseract-ocr-rus'),
    });
  }, 60_000);

  test('a missing program is told, with the package it is in', async () => {
    vi.stubEnv('PATH', work);
    await expect(recognizer('en', undefined)(bytesOf(SCAN), 'picture')).rejects.toMatchObject({
      code: 'not-readable',
      remedy: expect.stringContaining('apt install tesseract-ocr'),
    });
    await expect(recognizer('en', undefined)(bytesOf(SCAN), 'pdf')).rejects.toMatchObject({
      remedy: expect.stringContaining('apt install poppler-utils'),
    });
  });

  test('what is aborted ends', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(recognizer('ru', undefined)(bytesOf(SCAN), 'pdf', { signal })).rejects.toThrow(
      'enough',
    );
  });

  test('progress is written over itself on a terminal, line by line elsewhere', () => {
    const written: string[] = [];
    const stream = (isTTY: boolean): NodeJS.WriteStream =>
      Object.assign(Object.create(process.stderr), {
        isTTY,
        write: (text: string) => written.push(text) > 0,
      });
    tellProgress('ru', stream(false))({ done: 1, total: 3 });
    tellProgress('ru', stream(true))({ done: 3, total: 3 });
    tellProgress('ru', stream(false))({ done: 1, total: 1 });
    expect(written).toEqual([
      'распознано страниц: 1 из 3\n',
      '\r\u001b[Kраспознано страниц: 3 из 3\n',
    ]);
  });
});
