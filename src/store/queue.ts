import type PgBoss from 'pg-boss';
import type { Lang } from '../locale/index.js';
import { missing, type Sql, type Store } from './open.js';

const SCHEMA = 'decisions_queue';

/** Tries to make the queue, and the milliseconds between them. */
const MOST_RUNS = 5;
const PAUSE = 300;

/** Part of a plan that a worker has taken. */
export interface ChunkJob {
  id: string;
  chunk: string;
  /** How often it was taken before and not finished. */
  retries: number;
}

/** The waiting chunks of one fingerprint; workers of another version of the program see none. */
export class Queue {
  private constructor(
    private readonly boss: PgBoss,
    private readonly name: string,
  ) {}

  /** Opens the queue; with `make` it is made, its leases so many seconds long. */
  static async open(
    store: Store,
    fingerprint: string,
    { lang, make, lease }: { lang: Lang; make: boolean; lease: number },
  ): Promise<Queue> {
    const Boss = await importBoss(lang);
    const boss = new Boss({
      db: executor(store),
      schema: SCHEMA,
      supervise: false,
      schedule: false,
      migrate: make,
    });
    boss.on('error', () => undefined);
    const queue = new Queue(boss, `chunks-${fingerprint}`);
    // Two plans that make the queue at once stand in each other's way; the second finds it made.
    for (let run = 1; ; run += 1)
      try {
        await boss.start();
        if (make) await queue.make(store, lease);
        return queue;
      } catch (error) {
        if (!make || run >= MOST_RUNS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE * run));
      }
  }

  private async make(store: Store, lease: number): Promise<void> {
    await this.boss.createQueue(this.name, {
      name: this.name,
      policy: 'standard',
      // A paper that kills its reader is given up by its own counter, not by the queue's.
      retryLimit: 1000,
      retryDelay: 0,
      expireInSeconds: lease,
      retentionDays: 3650,
    });
    // Without it each taking of a chunk sorts all that wait.
    const [row] = await store.query<{ partition_name: string }>(
      `select partition_name from ${SCHEMA}.queue where name = $1`,
      [this.name],
    );
    if (row === undefined) return;
    const index = `${row.partition_name.slice(0, 40)}_next`;
    await store.query(
      `create index if not exists "${index}" on ${SCHEMA}."${row.partition_name}" (created_on, id) where state < 'active'`,
    );
  }

  /**
   * Whether anything was ever planned for its fingerprint.
   *
   * @throws DecisionsError `store` for a role that may not take chunks: the queue says nothing of it
   */
  async isThere(sql: Sql): Promise<boolean> {
    await sql.query('select from decisions.source limit 0 for update');
    await sql.query(`select from ${SCHEMA}.job limit 0 for update`);
    const rows = await sql.query(`select from ${SCHEMA}.queue where name = $1`, [this.name]);
    return rows.length > 0;
  }

  /** Puts chunks into the queue, within the transaction that made them. */
  async add(chunks: readonly string[], sql: Sql): Promise<void> {
    const jobs = chunks.map((chunk) => ({ name: this.name, data: { chunk } }));
    if (jobs.length > 0) await this.boss.insert(jobs, { db: executor(sql) });
  }

  /** The next chunk; null when none waits. */
  async take(): Promise<ChunkJob | null> {
    const [job] = await this.boss.fetch<{ chunk: string }>(this.name, {
      includeMetadata: true,
      priority: false,
    });
    return job === undefined
      ? null
      : { id: job.id, chunk: job.data.chunk, retries: job.retryCount };
  }

  /** Marks a chunk as done, within the transaction that wrote its papers. */
  async finish({ id }: ChunkJob, sql: Sql): Promise<void> {
    await this.boss.complete(this.name, id, {}, { db: executor(sql) });
  }

  /** Gives a chunk back that was not finished. */
  async giveBack({ id }: ChunkJob): Promise<void> {
    await this.boss.fail(this.name, id, {});
  }

  /** Takes chunks back whose leases have run out. */
  async maintain(): Promise<void> {
    await this.boss.maintain();
  }

  async stop(): Promise<void> {
    await this.boss.stop({ close: false, graceful: false, wait: false });
  }
}

/** Chunks that wait or are worked on, of all fingerprints. */
export async function chunksLeft(
  sql: Sql,
  fingerprint: string | null,
): Promise<{ waiting: number; active: number }> {
  const [row] = await sql.query<{ waiting: string; active: string }>(
    `select count(*) filter (where state < 'active') as waiting,
       count(*) filter (where state = 'active') as active
     from ${SCHEMA}.job where state < 'completed' and ($1::text is null or name = $1)`,
    [fingerprint === null ? null : `chunks-${fingerprint}`],
  );
  return { waiting: Number(row?.waiting ?? 0), active: Number(row?.active ?? 0) };
}

function executor(sql: Sql): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: await sql.query(text, values) }),
  };
}

async function importBoss(lang: Lang): Promise<typeof PgBoss> {
  try {
    return (await import('pg-boss')).default;
  } catch (cause) {
    throw missing('pg-boss', lang, cause);
  }
}
