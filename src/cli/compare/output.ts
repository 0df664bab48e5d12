import { once } from 'node:events';
import { extname } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { CLI_MESSAGES } from '../../locale/cli.js';
import { say } from '../../locale/index.js';
import type { CliContext } from '../context.js';
import { writeWhole } from '../write.js';

/** What a comparing command was told about its output. */
export interface OutputFlags {
  format?: string;
  output?: string;
}

/**
 * The format to write: the one asked for, else by the ending of the file, else `table`.
 *
 * @throws DecisionsError `format-unknown`; `usage` for a workbook that would go to a terminal
 */
export function formatOf(
  flags: OutputFlags,
  formats: readonly string[],
  context: CliContext,
): string {
  const format = chosenFormat(flags, formats, context);
  if (format === 'xlsx' && flags.output === undefined && process.stdout.isTTY === true) {
    const { lang } = context;
    throw new DecisionsError('usage', say(CLI_MESSAGES, lang, 'binaryToTerminal', { format }), {
      remedy: say(CLI_MESSAGES, lang, 'binaryToTerminalRemedy', { format }),
    });
  }
  return format;
}

function chosenFormat(
  flags: OutputFlags,
  formats: readonly string[],
  { lang }: CliContext,
): string {
  const remedy = say(CLI_MESSAGES, lang, 'formatUnknownRemedy', { formats: formats.join(', ') });
  if (flags.format !== undefined) {
    const format = flags.format.toLowerCase();
    if (formats.includes(format)) return format;
    const message = say(CLI_MESSAGES, lang, 'formatUnknown', { format: flags.format });
    throw new DecisionsError('format-unknown', message, { remedy });
  }
  if (flags.output === undefined) return 'table';
  const ending = extname(flags.output).toLowerCase().slice(1);
  if (ending === 'txt') return 'table';
  if (formats.includes(ending)) return ending;
  const message = say(CLI_MESSAGES, lang, 'endingUnknown', { name: flags.output });
  throw new DecisionsError('format-unknown', message, { remedy });
}

/** Writes a result piece by piece to standard output, or whole into the file that was named. */
export async function writeResult(
  pieces: Iterable<string | Uint8Array>,
  flags: OutputFlags,
): Promise<void> {
  if (flags.output !== undefined) {
    const parts = [...pieces].map((piece) => Buffer.from(piece));
    await writeWhole(flags.output, Buffer.concat(parts));
    return;
  }
  let waiting = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      process.stdout.write(piece);
      continue;
    }
    waiting += piece;
    if (waiting.length < 1 << 16) continue;
    if (!process.stdout.write(waiting)) await once(process.stdout, 'drain');
    waiting = '';
  }
  process.stdout.write(waiting);
}
