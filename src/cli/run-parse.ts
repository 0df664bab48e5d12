import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { FORMATS } from '../export/formats.js';
import type { Exporter } from '../export/types.js';
import { isLiving } from '../export/update/updaters.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { countTasks, say } from '../locale/index.js';
import type { Register } from '../register/schema.js';
import { type CliContext, contextOf } from './context.js';
import { localToday } from './duration.js';
import { factsLine } from './facts-line.js';
import type { ParseFlags } from './flags/parse.js';
import { narrowToAssignee } from './for-assignee.js';
import { offerWithdrawal } from './offer-withdrawal.js';
import { formatName, refuseTerminal, unknownFormat } from './parse-format.js';
import type { Paper } from './read.js';
import { calendarOption } from './read-calendar.js';
import { type ReadInputs, readRegisters } from './read-registers.js';
import { sayRepeated } from './say-repeated.js';

/** Width of a table that goes to no terminal. */
const PIPE_WIDTH = 110;

/** Formats that say what is left until a deadline even when no day is named: as of today. */
const COUNTS_DAYS: ReadonlySet<string> = new Set(['csv', 'ics', 'parquet', 'xlsx', 'ods']);

/** What a run of the command works with. */
interface ParseRun {
  flags: ParseFlags;
  context: CliContext;
  /** Name of the format to write. */
  format: string;
  exporter: Exporter;
  template: Uint8Array | undefined;
}

/** Does what `decisions parse` was asked to. */
export async function runParse(
  files: string[],
  flags: ParseFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  if (flags.stdinPaths === true) {
    const { runStdinPaths } = await import('./run-stdin-paths.js');
    return runStdinPaths(files, flags, context);
  }
  if (files.length === 0) {
    throw new DecisionsError('usage', say(CLI_MESSAGES, lang, 'noFiles'), {
      remedy: say(CLI_MESSAGES, lang, 'noFilesRemedy'),
    });
  }
  const run = await prepared(flags, context);
  const inputs = await readRegisters(files, {
    lang,
    ocr: flags.ocr === true,
    quiet: context.quiet,
    ...(flags.output === undefined ? {} : { except: flags.output }),
    ...(flags.date === undefined ? {} : { documentDate: flags.date }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(await calendarOption(flags, lang)),
  });
  if (!context.quiet) sayRepeated(inputs.repeated, lang);
  const whole = await withBodies(inputs, flags, context);
  const register = narrowToAssignee(whole, flags.assignee, lang);
  const { output } = flags;
  const created =
    flags.update === true && output !== undefined
      ? await updatedOrWritten(output, register, inputs, run)
      : await write(register, inputs, run);
  if (created && !context.quiet) sayResult(inputs.papers, register.tasks.length, run);
}

/** Checks what can be checked before any paper is read. */
async function prepared(flags: ParseFlags, context: CliContext): Promise<ParseRun> {
  const format = formatName(flags, context);
  const exporter = await FORMATS[format]?.load();
  if (exporter === undefined) throw unknownFormat(format, context);
  refuseTerminal(exporter, format, flags, context);
  const { lang } = context;
  if (flags.update !== true && flags.template === undefined)
    return { flags, context, format, exporter, template: undefined };
  const { checkUpdate, readTemplate } = await import('./update-register.js');
  if (flags.update === true) checkUpdate(format, flags, lang);
  const template = await readTemplate(flags.template, format, lang);
  return { flags, context, format, exporter, template };
}

/** The register with one id for each body, however the papers spell it. */
async function withBodies(
  { register, papers }: ReadInputs,
  { aliases }: ParseFlags,
  { lang }: CliContext,
): Promise<Register> {
  if (papers.length < 2 && aliases === undefined) return register;
  const { unifyBodies } = await import('../compare/bodies.js');
  if (aliases === undefined) return unifyBodies(register, {}).register;
  const { readAliases } = await import('./compare/aliases.js');
  return unifyBodies(register, await readAliases(aliases, lang)).register;
}

/**
 * Brings the register that `-o` names up to date, or makes it where there is none yet: true then.
 * All in one turn, as another run may be making it too.
 */
async function updatedOrWritten(
  output: string,
  register: Register,
  inputs: ReadInputs,
  run: ParseRun,
): Promise<boolean> {
  const { flags, context, format } = run;
  const { lang, quiet } = context;
  const [{ updateIfThere }, { inTurn }, { BACKUPS }] = await Promise.all([
    import('./update-register.js'),
    import('./keep/turn.js'),
    import('./keep/backup.js'),
  ]);
  const options = {
    lang,
    all: flags.all === true,
    asOf: flags.asOf ?? localToday(),
    backups: flags.backupCount ?? BACKUPS,
  };
  const told = await inTurn(output, lang, async () => {
    const lines = await updateIfThere(output, format, register, options);
    if (lines === null) await write(register, inputs, run);
    return lines;
  });
  if (told === null) return true;
  if (!quiet) {
    for (const line of told) process.stderr.write(`${line}\n`);
    await offerWithdrawal(output, register, lang);
  }
  return false;
}

async function write(register: Register, inputs: ReadInputs, run: ParseRun): Promise<boolean> {
  const { flags, context, format, exporter, template } = run;
  const writing = exporter.write(register, {
    lang: context.lang,
    all: flags.all === true,
    living: flags.update === true,
    ...(template === undefined ? {} : { template }),
    width: process.stdout.columns ?? PIPE_WIDTH,
    color: flags.output === undefined && context.color,
    excel: flags.excel === true,
    ...dayOption(format, flags),
    calendar: {
      component: flags.todo === true ? 'todo' : 'event',
      remind: flags.remind ?? [],
    },
    ...(flags.columns === undefined ? {} : { columns: flags.columns }),
    sources: inputs.sources,
  });
  const { output } = flags;
  const result = await writing.catch(async (error: unknown) => {
    if (flags.template === undefined) throw error;
    throw (await import('./update-register.js')).withPath(error, flags.template);
  });
  if (output === undefined) {
    process.stdout.write(result);
    return true;
  }
  const about = {
    inputs: [...inputs.paths, flags.template, flags.aliases].flatMap((path) => path ?? []),
    register,
    found: register.tasks.length + register.statements.length,
    updates: isLiving(format),
  };
  // What keeps a file safe (locks, checksums, copies) costs a result on the screen nothing.
  const { save, savingOf } = await import('./keep/save.js');
  await save(savingOf(output, flags, context, about), (take) => take(result));
  return true;
}

/**
 * The day asked for. A calendar without one is of today, since its revision has to grow for an
 * import to bring it up to date; a report page without one shows the day on which it is opened.
 */
function dayOption(format: string, { asOf }: ParseFlags): { asOf?: string } {
  if (asOf !== undefined) return { asOf };
  return COUNTS_DAYS.has(format) ? { asOf: localToday() } : {};
}

/** What the user should know beside the result; on stderr. */
function sayResult(
  papers: readonly Paper[],
  tasks: number,
  { flags, format, context: { lang, verbose } }: ParseRun,
): void {
  const say1 = (line: string) => process.stderr.write(`${line}\n`);
  for (const { register, coverage, source } of papers) {
    const [document] = register.documents;
    const path = document?.source.path ?? '-';
    if (document?.kind === 'none' && format !== 'table')
      say1(`${path}: ${say(CLI_MESSAGES, lang, 'none')}`);
    if (verbose) {
      say1(`${path}: ${factsLine(source, { lang })}`);
      const percent = (coverage * 100).toFixed(1);
      const understood = document?.kind === 'none' ? 'coverageNone' : 'coverage';
      say1(`${path}: ${say(CLI_MESSAGES, lang, understood, { percent })}`);
    }
  }
  if (flags.output !== undefined) {
    const count = countTasks(tasks, lang);
    say1(say(CLI_MESSAGES, lang, 'written', { path: flags.output, count }));
  }
}
