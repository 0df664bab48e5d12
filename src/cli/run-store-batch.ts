import type { Command } from 'commander';
import { say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import { CHUNK, LEASE } from './commands/store.js';
import { contextOf } from './context.js';
import type { BatchFlags } from './flags/batch.js';
import { planPapers } from './run-plan.js';
import { readPlanned } from './run-worker.js';

/** Does what `decisions batch --store` was asked to: plans and reads in one process. */
export async function runStoreBatch(
  patterns: string[],
  flags: BatchFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const planned = await planPapers(patterns, { ...flags, chunk: CHUNK, lease: LEASE }, context);
  const { named, planned: waiting, chunks } = planned;
  const key = waiting === 0 ? 'nothingPlanned' : 'planned';
  const line = say(STORE, context.lang, key, { named, planned: waiting, chunks });
  if (!context.quiet) process.stdout.write(`${line}\n`);
  await readPlanned({ ...flags, once: true }, context);
}
