import type { Sql } from './open.js';
import { chunksLeft } from './queue.js';

/** How far an archive is. */
export interface StoreStatus {
  planned: number;
  read: number;
  none: number;
  failed: number;
  papers: number;
  tasks: number;
  waiting: number;
  active: number;
  /** Sources a minute over the last ten; null when none was finished. */
  perMinute: number | null;
  /** Why sources failed, the most frequent first. */
  reasons: { message: string; count: number }[];
}

export async function readStatus(sql: Sql): Promise<StoreStatus> {
  const [states, [counts], [recent], reasons, chunks] = await Promise.all([
    sql.query<{ status: string; count: string }>(
      'select status, count(*) from decisions.source group by status',
    ),
    sql.query<{ papers: string; tasks: string }>(
      "select (select count(*) from decisions.paper) as papers, (select count(*) from decisions.task where kind = 'task') as tasks",
    ),
    sql.query<{ count: string; minutes: number | null }>(
      `select count(*), extract(epoch from max(finished) - min(finished))::float / 60 as minutes
       from decisions.source where finished > now() - interval '10 minutes'`,
    ),
    sql.query<{ message: string; count: string }>(
      `select failure ->> 'message' as message, count(*) from decisions.source
       where status = 'failed' group by 1 order by 2 desc, 1 limit 20`,
    ),
    chunksLeft(sql, null),
  ]);
  const of = (name: string): number =>
    Number(states.find(({ status }) => status === name)?.count ?? 0);
  const minutes = recent?.minutes ?? 0;
  return {
    planned: of('planned'),
    read: of('read'),
    none: of('none'),
    failed: of('failed'),
    papers: Number(counts?.papers ?? 0),
    tasks: Number(counts?.tasks ?? 0),
    ...chunks,
    perMinute: minutes > 0 ? Number(recent?.count ?? 0) / minutes : null,
    reasons: reasons.map(({ message, count }) => ({ message, count: Number(count) })),
  };
}

/** The sources that failed, with what their failures say. */
export async function failedSources(
  sql: Sql,
): Promise<{ name: string; message: string; remedy: string }[]> {
  return sql.query(
    `select name, coalesce(failure ->> 'message', '') as message,
       coalesce(failure ->> 'remedy', '') as remedy
     from decisions.source where status = 'failed' order by name`,
  );
}
