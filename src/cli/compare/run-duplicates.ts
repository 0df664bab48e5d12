import type { Command } from 'commander';
import { Archive } from '../../compare/archive.js';
import { DEFAULT_THRESHOLD } from '../../compare/threshold.js';
import { COMPARE } from '../../locale/compare.js';
import { say } from '../../locale/index.js';
import type { DuplicatesFlags } from '../commands/duplicates.js';
import { type CliContext, contextOf } from '../context.js';
import { DUPLICATE_FORMATS, duplicateGrid, duplicatePieces } from './duplicate-formats.js';
import { gridXlsx } from './grid-xlsx.js';
import { findInputs, type Input } from './inputs.js';
import { formatOf, writeResult } from './output.js';
import { passOver } from './pass-over.js';
import { isLines, readRegister, registerLines } from './registers.js';

async function addInput(archive: Archive, { path }: Input, { lang }: CliContext): Promise<void> {
  if (isLines(path)) {
    for await (const { record, value } of registerLines(path, lang)) {
      if (record === 'document') archive.addDocument(value);
      else archive.addTask(value);
    }
    return;
  }
  archive.addRegister(await readRegister(path, lang));
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
  const archive = new Archive();
  for (const input of await findInputs(paths, 'duplicates', context.lang)) {
    try {
      await addInput(archive, input, context);
    } catch (error) {
      passOver(error, input.named);
    }
  }
  const threshold = flags.threshold ?? DEFAULT_THRESHOLD;
  const result = archive.duplicates({ threshold });
  const width = process.stdout.columns ?? 110;
  const color = flags.output === undefined && context.color;
  const style = {
    lang: context.lang,
    threshold,
    width,
    color,
    excel: flags.excel === true,
  };
  const pieces =
    format === 'xlsx'
      ? [await gridXlsx(duplicateGrid(result, context.lang))]
      : duplicatePieces(format, archive, result, style);
  await writeResult(pieces, flags);
  if (!context.quiet && format !== 'table') {
    const { size: tasks, documentCount: documents } = archive;
    process.stderr.write(`${say(COMPARE, context.lang, 'archive', { documents, tasks })}\n`);
  }
}
