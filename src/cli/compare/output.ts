import { once } from 'node:events';
import { extname } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { CLI_MESSAGES } from '../../locale/cli.js';
import { type Lang, say } from '../../locale/index.js';
import type { CliContext } from '../context.js';
import type { KeepFlags } from '../flags/keep.js';
import { save, savingOf } from '../keep/save.js';
import type { Pour } from '../write.js';
import type { Grid } from './grid.js';
import { gridXlsx } from './grid-xlsx.js';

/** What a comparing command was told about its output. */
export interface OutputFlags extends KeepFlags {
  format?: string;
  output?: string;
}

const BINARY: ReadonlySet<string> = new Set(['xlsx', 'docx']);

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
  if (BINARY.has(format) && flags.output === undefined && process.stdout.isTTY === true) {
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

/** How a result for eyes is written, as the flags and the terminal say. */
export interface Style {
  lang: Lang;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  excel: boolean;
}

export function styleOf(flags: OutputFlags & { excel?: boolean }, context: CliContext): Style {
  return {
    lang: context.lang,
    width: process.stdout.columns ?? 110,
    color: flags.output === undefined && context.color,
    excel: flags.excel === true,
  };
}

/** Text gathered before it is written together, in UTF-16 units. */
const BATCH = 1 << 16;

async function toStandardOutput(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

/** What a comparing command knows of its result besides the flags. */
export type About = Parameters<typeof savingOf>[3];

/** Writes what `pour` gives to standard output, or into the file that was named, whole or not at all. */
async function writePoured(
  flags: OutputFlags,
  context: CliContext,
  about: About,
  pour: Pour,
): Promise<void> {
  if (flags.output === undefined) await pour(toStandardOutput);
  else await save(savingOf(flags.output, flags, context, about), pour);
}

/** Writes a result piece by piece, holding no more than a few of them. */
export async function writeResult(
  pieces: Iterable<string | Uint8Array>,
  flags: OutputFlags,
  context: CliContext,
  about: About,
): Promise<void> {
  await writePoured(flags, context, about, async (take) => {
    let waiting = '';
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        await take(piece);
        continue;
      }
      waiting += piece;
      if (waiting.length < BATCH) continue;
      await take(waiting);
      waiting = '';
    }
    await take(waiting);
  });
}

/** Writes a flat table as a workbook, row by row. */
export async function writeWorkbook(
  grid: Grid,
  flags: OutputFlags,
  context: CliContext,
  about: About,
): Promise<void> {
  await writePoured(flags, context, about, (take) => gridXlsx(grid, take));
}
