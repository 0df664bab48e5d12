import type { IsoDate } from '../model/deadline.js';
import type { Sql } from './open.js';

/** What a person notes of a task. */
export interface Mark {
  /** `document/task`, as registers name it. */
  key: string;
  status: string | null;
  completed: IsoDate | null;
  note: string | null;
}

/** Writes marks; gives the keys of tasks that the store does not have. */
export async function writeMarks(sql: Sql, marks: readonly Mark[]): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    `with one as (
       select * from jsonb_to_recordset($1::jsonb) as one (key text, status text, completed date, note text)
     ), known as (
       select one.*, task.paper, task.id from one
       join decisions.paper on paper.document = split_part(one.key, '/', 1)
       join decisions.task on task.paper = paper.key
         and task.id = substr(one.key, length(split_part(one.key, '/', 1)) + 2)
     ), written as (
       insert into decisions.mark (paper, task, status, completed, note)
       select paper, id, status, completed, note from known
       on conflict (paper, task) do update set status = coalesce(excluded.status, mark.status),
         completed = coalesce(excluded.completed, mark.completed),
         note = coalesce(excluded.note, mark.note), changed = now()
     )
     select key from known`,
    [JSON.stringify(marks)],
  );
  const known = new Set(rows.map(({ key }) => key));
  return marks.map(({ key }) => key).filter((key) => !known.has(key));
}
