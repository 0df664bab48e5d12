import type { Command } from 'commander';
import { say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import { Queue } from '../store/queue.js';
import { work } from '../store/work.js';
import { type CliContext, contextOf } from './context.js';
import type { WorkerFlags } from './flags/store.js';
import { nothingForThis, openStore, readingOptions } from './store/options.js';
import { ChunkReader } from './store/read-chunk.js';

/** Does what `decisions worker` was asked to. */
export async function runWorker(flags: WorkerFlags, command: Command): Promise<void> {
  await readPlanned(flags, contextOf(command));
}

/** A lease that is of no use here: the plan has set it. */
const NO_LEASE = 0;

/** Reads what is planned in the store, until it is asked to end or, once, until nothing is left. */
export async function readPlanned(flags: WorkerFlags, context: CliContext): Promise<void> {
  const { lang, quiet } = context;
  const { options, mark } = await readingOptions(flags, context);
  const store = await openStore(flags, lang);
  let ended = false;
  const tell = (line: string): void => {
    if (!quiet) process.stderr.write(`decisions: ${line}\n`);
  };
  // A chunk that is in hand is finished: what was read is not read again.
  const end = (): void => {
    if (!ended) tell(say(STORE, lang, 'ending'));
    ended = true;
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  try {
    const queue = await Queue.open(store, mark, { lang, make: false, lease: NO_LEASE });
    if (!(await queue.isThere(store))) throw nothingForThis(lang);
    const reader = await ChunkReader.open(options);
    try {
      await work(store, queue, {
        fingerprint: mark,
        once: flags.once === true,
        ready: () => reader.ready(),
        read: (sources) => reader.read(sources),
        givenUp: {
          code: 'not-readable',
          message: say(STORE, lang, 'givenUp'),
          remedy: say(STORE, lang, 'givenUpRemedy'),
        },
        ended: () => ended,
        tell: (count) => tell(say(STORE, lang, 'chunkDone', { count })),
      });
    } finally {
      await reader.close();
      await queue.stop();
    }
  } finally {
    process.off('SIGTERM', end).off('SIGINT', end);
    await store.close();
  }
}
