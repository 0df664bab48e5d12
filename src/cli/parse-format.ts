import { extname } from 'node:path';
import { DecisionsError } from '../errors.js';
import { FORMATS } from '../export/formats.js';
import type { Exporter } from '../export/types.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { say } from '../locale/index.js';
import type { CliContext } from './context.js';
import type { ParseFlags } from './flags/parse.js';

/**
 * The format to write: the one asked for, else by the ending of `-o`, else `table`.
 *
 * @throws DecisionsError `format-unknown`
 */
export function formatName(flags: ParseFlags, context: CliContext): string {
  if (flags.format !== undefined) {
    const name = flags.format.toLowerCase();
    if (FORMATS[name] === undefined) throw unknownFormat(name, context);
    return name;
  }
  if (flags.output === undefined) return 'table';
  const ending = extname(flags.output).toLowerCase();
  const found = Object.entries(FORMATS).find(([, format]) => format.endings.includes(ending));
  if (found !== undefined) return found[0];
  throw new DecisionsError(
    'format-unknown',
    say(CLI_MESSAGES, context.lang, 'endingUnknown', { name: flags.output }),
    { remedy: possible(context) },
  );
}

function possible({ lang }: CliContext): string {
  return say(CLI_MESSAGES, lang, 'formatUnknownRemedy', {
    formats: Object.keys(FORMATS).join(', '),
  });
}

export function unknownFormat(format: string, context: CliContext): DecisionsError {
  const message = say(CLI_MESSAGES, context.lang, 'formatUnknown', { format });
  return new DecisionsError('format-unknown', message, { remedy: possible(context) });
}

/** @throws DecisionsError `usage` for bytes that would go to a terminal */
export function refuseTerminal(
  exporter: Exporter,
  name: string,
  flags: ParseFlags,
  { lang }: CliContext,
): void {
  if (!exporter.binary || flags.output !== undefined || process.stdout.isTTY !== true) return;
  throw new DecisionsError('usage', say(CLI_MESSAGES, lang, 'binaryToTerminal', { format: name }), {
    remedy: say(CLI_MESSAGES, lang, 'binaryToTerminalRemedy', { format: name }),
  });
}
