import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import { findFormat } from './format.js';
import { LIMITS, type Limits } from './limits.js';
import {
  megabytes,
  overLimit,
  type ReaderContext,
  type ReadProgress,
  type Recognizer,
  refusal,
} from './reader.js';
import { READERS } from './readers.js';
import { digest } from './text.js';
import type { SourceFormat, SourceText } from './types.js';

export interface ReadOptions {
  /** Name of the file: for messages, and to tell Markdown from plain text. */
  path?: string | undefined;
  /** The format, when its content does not tell. */
  format?: SourceFormat | undefined;
  /** WHATWG label of the encoding of a text file; found by content when missing. */
  encoding?: string | undefined;
  /** Language of notes and errors; Russian unless told. */
  lang?: Lang | undefined;
  /** Recognises scans and pictures; without it they are refused. */
  ocr?: Recognizer | undefined;
  limits?: Partial<Limits> | undefined;
  /** Ends the reading between two pages; `readSource` then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Told behind every page of a PDF; other formats are read in one go and tell nothing. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

type ReadableFormat = Exclude<SourceFormat, 'ocr'>;

async function chooseFormat(
  bytes: Uint8Array,
  context: ReaderContext,
  wanted: SourceFormat | undefined,
): Promise<ReadableFormat | 'picture'> {
  if (wanted !== undefined && wanted !== 'ocr') return wanted;
  const found = await findFormat(bytes, context.path);
  if ('format' in found) return found.format;
  switch (found.not) {
    case 'picture':
      if (context.recognize !== undefined) return 'picture';
      throw refusal(context, 'binary-file', 'picture');
    case 'archive':
      throw refusal(context, 'format-unknown', 'archive');
    case 'encrypted':
      throw refusal(context, 'encrypted', 'encrypted');
    case 'damaged-zip':
      throw refusal(context, 'format-damaged', 'damaged', { format: 'ZIP', reason: found.what });
    case 'damaged-doc':
      throw refusal(context, 'format-damaged', 'damaged', { format: 'DOC', reason: found.what });
    default:
      throw refusal(context, 'format-unknown', 'unknownFormat', { what: found.what });
  }
}

/** A reader's own fault or the file's: whatever is thrown becomes one clear refusal. */
function explained(error: unknown, format: string, context: ReaderContext): DecisionsError {
  if (error instanceof DecisionsError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return overLimit(context, 'limitDepth', context.limits.depth);
  const reason = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 120) : '';
  return refusal(
    context,
    'format-damaged',
    'damaged',
    { format: format.toUpperCase(), reason: reason || '?' },
    error,
  );
}

/**
 * Reads a paper of any format: text in any Russian encoding, Markdown, HTML, DOCX, ODT, RTF, DOC
 * and PDF, told apart by content. Needs no file system; readers load on first use.
 *
 * @throws DecisionsError `empty-file`, `binary-file`, `format-unknown`, `format-damaged`,
 *   `encrypted`, `no-text-layer`, `limit-exceeded`, `usage` for an unknown encoding; what the
 *   signal was aborted with
 */
export async function readSource(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<SourceText> {
  const limits = { ...LIMITS, ...options.limits };
  const context: ReaderContext = {
    path: options.path,
    lang: options.lang ?? 'ru',
    encoding: options.encoding,
    limits,
    recognize: options.ocr,
    signal: options.signal,
    onProgress: options.onProgress,
  };
  options.signal?.throwIfAborted();
  if (bytes.length === 0) throw refusal(context, 'empty-file', 'emptyFile');
  if (bytes.length > limits.fileBytes)
    throw overLimit(context, 'limitFileBytes', megabytes(limits.fileBytes));
  const chosen = await chooseFormat(bytes, context, options.format);
  try {
    const read =
      chosen === 'picture'
        ? await (await import('./ocr.js')).readPicture(bytes, context)
        : await (await READERS[chosen]())(bytes, context);
    options.signal?.throwIfAborted();
    return {
      text: read.text,
      lines: read.lines,
      format: read.format ?? (chosen === 'picture' ? 'ocr' : chosen),
      encoding: read.encoding,
      sha256: digest(bytes),
      notes: read.notes,
    };
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw explained(error, chosen, context);
  }
}
