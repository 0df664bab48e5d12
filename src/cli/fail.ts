import { DecisionsError } from '../errors.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { type Lang, say } from '../locale/index.js';
import { USAGE } from '../locale/usage.js';
import { isSystemCode, reasonOf } from './system-error.js';

/** One line for the user: where, what, and what to do. */
export function describeError(error: DecisionsError): string {
  const place = [error.path, error.line].filter((part) => part !== undefined).join(':');
  const remedy = error.remedy === undefined ? '' : `; ${error.remedy}`;
  return `decisions: ${place === '' ? '' : `${place}: `}${error.message}${remedy}`;
}

/** Says what went wrong on stderr and gives the exit code; a stack only with `--verbose`. */
export function fail(error: unknown, lang: Lang, verbose: boolean): number {
  if (error instanceof DecisionsError) {
    process.stderr.write(`${describeError(error)}\n`);
    return error.exitCode;
  }
  if (error instanceof Error && 'code' in error && isSystemCode(error.code)) {
    const told = say(USAGE, lang, 'system', { reason: reasonOf(error, lang) });
    const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
    process.stderr.write(`decisions: ${path}${told}; ${say(USAGE, lang, 'systemRemedy')}\n`);
    return 2;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message = say(CLI_MESSAGES, lang, 'internal', { reason });
  process.stderr.write(`decisions: ${message}; ${say(CLI_MESSAGES, lang, 'internalRemedy')}\n`);
  if (verbose && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return 2;
}
