import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { BATCH } from '../../locale/batch.js';
import { countTasks, say } from '../../locale/index.js';
import { isS3 } from '../../store/s3/address.js';
import { readAliases } from '../compare/aliases.js';
import { type CliContext, contextOf } from '../context.js';
import type { BatchFlags } from '../flags/batch.js';
import { STDIN } from '../read.js';
import { readChanges } from '../read-calendar.js';
import { type BatchOptions, batchOptions } from './options.js';
import { nothingNamed } from './refusals.js';
import type { Totals } from './report.js';
import type { BatchResult } from './run.js';
import { INTERRUPTED, startBatch } from './start.js';

/** Does what `decisions batch` was asked to. */
export async function runBatch(
  patterns: string[],
  flags: BatchFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const calendar = await readChanges(flags.calendar ?? 'official', context.lang);
  const target = await objectTarget(flags, context);
  const files = batchOptions(withFolder(flags, target), context, calendar);
  // Nothing is read from where the results go to.
  const options = target === null ? files : { ...files, whole: target.output };
  const aliases = flags.aliases === undefined ? {} : await readAliases(flags.aliases, context.lang);
  if (patterns.length === 0 && flags.filesFrom === undefined) throw nothingNamed(context.lang);
  tellShard(options, context);
  const run = () =>
    withList(flags.filesFrom, (list) => startBatch({ patterns, list, options, aliases }));
  const isWhole = ({ ended }: BatchResult): boolean => ended === null;
  const result = await (target === null ? run() : target.during(options, run, isWhole));
  const where = target?.urlOf(options) ?? (relative(process.cwd(), options.folder) || '.');
  if (!context.quiet) process.stdout.write(summary(result, where, context));
  for (const warning of result.warnings) process.stderr.write(`decisions: ${warning}\n`);
  if (result.ended !== null)
    process.stderr.write(`decisions: ${say(BATCH, context.lang, result.ended)}\n`);
  process.exitCode =
    result.ended === 'interrupted' ? INTERRUPTED : result.totals.failed > 0 ? 1 : 0;
}

/** Where results go in object storage; null for a folder. */
async function objectTarget({ output }: BatchFlags, { lang }: CliContext) {
  if (output === undefined || !isS3(output)) return null;
  const { ObjectTarget } = await import('./to-objects.js');
  return ObjectTarget.open(output, lang);
}

function withFolder(flags: BatchFlags, target: { folder: string } | null): BatchFlags {
  return target === null ? flags : { ...flags, output: target.folder };
}

/** A part that nobody named is said: a variable of the machine told it. */
function tellShard({ shard }: BatchOptions, { lang, quiet }: CliContext): void {
  if (quiet || shard === null || shard.told === null) return;
  const { index, count, told } = shard;
  process.stderr.write(`decisions: ${say(BATCH, lang, 'shardTold', { index, count, told })}\n`);
}

/**
 * Runs with a list of paths; one from standard input is put into a file first, as the run has a
 * thread of its own and may read the list twice.
 */
async function withList<Result>(
  list: string | undefined,
  run: (list: string | null) => Promise<Result>,
): Promise<Result> {
  if (list !== STDIN) return run(list === undefined ? null : resolve(list));
  const folder = await mkdtemp(join(tmpdir(), 'decisions-list-'));
  try {
    const path = join(folder, 'paths');
    await pipeline(process.stdin, createWriteStream(path));
    return await run(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function counts({ tasks, statements }: Totals, { lang }: CliContext): string {
  const count = countTasks(tasks, lang);
  return lang === 'ru'
    ? `${count}, прочих пунктов: ${statements}`
    : `${count}, ${statements} other items`;
}

function summary({ totals, files }: BatchResult, where: string, context: CliContext): string {
  const { lang } = context;
  const count = (key: 'read' | 'none' | 'failed' | 'reused' | 'repeated' | 'passed'): string =>
    `${say(BATCH, lang, key)}: ${totals[key]}`;
  const first = `${count('read')} (${counts(totals, context)})`;
  const rest = (['none', 'failed', 'reused', 'repeated', 'passed'] as const)
    .filter((key) => totals[key] > 0 || key === 'none' || key === 'failed')
    .map(count);
  const lines = [[first, ...rest].join(' · ')];
  if (files.length > 0) {
    const all = ['papers/', ...files].join(', ');
    lines.push(say(BATCH, lang, 'written', { folder: where, files: all }));
  }
  return `${lines.join('\n')}\n`;
}
