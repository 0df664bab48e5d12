import { DecisionsError } from '../errors.js';
import { hasNewSpellings, unifyStore } from './bodies.js';
import type { Store } from './open.js';
import { type ChunkJob, chunksLeft, type Queue } from './queue.js';
import { type SourceOutcome, writeChunk } from './write.js';

/** A source that waits to be read. */
export interface WaitingSource {
  id: string;
  name: string;
  place: unknown;
}

export interface WorkOptions {
  fingerprint: string;
  /** End when nothing is left to do. */
  once: boolean;
  /** Waits until a source that is read is begun with at once. */
  ready(): Promise<void>;
  /** Reads sources; never throws for a paper. */
  read(sources: readonly WaitingSource[]): Promise<ReadSources>;
  /** What a source is told that killed its reader again and again. */
  givenUp: { code: string; message: string; remedy: string };
  /** Whether the worker was asked to end. */
  ended(): boolean;
  /** Told after each chunk. */
  tell(sources: number): void;
}

/** What became of sources that were to be read. */
export interface ReadSources {
  outcomes: SourceOutcome[];
  /** Why others have no outcome: where they lie does not answer. */
  away: DecisionsError | null;
}

/** Attempts, alone and one by one, that a paper which kills its worker has in all. */
const MOST_CAREFUL = 4;
/** Milliseconds between two looks for work, and how often a lost store is waited for. */
const PAUSE = 500;
const MOST_LOST = 600;
/** Milliseconds between two looks for leases that have run out. */
const MAINTENANCE = 2000;

/**
 * Takes chunk after chunk, reads its sources and writes what was read. A store that is not there for
 * a while (it starts anew) is waited for; what was in hand is read again.
 *
 * @throws DecisionsError `store` where it stays away
 */
export async function work(store: Store, queue: Queue, options: WorkOptions): Promise<void> {
  let lost = 0;
  let maintained = 0;
  while (!options.ended()) {
    let job: ChunkJob | null = null;
    try {
      if (Date.now() - maintained >= MAINTENANCE) {
        maintained = Date.now();
        await queue.maintain();
      }
      job = await queue.take();
      if (job !== null) await doChunk(store, queue, job, options);
      else {
        // Bodies are what all papers call them; it is done while there is nothing to read.
        if (await hasNewSpellings(store)) await unifyStore(store);
        if (await isDone(store, options)) return;
      }
      lost = 0;
      if (job === null) await pause();
    } catch (error) {
      if (!(error instanceof DecisionsError) || error.code !== 'store') throw error;
      lost += 1;
      if (lost > MOST_LOST) throw error;
      if (job !== null) await queue.giveBack(job).catch(() => undefined);
      await pause();
    }
  }
}

/** The queue says nothing of a store that is away; this does. */
async function isDone(store: Store, { once, fingerprint }: WorkOptions): Promise<boolean> {
  const { waiting, active } = await chunksLeft(store, fingerprint);
  return once && waiting + active === 0;
}

async function doChunk(
  store: Store,
  queue: Queue,
  job: ChunkJob,
  options: WorkOptions,
): Promise<void> {
  const { fingerprint, read, tell } = options;
  // What a worker did not come back from is read behind the rest: a paper that brings workers down
  // holds up no other, and workers that are ended from outside seldom leave the same one twice.
  const sources = await store.query<WaitingSource>(
    `select id, name, place from decisions.source
     where chunk = $1 and status = 'planned' order by careful, id`,
    [job.chunk],
  );
  if (job.retries === 0) {
    const { outcomes, away } = await read(sources);
    await writeChunk(store, outcomes, { job, queue, fingerprint, finish: away === null });
    if (away !== null) throw away;
  } else {
    for (const source of sources) await doCarefully(store, queue, { job, source, options });
    await writeChunk(store, [], { job, queue, fingerprint, finish: true });
  }
  tell(sources.length);
}

/**
 * Reads one source of a chunk whose worker did not come back, and notes first that it will. Before
 * that its reader is waited for: a worker that ends while it starts was not brought down by a paper.
 */
async function doCarefully(
  store: Store,
  queue: Queue,
  { job, source, options }: { job: ChunkJob; source: WaitingSource; options: WorkOptions },
): Promise<void> {
  await options.ready();
  const [row] = await store.query<{ careful: number }>(
    `update decisions.source set careful = careful + 1
     where id = $1 and chunk = $2 and status = 'planned' returning careful`,
    [source.id, job.chunk],
  );
  if (row === undefined) return;
  const { givenUp: failure, fingerprint, read } = options;
  const givenUp = {
    source: source.id,
    status: 'failed' as const,
    sha256: null,
    failure,
    papers: [],
  };
  const { outcomes, away } =
    row.careful >= MOST_CAREFUL ? { outcomes: [givenUp], away: null } : await read([source]);
  if (away !== null) {
    // It did not bring its reader down: the reader could not get it.
    await store.query(
      'update decisions.source set careful = careful - 1 where id = $1 and careful > 0',
      [source.id],
    );
    throw away;
  }
  await writeChunk(store, outcomes, { job, queue, fingerprint, finish: false });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
