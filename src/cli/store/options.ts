import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { STORE } from '../../locale/store.js';
import { readAddress } from '../../store/address.js';
import { Store } from '../../store/open.js';
import { type BatchOptions, batchOptions, fingerprint } from '../batch/options.js';
import type { CliContext } from '../context.js';
import type { WorkerFlags } from '../flags/store.js';
import { readChanges } from '../read-calendar.js';

/** How papers of a store are read, and the mark of it: other options, other registers. */
export async function readingOptions(
  flags: Omit<WorkerFlags, 'store' | 'once'>,
  context: CliContext,
): Promise<{ options: BatchOptions; mark: string }> {
  const calendar = await readChanges(flags.calendar ?? 'official', context.lang);
  const options = batchOptions(
    {
      output: '.',
      format: ['json'],
      ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
      ...(flags.timeLimit === undefined ? {} : { timeLimit: flags.timeLimit }),
      ...(flags.date === undefined ? {} : { date: flags.date }),
      ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
      ...(flags.ocr === undefined ? {} : { ocr: flags.ocr }),
    },
    context,
    calendar,
  );
  return { options: { ...options, shard: null }, mark: fingerprint(options) };
}

/** Opens the store that the flags or the environment name. */
export function openStore(
  { store }: { store?: string | undefined },
  lang: Lang,
  { migrate = false }: { migrate?: boolean } = {},
): Promise<Store> {
  return Store.open(readAddress(store, process.env, lang), { lang, migrate });
}

/** @throws DecisionsError `usage` where nothing was planned for these options */
export function nothingForThis(lang: Lang): DecisionsError {
  return new DecisionsError('usage', say(STORE, lang, 'otherPlan'), {
    remedy: say(STORE, lang, 'otherPlanRemedy'),
  });
}
