import { readFile, stat } from 'node:fs/promises';
import { DecisionsError } from '../errors.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { type Lang, say } from '../locale/index.js';
import { type Parsed, type ParseOptions, registerFromSource } from '../pipeline.js';
import { type ReadOptions, type Recognizer, readSource, readSources } from '../source/index.js';
import type { SourceFormat, SourceText } from '../source/types.js';

/** Name under which standard input goes. */
export const STDIN = '-';

export interface ReadPaperOptions extends ParseOptions {
  format?: SourceFormat;
  encoding?: string;
  lang?: Lang;
  /** Recognise scans and pictures with an installed tesseract. */
  ocr?: boolean;
  /** Say nothing on stderr while pages are recognised. */
  quiet?: boolean;
}

/** A paper that was read: its text, its tree and its register. */
export interface Paper extends Parsed {
  source: SourceText;
}

/**
 * Reads a file's bytes, or standard input for «-».
 *
 * @throws DecisionsError `file-not-found`, `is-directory`, `not-readable`
 */
export async function readBytes(path: string, lang: Lang): Promise<Uint8Array> {
  if (path === STDIN) return readStdin();
  try {
    if ((await stat(path)).isDirectory()) {
      throw new DecisionsError('is-directory', say(CLI_MESSAGES, lang, 'directory'), {
        path,
        remedy: say(CLI_MESSAGES, lang, 'directoryRemedy'),
      });
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof DecisionsError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new DecisionsError('file-not-found', say(CLI_MESSAGES, lang, 'notFound'), {
        path,
        remedy: say(CLI_MESSAGES, lang, 'notFoundRemedy'),
        cause,
      });
    }
    throw new DecisionsError('not-readable', say(CLI_MESSAGES, lang, 'notReadable', { reason }), {
      path,
      remedy: say(CLI_MESSAGES, lang, 'notReadableRemedy'),
      cause,
    });
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads one paper, of any format, all the way to its register; of a letter its own text. */
export async function readPaper(path: string, options: ReadPaperOptions = {}): Promise<Paper> {
  const { read, parse } = await readingOf(path, options);
  const source = await readSource(await readBytes(path, read.lang), read);
  return { source, ...registerFromSource(source, parse) };
}

/** Reads all papers of a file: of a letter also those it carries. */
export async function readPapers(path: string, options: ReadPaperOptions = {}): Promise<Paper[]> {
  const { read, parse } = await readingOf(path, options);
  const sources = await readSources(await readBytes(path, read.lang), read);
  return sources.map(({ name, source }) => {
    const within = name === null ? {} : { path: `${path}/${name}` };
    return { source, ...registerFromSource(source, { ...parse, ...within }) };
  });
}

/** What the reader and the parser are told. */
async function readingOf(
  path: string,
  options: ReadPaperOptions,
): Promise<{ read: ReadOptions & { lang: Lang }; parse: ParseOptions }> {
  const { format, encoding, lang = 'ru', ocr, quiet, ...parse } = options;
  const named = path === STDIN ? {} : { path };
  const recognize = ocr ? await recognizerFor(named.path, lang, quiet === true) : undefined;
  return {
    read: { ...named, format, encoding, lang, ocr: recognize },
    parse: { ...parse, lang, ...named },
  };
}

async function recognizerFor(
  path: string | undefined,
  lang: Lang,
  quiet: boolean,
): Promise<Recognizer> {
  const { recognizer, tellProgress } = await import('./ocr.js');
  return recognizer(lang, path, quiet ? undefined : tellProgress(lang));
}
