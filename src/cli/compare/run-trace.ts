import type { Command } from 'commander';
import { AliasTable } from '../../compare/bodies.js';
import { onlyAddressed, type PassedOver } from '../../compare/trace/only-addressed.js';
import { trace } from '../../compare/trace/trace.js';
import type { Trace } from '../../compare/trace/types.js';
import { DecisionsError } from '../../errors.js';
import { COMPARE } from '../../locale/compare.js';
import { say } from '../../locale/index.js';
import { ADDRESSED, TRACE } from '../../locale/trace.js';
import type { Register } from '../../register/schema.js';
import { type CliContext, contextOf } from '../context.js';
import type { TraceFlags } from '../flags/trace.js';
import { asksStore } from '../store/asked.js';
import { readAliases } from './aliases.js';
import { findInputs } from './inputs.js';
import { formatOf, styleOf, writeResult, writeWorkbook } from './output.js';
import { passOver } from './pass-over.js';
import { readRegister } from './registers.js';
import { TRACE_FORMATS, traceGrid, tracePieces } from './trace-formats.js';
import { traceView } from './trace-view.js';

async function readLowers(patterns: string[], upper: string, context: CliContext) {
  const registers: Register[] = [];
  for (const { path, named, among } of await findInputs(patterns, 'trace', context.lang)) {
    if (path === upper && !named) continue;
    try {
      registers.push(await readRegister(path, context.lang, among));
    } catch (error) {
      passOver(error, named);
    }
  }
  return registers;
}

async function lowersInStore(
  flags: TraceFlags,
  upper: Register,
  aliases: AliasTable | null,
  lang: CliContext['lang'],
): Promise<Register[]> {
  const { lowersOfStore } = await import('./store-lowers.js');
  return lowersOfStore(flags, upper, { addressee: flags.addressee, aliases }, lang);
}

/** The register of the upper paper. @throws DecisionsError `no-match` when it holds no task */
async function readUpper(path: string, lang: CliContext['lang']): Promise<Register> {
  const upper = await readRegister(path, lang);
  if (upper.tasks.length > 0) return upper;
  throw new DecisionsError('no-match', say(TRACE, lang, 'noTasks'), {
    path,
    remedy: say(COMPARE, lang, 'noMatchRemedy'),
  });
}

/** Does what `decisions trace` was asked to; exit code 1 when a task is late or uncovered. */
export async function runTrace(
  upperPath: string | undefined,
  lowerPaths: string[],
  flags: TraceFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  const fromStore = upperPath !== undefined && asksStore(flags, lowerPaths, lang);
  if (upperPath === undefined || (lowerPaths.length === 0 && !fromStore)) {
    throw new DecisionsError('usage', say(TRACE, lang, 'needsTwo'), {
      remedy: say(TRACE, lang, 'needsTwoRemedy'),
    });
  }
  const format = formatOf(flags, TRACE_FORMATS, context);
  const upper = await readUpper(upperPath, lang);
  const table = flags.aliases === undefined ? null : await readAliases(flags.aliases, lang);
  const aliases = table === null ? null : new AliasTable(table);
  const lowers = fromStore
    ? await lowersInStore(flags, upper, aliases, lang)
    : await readLowers(lowerPaths, upperPath, context);
  const { trace: result, passedOver } = onlyAddressed(
    trace(upper, lowers, {
      ...(aliases === null ? {} : { aliases }),
      ...(flags.addressee === undefined ? {} : { addressee: flags.addressee }),
      ...(flags.threshold === undefined ? {} : { threshold: flags.threshold }),
    }),
  );
  if (flags.addressee !== undefined && result.columns.every(({ tasks }) => tasks.length === 0)) {
    const message = say(TRACE, lang, 'noAddressee', { addressee: flags.addressee });
    throw new DecisionsError('no-match', message, {
      remedy: say(TRACE, lang, 'noAddresseeRemedy'),
    });
  }
  const view = traceView(upper, lowers, result);
  const inputs = [upper, ...lowers].flatMap(({ documents }) =>
    documents.flatMap(({ source }) => source.path ?? []),
  );
  const about = { inputs: [upperPath, ...lowerPaths, ...inputs] };
  if (format === 'xlsx') await writeWorkbook(traceGrid(view, lang), flags, context, about);
  else await writeResult(tracePieces(format, view, styleOf(flags, context)), flags, context, about);
  if (!context.quiet) tellColumns(result, passedOver, lang);
  const findings = result.uncovered.length > 0 || result.links.some(({ late }) => late);
  if (findings && process.exitCode === undefined) process.exitCode = 1;
}

/** Who has no column, and for whom all tasks were taken. */
function tellColumns({ columns }: Trace, passedOver: PassedOver, lang: CliContext['lang']): void {
  tellPassedOver(passedOver, lang);
  for (const { body, addressed } of columns) {
    if (addressed !== 'all') continue;
    process.stderr.write(`${body}: ${ADDRESSED[lang][addressed]}\n`);
  }
}

/** Bodies without a column, in one line. */
function tellPassedOver({ bodies, alike }: PassedOver, lang: CliContext['lang']): void {
  if (bodies > 0) process.stderr.write(`${say(TRACE, lang, 'notAddressed', { bodies, alike })}\n`);
}
