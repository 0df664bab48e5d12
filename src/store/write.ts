import { writeSpellings } from './bodies.js';
import type { Sql, Store } from './open.js';
import { type StoredPaper, type TaskRow, taskRow } from './paper.js';
import type { ChunkJob, Queue } from './queue.js';

/** What became of a source. */
export interface SourceOutcome {
  source: string;
  status: 'read' | 'none' | 'failed';
  sha256: string | null;
  failure: { code: string; message: string; remedy: string } | null;
  papers: StoredPaper[];
}

/**
 * Writes what was read of a chunk: its papers, the states of its sources, and with `finish` the end of
 * the job, together or not at all. Sources that another worker has written meanwhile, or that a newer
 * plan has taken over, are left as they are.
 */
export async function writeChunk(
  store: Store,
  outcomes: readonly SourceOutcome[],
  {
    job,
    queue,
    fingerprint,
    finish,
  }: {
    job: ChunkJob;
    queue: Queue;
    fingerprint: string;
    finish: boolean;
  },
): Promise<void> {
  await store.transaction(async (sql) => {
    const open = await sql.query<{ id: string; sha256: string | null }>(
      `select id, sha256 from decisions.source
       where id = any($1::bigint[]) and chunk = $2 and status = 'planned' order by id for update`,
      [outcomes.map(({ source }) => source), job.chunk],
    );
    const mine = new Set(open.map(({ id }) => id));
    const taken = outcomes.filter(({ source }) => mine.has(source));
    await writePapers(
      sql,
      taken.flatMap(({ papers }) => papers),
      fingerprint,
    );
    await writeSources(sql, taken);
    const before = open.flatMap(({ sha256 }) => sha256 ?? []);
    await forget(sql, before, fingerprint);
    if (finish) await queue.finish(job, sql);
  });
}

/** In the order of their keys, so that two transactions never wait for each other. */
async function writePapers(
  sql: Sql,
  papers: readonly StoredPaper[],
  fingerprint: string,
): Promise<void> {
  const each = new Map(papers.map((paper) => [paper.key, paper]));
  const sorted = [...each.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  if (sorted.length === 0) return;
  const written = await sql.query<{ key: string }>(
    `insert into decisions.paper (key, document, kind, title, issuer, date, number, fingerprint, record, diagnostics)
     select key, record ->> 'id', record ->> 'kind', record ->> 'title', record ->> 'issuer',
       (record ->> 'date')::date, record ->> 'number', $2, record, diagnostics
     from jsonb_to_recordset($1::jsonb) as one (key text, record jsonb, diagnostics jsonb)
     order by key
     on conflict (key) do update set document = excluded.document, kind = excluded.kind,
       title = excluded.title, issuer = excluded.issuer, date = excluded.date,
       number = excluded.number, fingerprint = excluded.fingerprint, record = excluded.record,
       diagnostics = excluded.diagnostics
     where paper.fingerprint <> excluded.fingerprint
     returning key`,
    [
      JSON.stringify(
        sorted.map(({ key, document, diagnostics }) => ({ key, record: document, diagnostics })),
      ),
      fingerprint,
    ],
  );
  const fresh = written.flatMap(({ key }) => each.get(key) ?? []);
  if (fresh.length === 0) return;
  await writeSpellings(sql, fresh);
  await deleteTasks(
    sql,
    fresh.map(({ key }) => key),
  );
  await writeTasks(
    sql,
    fresh.flatMap(({ key, tasks }) => tasks.map((task, place) => taskRow(key, task, place))),
  );
}

async function writeTasks(sql: Sql, rows: readonly TaskRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await sql.query(
    `insert into decisions.task (paper, id, place, kind, number, heading, text, deadline_type, start,
       due, rrule, bodies, record, text_hash, tsv)
     select paper, id, place, kind, number, heading, text, deadline_type, start, due, rrule, bodies,
       record, decode(text_hash, 'hex'), array_to_tsvector(stems)
     from jsonb_to_recordset($1::jsonb) as one (paper text, id text, place int, kind text, number text,
       heading text, text text, deadline_type text, start date, due date, rrule text, bodies text[],
       record jsonb, text_hash text, stems text[])`,
    [json],
  );
  await sql.query(
    `insert into decisions.task_day (paper, id, day)
     select paper, id, unnest(days) from jsonb_to_recordset($1::jsonb) as one (paper text, id text, days date[])`,
    [JSON.stringify(rows.map(({ paper, id, days }) => ({ paper, id, days })))],
  );
  const names = [...new Set(rows.flatMap(({ bodies }) => bodies))].sort();
  await sql.query(
    'insert into decisions.body (name) select unnest($1::text[]) on conflict do nothing',
    [names],
  );
}

async function writeSources(sql: Sql, outcomes: readonly SourceOutcome[]): Promise<void> {
  const rows = outcomes.map(({ source, status, sha256, failure }) => ({
    id: source,
    status,
    sha256,
    failure,
  }));
  await sql.query(
    `update decisions.source set status = one.status, sha256 = one.sha256,
       failure = one.failure, finished = clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as one (id bigint, status text, sha256 text, failure jsonb)
     where source.id = one.id`,
    [JSON.stringify(rows)],
  );
}

/**
 * Takes papers away that no source holds any more, as its content has changed or gives no paper now.
 * Their rows are held first: a source of the same content that is being written elsewhere is waited
 * for, and then seen.
 */
async function forget(sql: Sql, before: readonly string[], fingerprint: string): Promise<void> {
  if (before.length === 0) return;
  await sql.query(
    `select from decisions.paper where split_part(key, '#', 1) = any($1) order by key for update`,
    [before],
  );
  const gone = await sql.query<{ key: string }>(
    `delete from decisions.paper
     where split_part(key, '#', 1) = any($1) and (fingerprint <> $2 or not exists (
       select from decisions.source
       where source.sha256 = split_part(paper.key, '#', 1) and source.status = 'read'))
       and not exists (select from decisions.source
       where source.sha256 = split_part(paper.key, '#', 1) and source.status = 'planned')
     returning key`,
    [before, fingerprint],
  );
  await deleteTasks(
    sql,
    gone.map(({ key }) => key),
  );
}

async function deleteTasks(sql: Sql, papers: readonly string[]): Promise<void> {
  if (papers.length === 0) return;
  await sql.query('delete from decisions.task where paper = any($1)', [papers]);
  await sql.query('delete from decisions.task_day where paper = any($1)', [papers]);
}
