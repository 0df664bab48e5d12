import {
  documentSchema,
  type RegisterDocument,
  type Task,
  taskSchema,
} from '../register/schema.js';
import { rowsOf } from './cursor.js';
import type { Sql } from './open.js';

/** A task of a store with its paper. */
export interface StoredTask {
  paper: RegisterDocument;
  task: Task;
  /** The same for tasks of the same words. */
  hash: string;
  /** Issuer and year of its paper: within them near repeats are looked for. */
  group: string;
}

interface Row {
  paper: object;
  path: string | null;
  record: object;
  hash: string;
  bucket: string;
}

/** Of a task without a word. */
const NOTHING = 'd41d8cd98f00b204e9800998ecf8427e';

const BUCKET = `lower(coalesce(paper.issuer, '')), coalesce(extract(year from paper.date), 0)`;

const COLUMNS = `paper.record as paper, task.record, encode(task.text_hash, 'hex') as hash,
  concat_ws('|', ${BUCKET}) as bucket,
  (select min(source.name) from decisions.source
   where source.sha256 = split_part(paper.key, '#', 1)) as path`;

const FROM = `from decisions.task join decisions.paper on paper.key = task.paper
  where task.kind = 'task' and task.text_hash <> decode('${NOTHING}', 'hex')`;

/** All tasks, those of one issuer and year behind one another. */
export function tasksByIssuerAndYear(sql: Sql): AsyncGenerator<StoredTask> {
  return tasksOf(
    sql,
    `select ${COLUMNS} ${FROM} order by ${BUCKET}, paper.date, paper.key, task.place`,
  );
}

/** The tasks whose words papers of several issuers or years say, those of the same words together. */
export function tasksSaidElsewhere(sql: Sql): AsyncGenerator<StoredTask> {
  return tasksOf(
    sql,
    `with said as (
       select task.text_hash ${FROM} group by task.text_hash
       having count(*) > 1 and count(distinct (${BUCKET})) > 1
     )
     select ${COLUMNS} ${FROM} and task.text_hash in (select text_hash from said)
     order by task.text_hash, paper.date, paper.key, task.place`,
  );
}

/** The papers of some issuers with their tasks, from a day on. */
export function tasksOfIssuers(
  sql: Sql,
  issuers: readonly (string | null)[],
  from: string | null,
): AsyncGenerator<StoredTask> {
  return tasksOf(
    sql,
    `select ${COLUMNS} ${FROM}
       and (paper.issuer = any($1) or ($3 and paper.issuer is null))
       and ($2::date is null or paper.date is null or paper.date >= $2::date)
     order by paper.date, paper.key, task.place`,
    [issuers.filter((one) => one !== null), from, issuers.includes(null)],
  );
}

/** Who has issued papers of the store; null where papers name nobody. */
export async function issuersOf(sql: Sql): Promise<(string | null)[]> {
  const rows = await sql.query<{ issuer: string | null }>(
    'select distinct issuer from decisions.paper order by issuer',
  );
  return rows.map(({ issuer }) => issuer);
}

async function* tasksOf(
  sql: Sql,
  text: string,
  values: unknown[] = [],
): AsyncGenerator<StoredTask> {
  let last: RegisterDocument | null = null;
  for await (const { paper, path, record, hash, bucket } of rowsOf<Row>(sql, text, values)) {
    const read = documentSchema.parse(paper);
    // The tasks of a paper stand together: they share one object.
    if (last === null || last.id !== read.id) last = { ...read, source: { ...read.source, path } };
    yield { paper: last, task: taskSchema.parse(record), hash, group: bucket };
  }
}
