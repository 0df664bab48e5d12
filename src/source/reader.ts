import { DecisionsError, type ErrorCode } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { SOURCE_MESSAGES, type SourceMessage } from '../locale/source.js';
import type { Limits } from './limits.js';
import type { SourceFormat, SourceLine, SourceNote } from './types.js';

/** What a recogniser may be told besides the bytes. */
export interface RecognizeOptions {
  /** 1-based pages of the PDF that are wanted; all unless told. */
  pages?: readonly number[] | undefined;
  signal?: AbortSignal | undefined;
  /** Told behind every page that was recognised. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Recognises the pages of a PDF or a picture; what does it lives outside the core. Gives the text of
 * each wanted page in their order.
 */
export type Recognizer = (
  bytes: Uint8Array,
  kind: 'pdf' | 'picture',
  options?: RecognizeOptions,
) => Promise<string[]>;

/** How far a reader has come. */
export interface ReadProgress {
  /** Pages read. */
  done: number;
  /** Pages of the file. */
  total: number;
}

/** What every reader is told. */
export interface ReaderContext {
  path: string | undefined;
  lang: Lang;
  /** An encoding the user insists on. */
  encoding: string | undefined;
  limits: Limits;
  recognize: Recognizer | undefined;
  /** Ends the reading: what it was aborted with is thrown. */
  signal?: AbortSignal | undefined;
  /** Told behind every page, in formats that have pages. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Who asks takes archives apart itself, so it is not sent to the command that does. */
  unpacks?: boolean | undefined;
}

/** What a reader gives: a text, its lines, and what was lost or guessed on the way. */
export interface ReadText {
  text: string;
  lines: SourceLine[];
  notes: SourceNote[];
  /** WHATWG name; «utf-8» where the format has none to speak of. */
  encoding: string;
  /** When it differs from the format the reader was chosen for. */
  format?: SourceFormat;
}

/** One format. Throws `DecisionsError` for what it refuses; anything else means damaged input. */
export type Reader = (bytes: Uint8Array, context: ReaderContext) => ReadText | Promise<ReadText>;

type Values = Record<string, string | number>;

const REMEDIES: Partial<Record<string, SourceMessage>> = {
  emptyFile: 'emptyFileRemedy',
  binaryFile: 'binaryFileRemedy',
  picture: 'pictureRemedy',
  unknownFormat: 'unknownFormatRemedy',
  archive: 'archiveRemedy',
  damaged: 'damagedRemedy',
  encrypted: 'encryptedRemedy',
  limit: 'limitRemedy',
  unknownEncoding: 'unknownEncodingRemedy',
  noTextLayer: 'noTextLayerRemedy',
  unreadableLayer: 'unreadableLayerRemedy',
};

/** The error for a file that is not read, in the user's language, with its remedy. */
export function refusal(
  context: ReaderContext,
  code: ErrorCode,
  message: SourceMessage,
  values: Values = {},
  cause?: unknown,
  remedy: SourceMessage | undefined = REMEDIES[message],
): DecisionsError {
  return new DecisionsError(code, say(SOURCE_MESSAGES, context.lang, message, values), {
    ...(context.path === undefined ? {} : { path: context.path }),
    ...(remedy === undefined ? {} : { remedy: say(SOURCE_MESSAGES, context.lang, remedy) }),
    cause,
  });
}

/** The error for a file that exceeds one of the `Limits`. */
export function overLimit(
  context: ReaderContext,
  what: SourceMessage,
  limit: number | string,
): DecisionsError {
  return refusal(context, 'limit-exceeded', 'limit', {
    what: say(SOURCE_MESSAGES, context.lang, what, { limit }),
  });
}

/** A size for people: «200 MB». */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** A remark of a reader in the user's language. */
export function note(
  context: ReaderContext,
  severity: SourceNote['severity'],
  rule: string,
  message: SourceMessage,
  values: Values = {},
): SourceNote {
  return { rule, severity, message: say(SOURCE_MESSAGES, context.lang, message, values) };
}
