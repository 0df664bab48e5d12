import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import type { Address } from './address.js';
import { MIGRATIONS } from './migrations/index.js';

/** Whoever may run a statement: the store, or a transaction in it. */
export interface Sql {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Names the lock under which tables are changed and plans are made, one at a time. */
const LOCK = 730_521_917;

/** Milliseconds a worker that stopped inside a transaction may hold what others wait for. */
const IDLE_IN_TRANSACTION = 60_000;

/** Connections one process has at most. */
const MOST_CONNECTIONS = 4;

/** Types of PostgreSQL that are numbers: bigint, smallint, int, real, double, numeric. */
const NUMERIC: ReadonlySet<number> = new Set([20, 21, 23, 700, 701, 1700]);

/** Serialization failure and deadlock: the transaction is to be run again. */
const AGAIN: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const MOST_RUNS = 5;

/** An archive in PostgreSQL. */
export class Store implements Sql {
  private constructor(
    private readonly pool: Pool,
    private readonly lang: Lang,
    private readonly shown: string,
  ) {}

  /**
   * Connects. With `migrate` the tables are made or brought up to date.
   *
   * @throws DecisionsError `not-installed`, `store`
   */
  static async open(
    { url, shown }: Address,
    { lang, migrate }: { lang: Lang; migrate: boolean },
  ): Promise<Store> {
    const driver = await importDriver(lang);
    const pool = new driver.Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      application_name: 'decisions',
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced at the next use.
    pool.on('error', () => undefined);
    // One that breaks while it is used tells its statement; nobody else listens.
    pool.on('connect', (client) => client.on('error', () => undefined));
    const store = new Store(pool, lang, shown);
    try {
      if (migrate) await store.migrate();
      await store.checkTables();
      return store;
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(text, values)).rows;
    } catch (cause) {
      throw this.failure(cause);
    }
  }

  /** Runs statements that hold together or not at all; again where another one stood in the way. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    for (let run = 1; ; run += 1) {
      const client = await this.pool.connect().catch((cause: unknown) => {
        throw this.failure(cause);
      });
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(within(client));
        await client.query('commit');
        return result;
      } catch (cause) {
        broken = await rolledBack(client, cause);
        const code = cause instanceof Error && 'code' in cause ? cause.code : null;
        if (!AGAIN.has(code) || run >= MOST_RUNS) throw this.failure(cause);
      } finally {
        client.release(broken);
      }
    }
  }

  /** Answers a query that may only read: its columns and rows, numbers as numbers, all else as text. */
  async readOnly(text: string): Promise<{ names: string[]; rows: (string | number | null)[][] }> {
    const client = await this.pool.connect().catch((cause: unknown) => {
      throw this.failure(cause);
    });
    let broken: Error | undefined;
    try {
      await client.query('begin transaction read only');
      await client.query('set local search_path = decisions');
      // A prepared statement is one statement, whatever stands in the text.
      const result = await client.query<(string | null)[]>({
        name: 'asked',
        text,
        rowMode: 'array',
        types: { getTypeParser: () => (value: string) => value },
      });
      const numeric = result.fields.map(({ dataTypeID }) => NUMERIC.has(dataTypeID));
      return {
        names: result.fields.map(({ name }) => name),
        rows: result.rows.map((row) =>
          row.map((value, at) => (value !== null && numeric[at] ? Number(value) : value)),
        ),
      };
    } finally {
      broken = await rolledBack(client, new Error('rollback'));
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Takes the lock under which plans are made; it ends with the transaction. */
  static async inTurn(sql: Sql): Promise<void> {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  private async migrate(): Promise<void> {
    await this.transaction(async (sql) => {
      await Store.inTurn(sql);
      await sql.query('create schema if not exists decisions');
      await sql.query(
        'create table if not exists decisions.migration (number int primary key, name text not null, made timestamptz not null default now())',
      );
      const done = await migrationOf(sql);
      for (const [place, { name, sql: change }] of MIGRATIONS.entries()) {
        if (place < done) continue;
        await sql.query(change);
        await sql.query('insert into decisions.migration (number, name) values ($1, $2)', [
          place + 1,
          name,
        ]);
      }
    });
  }

  /** @throws DecisionsError `store` for tables that are not there or that a newer program made */
  private async checkTables(): Promise<void> {
    const [there] = await this.query<{ name: string | null }>(
      "select to_regclass('decisions.migration')::text as name",
    );
    const version = there?.name ? await migrationOf(this) : 0;
    if (version === MIGRATIONS.length) return;
    const key = version > MIGRATIONS.length ? 'newer' : version === 0 ? 'empty' : 'older';
    throw new DecisionsError('store', say(STORE, this.lang, key), {
      path: this.shown,
      remedy: say(STORE, this.lang, `${key}Remedy`),
    });
  }

  private failure(cause: unknown): unknown {
    if (cause instanceof DecisionsError) return cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const message = cause instanceof Error ? cause.message : String(cause);
    return new DecisionsError(
      'store',
      say(STORE, this.lang, 'failed', { reason: message || code }),
      { path: this.shown, remedy: say(STORE, this.lang, 'failedRemedy'), cause },
    );
  }
}

function within(client: PoolClient): Sql {
  return {
    query: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
  };
}

/** Gives the error of a connection that is of no use any more. */
async function rolledBack(client: PoolClient, cause: unknown): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

async function migrationOf(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ last: number | null }>(
    'select max(number) as last from decisions.migration',
  );
  return row?.last ?? 0;
}

async function importDriver(lang: Lang): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (cause) {
    throw missing('pg', lang, cause);
  }
}

/** What the user is told of a package that is installed on demand. */
export function missing(name: string, lang: Lang, cause: unknown): DecisionsError {
  return new DecisionsError('not-installed', say(STORE, lang, 'missing', { name }), {
    remedy: say(STORE, lang, 'missingRemedy', { name: 'pg pg-boss@10' }),
    cause,
  });
}
