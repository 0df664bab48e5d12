import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { OCR_MESSAGES } from '../locale/ocr.js';
import type { ReadProgress, RecognizeOptions, Recognizer } from '../source/index.js';

const run = promisify(execFile);

/** Dots per inch at which tesseract reads print best, as its own documentation says. */
const RESOLUTION = '300';
/** Milliseconds for one page. */
const PAGE_LIMIT = 120_000;
const MOST_OUTPUT = 32 * 1024 * 1024;
/** Pages at a time; each takes about 150 MB. */
const MOST_AT_ONCE = 8;
/** The programs, and the Debian packages they come in. */
const PACKAGES: Record<string, string> = {
  tesseract: 'tesseract-ocr tesseract-ocr-rus',
  pdftoppm: 'poppler-utils',
  pdfinfo: 'poppler-utils',
};
/** What tesseract says where its data for Russian are not installed. */
const NO_LANGUAGE = /failed loading language|error opening data file/i;
const NO_ROOM = /No space left|ENOSPC/;

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function lastWords(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const said = stderr.trim() === '' && error instanceof Error ? error.message : stderr;
  return said.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
}

/** Calls the programs for one paper, and tells what is missing when they fail. */
class Programs {
  constructor(
    private readonly lang: Lang,
    private readonly path: string | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async call(program: string, args: string[]): Promise<string> {
    this.signal?.throwIfAborted();
    try {
      const { stdout } = await run(program, args, {
        timeout: PAGE_LIMIT,
        maxBuffer: MOST_OUTPUT,
        // Pages are read side by side: threads of tesseract's own would only take turns with them.
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        ...(this.signal === undefined ? {} : { signal: this.signal }),
      });
      return stdout;
    } catch (cause) {
      this.signal?.throwIfAborted();
      throw this.failure(program, cause);
    }
  }

  private failure(program: string, cause: unknown): DecisionsError {
    const details = { ...(this.path === undefined ? {} : { path: this.path }), cause };
    const { lang } = this;
    if (codeOf(cause) === 'ENOENT')
      return new DecisionsError('not-readable', say(OCR_MESSAGES, lang, 'missing', { program }), {
        ...details,
        remedy: say(OCR_MESSAGES, lang, 'install', { packages: PACKAGES[program] ?? program }),
      });
    const reason = lastWords(cause);
    const all = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : reason;
    if (NO_LANGUAGE.test(all))
      return new DecisionsError('not-readable', say(OCR_MESSAGES, lang, 'noLanguage'), {
        ...details,
        remedy: say(OCR_MESSAGES, lang, 'install', { packages: 'tesseract-ocr-rus' }),
      });
    return new DecisionsError('format-damaged', say(OCR_MESSAGES, lang, 'failed', { reason }), {
      ...details,
      remedy: say(OCR_MESSAGES, lang, NO_ROOM.test(all) ? 'noRoomRemedy' : 'failedRemedy'),
    });
  }
}

/** Does work on every item, several at a time; gives the results in the items' order. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await work(item);
    }
  };
  const workers = Math.min(items.length, availableParallelism(), MOST_AT_ONCE);
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

async function pagesOf(programs: Programs, input: string): Promise<number[]> {
  const info = await programs.call('pdfinfo', [input]);
  const count = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 1);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/**
 * Recognises scans with the programs the user has installed: poppler's `pdftoppm` draws the pages,
 * `tesseract` reads them in Russian, as many pages at a time as the machine has processors.
 */
export function recognizer(
  lang: Lang,
  path: string | undefined,
  tell?: (progress: ReadProgress) => void,
): Recognizer {
  return async (bytes, kind, options: RecognizeOptions = {}) => {
    const programs = new Programs(lang, path, options.signal);
    const folder = await mkdtemp(join(tmpdir(), 'decisions-ocr-'));
    const input = join(folder, 'input');
    let done = 0;

    async function readPage(page: number, total: number): Promise<string> {
      const base = join(folder, String(page));
      let picture = input;
      if (kind === 'pdf') {
        const only = ['-f', String(page), '-l', String(page), '-singlefile'];
        await programs.call('pdftoppm', ['-r', RESOLUTION, '-gray', ...only, input, base]);
        picture = `${base}.pgm`;
      }
      await programs.call('tesseract', [picture, base, '-l', 'rus', '--psm', '4']);
      const text = await readFile(`${base}.txt`, 'utf8');
      if (kind === 'pdf') await rm(picture, { force: true });
      const progress = { done: ++done, total };
      options.onProgress?.(progress);
      tell?.(progress);
      return text;
    }

    try {
      await writeFile(input, bytes);
      const pages =
        kind === 'picture' ? [1] : [...(options.pages ?? (await pagesOf(programs, input)))];
      return await inParallel(pages, (page) => readPage(page, pages.length));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Tells on stderr how many pages were recognised: in place on a terminal, line by line elsewhere. */
export function tellProgress(
  lang: Lang,
  stream: NodeJS.WriteStream = process.stderr,
): (progress: ReadProgress) => void {
  return ({ done, total }) => {
    if (total < 2) return;
    const text = say(OCR_MESSAGES, lang, 'progress', { done, total });
    if (stream.isTTY === true) stream.write(`\r\u001b[K${text}${done === total ? '\n' : ''}`);
    else stream.write(`${text}\n`);
  };
}
