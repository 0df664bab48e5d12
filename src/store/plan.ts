import { type Sql, Store } from './open.js';
import type { Queue } from './queue.js';

/** One file, or file in an archive, that a plan names. */
export interface PlannedSource {
  /** Where it is, the same for every plan. */
  uri: string;
  /** What people are told it is. */
  name: string;
  /** What its reader needs to find it; null for what needs no reader to fail. */
  place: unknown;
  /** Changes when its content does. */
  etag: string;
  /** Why it cannot be read, where that is known already. */
  failure: { code: string; message: string; remedy: string } | null;
}

/** What a plan came to. */
export interface Planned {
  /** Sources that the plan named. */
  named: number;
  /** Those of them that are to be read: new ones, changed ones, and those of another fingerprint. */
  planned: number;
  chunks: number;
}

/** Sources written with one statement. */
const AT_ONCE = 2000;

/** Chunks put into the queue with one statement. */
const JOBS_AT_ONCE = 1000;

/**
 * Notes what is to be read and puts it into the queue, in one transaction: planning the same again
 * adds nothing, and of two plans one waits for the other.
 */
export async function makePlan(
  store: Store,
  queue: Queue,
  sources: AsyncIterable<PlannedSource>,
  { fingerprint, chunk }: { fingerprint: string; chunk: number },
): Promise<Planned> {
  return store.transaction(async (sql) => {
    await Store.inTurn(sql);
    let named = 0;
    let waiting: PlannedSource[] = [];
    for await (const source of sources) {
      named += 1;
      waiting.push(source);
      if (waiting.length < AT_ONCE) continue;
      await note(sql, waiting, fingerprint);
      waiting = [];
    }
    await note(sql, waiting, fingerprint);
    const chunks = await cut(sql, chunk);
    for (let at = 0; at < chunks.ids.length; at += JOBS_AT_ONCE)
      await queue.add(chunks.ids.slice(at, at + JOBS_AT_ONCE), sql);
    return { named, planned: chunks.sources, chunks: chunks.ids.length };
  });
}

async function note(
  sql: Sql,
  sources: readonly PlannedSource[],
  fingerprint: string,
): Promise<void> {
  if (sources.length === 0) return;
  // One statement may not meet a row twice.
  const each = [...new Map(sources.map((source) => [source.uri, source])).values()];
  await sql.query(
    `insert into decisions.source (uri, name, place, etag, failure, status, fingerprint)
     select uri, name, place, etag, failure,
       case when failure is null then 'planned' else 'failed' end, $2
     from jsonb_to_recordset($1::jsonb) as one (uri text, name text, place jsonb, etag text, failure jsonb)
     on conflict (uri) do update set name = excluded.name, place = excluded.place,
       etag = excluded.etag, failure = excluded.failure, status = excluded.status,
       fingerprint = excluded.fingerprint, chunk = null, careful = 0
     where source.etag <> excluded.etag or source.fingerprint <> excluded.fingerprint`,
    [JSON.stringify(each), fingerprint],
  );
}

/** Cuts what is planned into chunks. */
async function cut(sql: Sql, size: number): Promise<{ ids: string[]; sources: number }> {
  const rows = await sql.query<{ chunk: string; sources: string }>(
    `with fresh as (
       select id, (row_number() over (order by id) - 1) / $1::bigint as part
       from decisions.source where status = 'planned' and chunk is null
     ), parts as materialized (
       select part, gen_random_uuid() as chunk from (select distinct part from fresh) as each
     ), cut as (
       update decisions.source set chunk = parts.chunk
       from fresh join parts using (part) where source.id = fresh.id
       returning source.chunk, part
     )
     select chunk, part, count(*) as sources from cut group by chunk, part order by part`,
    [size],
  );
  return {
    ids: rows.map(({ chunk }) => chunk),
    sources: rows.reduce((sum, { sources }) => sum + Number(sources), 0),
  };
}
