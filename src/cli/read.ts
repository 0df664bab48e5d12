import { readFile, stat } from 'node:fs/promises';
import { DecisionsError } from '../errors.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { type Lang, say } from '../locale/index.js';
import { type Parsed, type ParseOptions, registerFromSource } from '../pipeline.js';
import { type Recognizer, readSource } from '../source/index.js';
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

/** Reads one paper, of any format, all the way to its register. */
export async function readPaper(path: string, options: ReadPaperOptions = {}): Promise<Paper> {
  const { format, encoding, lang = 'ru', ocr, quiet, ...parse } = options;
  const bytes = await readBytes(path, lang);
  const named = path === STDIN ? {} : { path };
  const recognize = ocr ? await recognizerFor(named.path, lang, quiet === true) : undefined;
  const source = await readSource(bytes, { ...named, format, encoding, lang, ocr: recognize });
  return { source, ...registerFromSource(source, { ...parse, lang, ...named }) };
}

async function recognizerFor(
  path: string | undefined,
  lang: Lang,
  quiet: boolean,
): Promise<Recognizer> {
  const { recognizer, tellProgress } = await import('./ocr.js');
  return recognizer(lang, path, quiet ? undefined : tellProgress(lang));
}
