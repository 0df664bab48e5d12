import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { IsoDate } from '../../model/deadline.js';
import { type DayRange, daysWithin } from '../../register/query/days.js';
import { writeParquet } from '../batch/combine.js';
import type { CliContext } from '../context.js';
import { Tables } from './engine.js';
import type { FileSource } from './sources.js';
import { DEADLINE_KEY, ONE_DAY, severalDeadlines } from './table-filter.js';

/** Opens sources as tables, and closes them behind what is done with them. */
export async function withTables<Result>(
  sources: readonly FileSource[],
  context: CliContext,
  use: (tables: Tables) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'decisions-query-'));
  try {
    const files: string[] = [];
    for (const [place, source] of sources.entries())
      files.push(await tableOf(source, join(folder, `${place}.parquet`), context));
    const tables = await Tables.open(files, context.lang);
    try {
      return await use(tables);
    } finally {
      tables.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The Parquet file of a source; one is written where it has none. */
async function tableOf(source: FileSource, path: string, context: CliContext): Promise<string> {
  if (source.kind === 'parquet') return resolve(source.path);
  if (source.kind === 'register') {
    const { default: parquet } = await import('../../export/parquet.js');
    const options = {
      lang: context.lang,
      all: true,
      width: Number.POSITIVE_INFINITY,
      color: false,
    };
    await writeFile(path, await parquet.write(source.register, options));
  } else await writeParquet(source.path, path, { context, all: true, asOf: null });
  return path;
}

/**
 * Makes the table `task_day` for a query that names it: every day of every deadline, those of what
 * recurs and of several parts too, which `due` alone misses.
 */
export async function addDays(tables: Tables, sql: string, range: DayRange): Promise<void> {
  if (!/task_day/i.test(sql)) return;
  const several = await severalDeadlines(tables);
  await tables.makeDays('several_day', daysOf(several, range));
  await tables.ask(`create view task_day as
    select key, coalesce(due, start) as day from tasks
      where ${ONE_DAY} and coalesce(due, start) is not null
    union all
    select tasks.key, several_day.day from tasks
      join several_day on several_day.key = ${DEADLINE_KEY}`);
}

function* daysOf(
  several: Awaited<ReturnType<typeof severalDeadlines>>,
  range: DayRange,
): Generator<[string, IsoDate]> {
  for (const { key, deadline } of several)
    for (const day of daysWithin(deadline, range)) yield [key, day];
}
