/** What went wrong, as a stable word a program can test for. */
export type ErrorCode =
  | 'file-not-found'
  | 'is-directory'
  | 'not-readable'
  | 'not-writable'
  | 'would-lose'
  | 'empty-file'
  | 'binary-file'
  | 'format-unknown'
  | 'format-damaged'
  | 'encrypted'
  | 'no-text-layer'
  | 'limit-exceeded'
  | 'usage'
  | 'argument'
  | 'config'
  | 'no-match'
  | 'register-invalid'
  | 'not-installed'
  | 'store';

export interface ErrorDetails {
  /** The file the error is about. */
  path?: string;
  /** 1-based line in that file. */
  line?: number;
  /** What the user can do about it; shown after the message. */
  remedy?: string;
  /** 2 for wrong usage and unreadable input (the default), 1 for findings. */
  exitCode?: 1 | 2;
  cause?: unknown;
}

/**
 * The one error class of the program: a message for the user, a code for programs and the exit
 * code of the process. Anything else that is thrown is a defect.
 */
export class DecisionsError extends Error {
  override readonly name = 'DecisionsError';
  readonly code: ErrorCode;
  readonly exitCode: 1 | 2;
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly remedy: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.exitCode = details.exitCode ?? 2;
    this.path = details.path;
    this.line = details.line;
    this.remedy = details.remedy;
  }
}
