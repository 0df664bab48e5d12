import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import { unifyStore, writeAliases } from '../store/bodies.js';
import { makePlan, type Planned } from '../store/plan.js';
import { Queue } from '../store/queue.js';
import { nothingFound, nothingNamed } from './batch/refusals.js';
import { readAliases } from './compare/aliases.js';
import { type CliContext, contextOf } from './context.js';
import type { PlanFlags } from './flags/store.js';
import { openStore, readingOptions } from './store/options.js';
import { plannedSources } from './store/sources.js';

/** Does what `decisions plan` was asked to. */
export async function runPlan(
  patterns: string[],
  flags: PlanFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { named, planned, chunks } = await planPapers(patterns, flags, context);
  const key = planned === 0 ? 'nothingPlanned' : 'planned';
  process.stdout.write(`${say(STORE, context.lang, key, { named, planned, chunks })}\n`);
}

/** Notes the papers that paths mean in the store. @throws DecisionsError */
export async function planPapers(
  patterns: readonly string[],
  flags: PlanFlags,
  context: CliContext,
): Promise<Planned> {
  const { lang } = context;
  if (patterns.length === 0 && flags.filesFrom === undefined) throw nothingNamed(lang);
  const { options, mark } = await readingOptions(flags, context);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases, lang);
  const store = await openStore(flags, lang, { migrate: true });
  try {
    if (aliases !== null) {
      await writeAliases(store, aliases);
      await unifyStore(store);
    }
    const queue = await Queue.open(store, mark, { lang, make: true, lease: flags.lease });
    const input = {
      cwd: process.cwd(),
      lang,
      ocr: options.worker.ocr,
      except: '',
      shard: null,
    };
    const list = flags.filesFrom === undefined ? null : resolve(flags.filesFrom);
    const sources = plannedSources(patterns, list, input);
    const done = await makePlan(store, queue, sources, { fingerprint: mark, chunk: flags.chunk });
    await queue.stop();
    if (done.named > 0) return done;
    throw nothingFound(patterns, lang);
  } finally {
    await store.close();
  }
}
