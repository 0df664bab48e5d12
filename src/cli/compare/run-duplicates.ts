import type { Command } from 'commander';
import { DEFAULT_THRESHOLD } from '../../compare/threshold.js';
import { COMPARE } from '../../locale/compare.js';
import { say } from '../../locale/index.js';
import { isGone } from '../../register/marks.js';
import { type CliContext, contextOf } from '../context.js';
import type { DuplicatesFlags } from '../flags/duplicates.js';
import { asksStore } from '../store/asked.js';
import { readAliases } from './aliases.js';
import {
  DUPLICATE_FORMATS,
  type DuplicatesResult,
  duplicateGrid,
  duplicatePieces,
} from './duplicate-formats.js';
import { findInputs, type Input } from './inputs.js';
import { Intake } from './intake.js';
import { formatOf, styleOf, writeResult, writeWorkbook } from './output.js';
import { PaperFacts } from './paper-facts.js';
import { passOver } from './pass-over.js';
import { isLines, readRegister, registerLines } from './registers.js';
import type { Comparing } from './store-duplicates.js';

async function addInput(
  intake: Intake,
  { path, among }: Input,
  { lang }: CliContext,
): Promise<void> {
  if (isLines(path)) {
    for await (const { record, value } of registerLines(path, lang)) {
      if (record === 'document') intake.archive.addDocument(value);
      else if (!isGone(value)) intake.add(value);
    }
    return;
  }
  const { documents, tasks } = await readRegister(path, lang, among);
  intake.archive.addRegister({ documents, tasks: tasks.map((task) => intake.take(task)) });
}

/** Papers and registers, taken in one after another. */
async function fromFiles(
  paths: string[],
  { threshold, aliases }: Comparing,
  context: CliContext,
): Promise<{ result: DuplicatesResult; inputs: string[] }> {
  const intake = new Intake(aliases);
  const { archive } = intake;
  const inputs = await findInputs(paths, 'duplicates', context.lang);
  for (const input of inputs) {
    try {
      await addInput(intake, input, context);
    } catch (error) {
      passOver(error, input.named);
    }
  }
  const result = {
    compared: { documents: archive.documentCount, tasks: archive.size },
    ...archive.duplicates({ threshold }),
    bodies: intake.bodies(),
    papers: new PaperFacts(archive.named()),
  };
  return { result, inputs: inputs.map(({ path }) => path) };
}

async function fromStore(
  flags: DuplicatesFlags,
  comparing: Comparing,
  { lang }: CliContext,
): Promise<DuplicatesResult> {
  const { storeDuplicates } = await import('./store-duplicates.js');
  return storeDuplicates(flags, comparing, lang);
}

/**
 * Does what `decisions duplicates` was asked to. What a folder or glob brings and cannot be read is
 * named and passed over; the exit code then is 2.
 */
export async function runDuplicates(
  paths: string[],
  flags: DuplicatesFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const format = formatOf(flags, DUPLICATE_FORMATS, context);
  const aliases = flags.aliases === undefined ? {} : await readAliases(flags.aliases, context.lang);
  const threshold = flags.threshold ?? DEFAULT_THRESHOLD;
  const comparing = { threshold, aliases };
  const { result, inputs } = asksStore(flags, paths, context.lang)
    ? { result: await fromStore(flags, comparing, context), inputs: [] }
    : await fromFiles(paths, comparing, context);
  const about = { inputs, found: result.compared.tasks };
  if (format === 'xlsx')
    await writeWorkbook(duplicateGrid(result, context.lang), flags, context, about);
  else {
    const style = { ...styleOf(flags, context), threshold };
    await writeResult(duplicatePieces(format, result, style), flags, context, about);
  }
  if (!context.quiet && format !== 'table') {
    process.stderr.write(`${say(COMPARE, context.lang, 'archive', { ...result.compared })}\n`);
  }
}
