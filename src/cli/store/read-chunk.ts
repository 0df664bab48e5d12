import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { emptyRegister } from '../../register/empty.js';
import { storedPapers } from '../../store/paper.js';
import type { ReadSources, WaitingSource } from '../../store/work.js';
import type { SourceOutcome } from '../../store/write.js';
import type { BatchOptions } from '../batch/options.js';
import { Pool } from '../batch/pool.js';
import { takeRecord, takeTagsOff } from '../batch/records.js';
import type { Outcome, Place } from '../batch/task.js';
import { threadScript } from '../own-parts.js';

/** Reads sources of a store on the same threads as `decisions batch`. */
export class ChunkReader {
  private constructor(
    private readonly folder: string,
    private readonly pool: Pool,
    private readonly options: BatchOptions,
  ) {}

  static async open(options: BatchOptions): Promise<ChunkReader> {
    const folder = await mkdtemp(join(tmpdir(), 'decisions-worker-'));
    const worker = {
      ...options.worker,
      papers: join(folder, 'papers'),
      drafts: join(folder, 'drafts'),
      journal: join(folder, 'journal'),
      formats: ['json'],
      force: true,
    };
    await mkdir(worker.drafts);
    const { jobs, timeLimit } = options;
    const pool = new Pool({ jobs, timeLimit, worker, entry: threadScript('batch-worker') });
    return new ChunkReader(folder, pool, options);
  }

  /** Waits until a source that is handed over is begun with at once. */
  ready(): Promise<void> {
    return this.pool.ready();
  }

  /** Reads each source; one that cannot be read fails alone. */
  async read(sources: readonly WaitingSource[]): Promise<ReadSources> {
    const reading: Promise<SourceOutcome>[] = [];
    for (const [index, source] of sources.entries()) {
      if (!isPlace(source.place)) {
        reading.push(Promise.resolve(this.placeless(source)));
        continue;
      }
      await this.pool.room();
      const task = { index, place: source.place, name: source.name, key: `s${source.id}` };
      reading.push(
        this.pool
          .run({ task, known: null, files: {} })
          .then((outcome) => outcomeOf(source, outcome)),
      );
    }
    const outcomes = await Promise.all(reading);
    // The registers of single papers are the batch's; the store has them in its tables.
    await rm(join(this.folder, 'papers'), { recursive: true, force: true });
    const isAway = ({ failure }: SourceOutcome): boolean => failure?.code === 'store';
    const { message = '', remedy = '' } = outcomes.find(isAway)?.failure ?? {};
    return {
      outcomes: outcomes.filter((outcome) => !isAway(outcome)),
      away: message === '' ? null : new DecisionsError('store', message, { remedy }),
    };
  }

  async close(): Promise<void> {
    await this.pool.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private placeless({ id }: WaitingSource): SourceOutcome {
    const { lang } = this.options.context;
    const failure = {
      code: 'not-readable',
      message: say(BATCH, lang, 'noFile'),
      remedy: say(BATCH, lang, 'noFileRemedy'),
    };
    return { source: id, status: 'failed', sha256: null, failure, papers: [] };
  }
}

function outcomeOf({ id }: WaitingSource, outcome: Outcome): SourceOutcome {
  const { status, sha256, failure, lines } = outcome;
  if (status !== 'read' || sha256 === null)
    return { source: id, status, sha256, failure, papers: [] };
  const register = emptyRegister();
  for (const line of new TextDecoder().decode(lines).split('\n'))
    if (line !== '') takeRecord(register, line);
  takeTagsOff(register);
  return { source: id, status, sha256, failure: null, papers: storedPapers(register, sha256) };
}

/** A place as a plan wrote it. */
function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'entries' in value &&
    Array.isArray(value.entries)
  );
}
