import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { OCR_MESSAGES } from '../locale/ocr.js';
import type { Recognizer } from '../source/index.js';

const run = promisify(execFile);

/** Dots per inch at which tesseract reads print best, as its own documentation says. */
const RESOLUTION = '300';
/** Milliseconds for one page. */
const PAGE_LIMIT = 120_000;
const MOST_OUTPUT = 32 * 1024 * 1024;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Recognises scans with the programs the user has installed: poppler's `pdftoppm` draws the pages,
 * `tesseract` reads them in Russian, one page at a time.
 */
export function recognizer(lang: Lang, path: string | undefined): Recognizer {
  const where = path === undefined ? {} : { path };

  async function call(program: string, args: string[]): Promise<string> {
    try {
      const options = { timeout: PAGE_LIMIT, maxBuffer: MOST_OUTPUT };
      return (await run(program, args, options)).stdout;
    } catch (cause) {
      if (isMissing(cause))
        throw new DecisionsError('not-readable', say(OCR_MESSAGES, lang, 'missing', { program }), {
          ...where,
          remedy: say(OCR_MESSAGES, lang, 'missingRemedy'),
          cause,
        });
      const reason = cause instanceof Error ? (cause.message.split('\n').at(-2) ?? '') : '';
      throw new DecisionsError('format-damaged', say(OCR_MESSAGES, lang, 'failed', { reason }), {
        ...where,
        remedy: say(OCR_MESSAGES, lang, 'failedRemedy'),
        cause,
      });
    }
  }

  async function pictures(folder: string, bytes: Uint8Array, isPdf: boolean): Promise<string[]> {
    const input = join(folder, 'input');
    await writeFile(input, bytes);
    if (!isPdf) return [input];
    await call('pdftoppm', ['-r', RESOLUTION, '-gray', input, join(folder, 'page')]);
    const pages = (await readdir(folder)).filter((name) => name.startsWith('page-'));
    // The numbers have leading zeros, so names sort as pages do.
    return pages.sort().map((name) => join(folder, name));
  }

  return async (bytes, kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'decisions-ocr-'));
    try {
      const texts: string[] = [];
      for (const picture of await pictures(folder, bytes, kind === 'pdf')) {
        const output = join(folder, 'text');
        await call('tesseract', [picture, output, '-l', 'rus', '--psm', '4']);
        texts.push(await readFile(`${output}.txt`, 'utf8'));
      }
      return texts;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
