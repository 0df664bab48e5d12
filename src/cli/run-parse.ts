import { extname } from 'node:path';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { FORMATS } from '../export/formats.js';
import type { Exporter } from '../export/types.js';
import { isLiving } from '../export/update/updaters.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { plural, say } from '../locale/index.js';
import { joinRegisters } from '../register/join.js';
import { type CliContext, contextOf } from './context.js';
import { localToday } from './duration.js';
import type { ParseFlags } from './flags/parse.js';
import { narrowToAssignee } from './for-assignee.js';
import { BACKUPS } from './keep/backup.js';
import { save, savingOf } from './keep/save.js';
import { inTurn } from './keep/turn.js';
import { type Paper, readPaper } from './read.js';
import { sayRepeated } from './say-repeated.js';

/** Width of a table that goes to no terminal. */
const PIPE_WIDTH = 110;

/** Formats that say what is left until a deadline even when no day is named: as of today. */
const COUNTS_DAYS: ReadonlySet<string> = new Set(['csv', 'ics', 'parquet', 'xlsx']);

/** Does what `decisions parse` was asked to. */
export async function runParse(
  files: string[],
  flags: ParseFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  if (files.length === 0) {
    throw new DecisionsError('usage', say(CLI_MESSAGES, lang, 'noFiles'), {
      remedy: say(CLI_MESSAGES, lang, 'noFilesRemedy'),
    });
  }
  const name = formatName(flags, context);
  const exporter = await FORMATS[name]?.load();
  if (exporter === undefined) throw unknownFormat(name, context);
  refuseTerminal(exporter, name, flags, context);
  const updating =
    flags.update === true || flags.template !== undefined
      ? await import('./update-register.js')
      : null;
  if (flags.update === true) updating?.checkUpdate(name, flags, lang);
  const template = await updating?.readTemplate(flags.template, name, lang);
  const aliases =
    flags.aliases === undefined
      ? null
      : await (await import('./compare/aliases.js')).readAliases(flags.aliases, lang);
  const papers: Paper[] = [];
  for (const file of files) {
    const { date, encoding } = flags;
    papers.push(
      await readPaper(file, {
        lang,
        ocr: flags.ocr === true,
        ...(flags.places === true ? { places: true } : {}),
        ...(date === undefined ? {} : { documentDate: date }),
        ...(encoding === undefined ? {} : { encoding }),
      }),
    );
  }
  const { register: merged, repeated } = joinRegisters(papers.map((paper) => paper.register));
  if (!context.quiet) sayRepeated(repeated, lang);
  const whole =
    papers.length > 1 || aliases !== null
      ? (await import('../compare/bodies.js')).unifyBodies(merged, aliases ?? {}).register
      : merged;
  const register = narrowToAssignee(whole, flags.assignee, lang);
  const all = flags.all === true;
  if (flags.update === true && flags.output !== undefined) {
    const asOf = flags.asOf ?? localToday();
    const options = { lang, all, asOf, backups: flags.backupCount ?? BACKUPS };
    const { output } = flags;
    const told = await inTurn(output, lang, async () =>
      updating?.updateIfThere(output, name, register, options),
    );
    if (told !== undefined && told !== null) {
      if (!context.quiet) for (const line of told) process.stderr.write(`${line}\n`);
      return;
    }
  }
  const writing = exporter.write(register, {
    lang,
    all,
    living: flags.update === true,
    ...(template === undefined ? {} : { template }),
    width: process.stdout.columns ?? PIPE_WIDTH,
    color: flags.output === undefined && context.color,
    excel: flags.excel === true,
    ...dayOption(name, flags),
    calendar: {
      component: flags.todo === true ? 'todo' : 'event',
      remind: flags.remind ?? [],
    },
    ...(flags.columns === undefined ? {} : { columns: flags.columns }),
    sources: papers.map(({ register: own, source }) => ({
      document: own.documents[0]?.id ?? '',
      text: source.text,
    })),
  });
  const result = await writing.catch((error: unknown) => {
    throw flags.template === undefined ? error : updating?.withPath(error, flags.template);
  });
  if (flags.output === undefined) process.stdout.write(result);
  else {
    const about = {
      inputs: [...files, flags.template, flags.aliases].flatMap((path) => path ?? []),
      register,
      found: register.tasks.length + register.statements.length,
      updates: isLiving(name),
    };
    await save(savingOf(flags.output, flags, context, about), (take) => take(result));
  }
  if (!context.quiet) sayResult(papers, flags, name, register.tasks.length, context);
}

/**
 * The day asked for. A calendar without one is of today, since its revision has to grow for an
 * import to bring it up to date; a report page without one shows the day on which it is opened.
 */
function dayOption(format: string, { asOf }: ParseFlags): { asOf?: string } {
  if (asOf !== undefined) return { asOf };
  return COUNTS_DAYS.has(format) ? { asOf: localToday() } : {};
}

function formatName(flags: ParseFlags, context: CliContext): string {
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

function unknownFormat(format: string, context: CliContext): DecisionsError {
  const message = say(CLI_MESSAGES, context.lang, 'formatUnknown', { format });
  return new DecisionsError('format-unknown', message, { remedy: possible(context) });
}

function refuseTerminal(
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

/** What the user should know beside the result; on stderr. */
function sayResult(
  papers: readonly Paper[],
  flags: ParseFlags,
  format: string,
  tasks: number,
  { lang, verbose }: CliContext,
): void {
  const say1 = (line: string) => process.stderr.write(`${line}\n`);
  for (const { register, coverage } of papers) {
    const [document] = register.documents;
    const path = document?.source.path ?? '-';
    if (document?.kind === 'none' && format !== 'table')
      say1(`${path}: ${say(CLI_MESSAGES, lang, 'none')}`);
    if (verbose && document?.kind !== 'none') {
      const percent = (coverage * 100).toFixed(1);
      say1(`${path}: ${say(CLI_MESSAGES, lang, 'coverage', { percent })}`);
    }
  }
  if (flags.output !== undefined) {
    const count =
      lang === 'ru'
        ? `${tasks} ${plural(tasks, ['поручение', 'поручения', 'поручений'])}`
        : `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`;
    say1(say(CLI_MESSAGES, lang, 'written', { path: flags.output, count }));
  }
}
