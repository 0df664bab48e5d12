import { requireBytes } from '../arguments.js';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { SOURCE_MESSAGES } from '../locale/source.js';
import { isCutOff } from './cut-off.js';
import { remedyFor } from './foreign.js';
import { findFormat } from './format.js';
import { LIMITS, type Limits } from './limits.js';
import {
  megabytes,
  note,
  overLimit,
  type ReaderContext,
  type ReadProgress,
  type ReadText,
  type Recognizer,
  refusal,
} from './reader.js';
import { READERS } from './readers.js';
import { digest } from './text.js';
import type { SourceFormat, SourceNote, SourceText } from './types.js';

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
  /** Whoever reads takes archives apart itself: remedies do not name the command that does. */
  unpacks?: boolean | undefined;
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
    case 'archive': {
      const { what } = found;
      const remedy = what === 'ZIP' && context.unpacks ? 'renameRemedy' : remedyFor(what);
      throw refusal(context, 'format-unknown', 'archive', { what }, undefined, remedy);
    }
    case 'encrypted':
      throw refusal(context, 'encrypted', 'encrypted');
    case 'damaged-zip':
      throw refusal(context, 'format-damaged', 'damaged', { format: 'ZIP', reason: found.what });
    case 'damaged-doc':
      throw refusal(context, 'format-damaged', 'damaged', { format: 'DOC', reason: found.what });
    default: {
      const { what } = found;
      throw refusal(
        context,
        'format-unknown',
        'unknownFormat',
        { what },
        undefined,
        remedyFor(what),
      );
    }
  }
}

/** What is to be said of a file as a whole: that its end is missing, that it holds nothing. */
function wholeNotes(
  bytes: Uint8Array,
  { text, notes }: ReadText,
  format: ReadableFormat | 'picture',
  context: ReaderContext,
): SourceNote[] {
  const cutOff = format !== 'picture' && isCutOff(bytes, format);
  const whole = cutOff ? [note(context, 'warning', 'cut-off', 'cutOff')] : [];
  // A letter may bring nothing but files; a register has words that are not read.
  const isExplained = format === 'eml' || notes.some(({ rule }) => rule === 'own-register');
  if (isExplained || /[\p{L}\p{N}]/u.test(text)) return whole;
  const isBook = format === 'xlsx' || format === 'ods';
  return [...whole, note(context, 'warning', 'empty-text', isBook ? 'bookEmpty' : 'textEmpty')];
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
 * Reads a paper of any format: text in any Russian encoding, Markdown, HTML, saved pages, letters,
 * DOCX, ODT, RTF, DOC, workbooks and PDF, told apart by content. Needs no file system; readers load on first use.
 *
 * @throws DecisionsError `empty-file`, `binary-file`, `format-unknown`, `format-damaged`,
 *   `encrypted`, `no-text-layer`, `limit-exceeded`, `usage` for an unknown encoding; what the
 *   signal was aborted with
 */
export async function readSource(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<SourceText> {
  requireBytes(bytes, 'bytes');
  const limits = { ...LIMITS, ...options.limits };
  const context: ReaderContext = {
    path: options.path,
    lang: options.lang ?? 'ru',
    encoding: options.encoding,
    limits,
    recognize: options.ocr,
    unpacks: options.unpacks === true,
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
      notes: [...read.notes, ...wholeNotes(bytes, read, chosen, context)],
    };
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw explained(error, chosen, context);
  }
}

/** A paper among those of one file. */
export interface NamedSource {
  /** The name it has in the file; null for the file's own text. */
  name: string | null;
  source: SourceText;
}

/** Letters in letters are opened so deep. */
const DEEPEST_LETTER = 5;

/**
 * Reads all papers of a file: a letter's own text, then each file it carries that can be read, the
 * others being named in a note; of any other file its one paper.
 *
 * @throws DecisionsError as `readSource`
 */
export async function readSources(
  bytes: Uint8Array,
  options: ReadOptions = {},
  depth = 0,
): Promise<NamedSource[]> {
  const source = await readSource(bytes, options);
  const own = { name: null, source };
  if (source.format !== 'eml' || depth >= DEEPEST_LETTER) return [own];
  const { readLetter } = await import('./mail/letter.js');
  const carried: NamedSource[] = [];
  const unread: string[] = [];
  for (const { name, bytes: file } of readLetter(bytes).attachments) {
    const { encoding: _, format: __, ...rest } = options;
    try {
      const inside = await readSources(file, { ...rest, path: name }, depth + 1);
      for (const one of inside)
        carried.push({ ...one, name: one.name === null ? name : `${name}/${one.name}` });
    } catch (error) {
      if (!(error instanceof DecisionsError)) throw error;
      unread.push(`«${name}» (${error.message})`);
    }
  }
  if (unread.length > 0)
    source.notes.push({
      rule: 'parts-skipped',
      severity: 'warning',
      message: say(SOURCE_MESSAGES, options.lang ?? 'ru', 'attachmentsUnread', {
        names: unread.join(', '),
      }),
    });
  // A letter that only brings files says nothing itself.
  return source.text.trim() === '' && carried.length > 0 ? carried : [own, ...carried];
}
