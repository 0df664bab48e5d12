import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { FORMATS } from '../export/formats.js';
import { type Lang, say } from '../locale/index.js';
import { QUERY } from '../locale/query.js';
import type { DayRange } from '../register/query/days.js';
import { type TaskFilter, taskTest } from '../register/query/filter.js';
import { TaskGroups } from '../register/query/group.js';
import type { Register } from '../register/schema.js';
import { selectTasks } from '../register/select.js';
import { formatOf } from './compare/output.js';
import { type CliContext, contextOf } from './context.js';
import { statesOf, statusTest } from './due/filters.js';
import { localToday } from './duration.js';
import type { QueryFlags } from './flags/query.js';
import { collect } from './query/collect.js';
import type { Answer } from './query/engine.js';
import { firstDue } from './query/first-due.js';
import { answerGrid, answerRecords, groupGrid } from './query/grids.js';
import { kindsOf } from './query/kinds.js';
import { periodOf } from './query/period.js';
import { type FileSource, findSources, type Source } from './query/sources.js';
import { writeAnswer, writeRegister } from './query/write.js';
import { calendarOption } from './read-calendar.js';

const GRID_FORMATS = ['table', 'json', 'jsonl', 'csv', 'xlsx', 'md', 'html', 'docx'];

/** Does what `decisions query` was asked to. */
export async function runQuery(
  inputs: string[],
  flags: QueryFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { paths, sql } = split(inputs, flags);
  const inStore = flags.store !== undefined || paths.length === 0;
  if (inStore && (paths.length > 0 || !namesStore(flags)))
    throw new DecisionsError('usage', say(QUERY, context.lang, 'noInput'), {
      remedy: say(QUERY, context.lang, 'noInputRemedy'),
    });
  if (sql !== null) return bySql(paths, sql, flags, context);
  const { lang } = context;
  const byGroups = flags.groupBy !== undefined;
  const format = formatOf(flags, byGroups ? GRID_FORMATS : Object.keys(FORMATS), context);
  const days = periodOf(flags, lang);
  const filter = await filterOf(flags, days, context);
  const sources = inStore
    ? [{ kind: 'store' as const, address: flags.store }]
    : await findFiles(paths, context);
  const about = { inputs: sources.flatMap(pathsOf), found: null };
  const passing = await collect(sources, filter, taskTest(filter), context);
  const found = withStatus(passing, flags, context);
  if (flags.groupBy !== undefined) {
    const { asOf } = filter;
    const groups = grouped(found, flags.groupBy, filter);
    const grid = groupGrid(groups, { by: flags.groupBy, asOf, lang });
    await writeAnswer(grid, format, flags, context, about, groups);
    return;
  }
  const range = days ?? { from: filter.asOf, to: null };
  const shown = flags.limit === undefined ? found : firstDue(found, flags.limit, range);
  await writeRegister(shown, format, { flags, context, about, asOf: filter.asOf });
  tellCount(found, shown, context);
}

/** A store is named by its option, or by the environment where no path is. */
function namesStore({ store }: QueryFlags): boolean {
  return (store ?? process.env['DECISIONS_STORE']) !== undefined;
}

async function findFiles(paths: string[], { lang }: CliContext): Promise<FileSource[]> {
  const { hasEngine } = await import('./query/engine.js');
  return findSources(paths, { lang, tables: await hasEngine() });
}

/** A query in SQL may stand behind the paths. */
function split(
  inputs: readonly string[],
  flags: QueryFlags,
): { paths: string[]; sql: string | null } {
  const last = inputs.at(-1) ?? '';
  if (flags.sql !== undefined) return { paths: [...inputs], sql: flags.sql };
  const isSql =
    /^\s*(?:select|with|from|describe|summarize|explain|pivot|insert|update|delete|create|drop|copy|attach|install|load|set|pragma|call|export|import|alter)\s/i.test(
      last,
    );
  return isSql && !existsSync(last)
    ? { paths: inputs.slice(0, -1), sql: last }
    : { paths: [...inputs], sql: null };
}

async function filterOf(
  flags: QueryFlags,
  days: DayRange | null,
  { lang }: CliContext,
): Promise<TaskFilter> {
  const { assignee, text, issuer, within } = flags;
  const states = flags.overdue === true ? ['overdue' as const] : statesOf(flags.state, lang);
  const kinds = kindsOf(flags.kind, lang);
  return {
    asOf: flags.asOf ?? localToday(),
    within,
    ...(assignee === undefined ? {} : { assignee }),
    ...(text === undefined ? {} : { text }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(days === null ? {} : { days }),
    ...(states === undefined ? {} : { states }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(await calendarOption(flags, lang)),
  };
}

function withStatus(register: Register, { status }: QueryFlags, { lang }: CliContext): Register {
  const wanted = statusTest(status, register.tasks, lang);
  return wanted === null ? register : selectTasks(register, wanted);
}

function grouped(register: Register, by: NonNullable<QueryFlags['groupBy']>, filter: TaskFilter) {
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  const groups = new TaskGroups({ ...filter, by });
  for (const task of [...register.tasks, ...register.statements])
    groups.add(task, documents.get(task.document));
  return groups.inOrder();
}

function pathsOf(source: Source): string[] {
  if (source.kind === 'store') return [];
  return source.kind === 'register' ? source.paths : [source.path];
}

async function bySql(
  paths: string[],
  sql: string,
  flags: QueryFlags,
  context: CliContext,
): Promise<void> {
  const { lang } = context;
  refuseFilters(flags, context);
  const format = formatOf(flags, GRID_FORMATS, context);
  const { answer, sources } =
    paths.length === 0
      ? await askStore(sql, flags, lang)
      : await askFiles(paths, sql, flags, context);
  const about = { inputs: sources.flatMap(pathsOf), found: null };
  const records = answerRecords(answer);
  await writeAnswer(answerGrid(answer, lang), format, flags, context, about, records);
}

/** An answer, and what it was drawn from. */
interface Answered {
  answer: Answer;
  sources: Source[];
}

async function askStore(sql: string, { store, limit }: QueryFlags, lang: Lang): Promise<Answered> {
  const { answerOfStore } = await import('./query/ask-store.js');
  const { names, rows } = await answerOfStore(store, sql, lang);
  return { answer: { names, rows: rows.slice(0, limit) }, sources: [] };
}

async function askFiles(
  paths: string[],
  sql: string,
  { limit }: QueryFlags,
  context: CliContext,
): Promise<Answered> {
  const { lang } = context;
  const { addDays, withTables } = await import('./query/sql.js');
  const sources = await findSources(paths, { lang, tables: true });
  const answer = await withTables(sources, context, async (tables) => {
    await addDays(tables, sql, { from: null, to: null });
    return tables.answer(sql, lang, limit);
  });
  return { answer, sources };
}

const FILTERS = [
  'assignee',
  'text',
  'issuer',
  'due',
  'from',
  'to',
  'kind',
  'state',
  'status',
  'overdue',
  'groupBy',
  'columns',
] as const;

/** A filter that had no effect would make an answer wrong in silence. */
function refuseFilters(flags: QueryFlags, { lang }: CliContext): void {
  const used = FILTERS.filter((name) => flags[name] !== undefined);
  if (used.length === 0) return;
  const names = used.map((name) => `--${name === 'groupBy' ? 'group-by' : name}`).join(', ');
  throw new DecisionsError('usage', say(QUERY, lang, 'filtersBesideSql', { flags: names }), {
    remedy: say(QUERY, lang, 'filtersBesideSqlRemedy'),
  });
}

function tellCount(found: Register, shown: Register, { lang, quiet }: CliContext): void {
  if (quiet) return;
  const all = found.tasks.length + found.statements.length;
  const left = shown.tasks.length + shown.statements.length;
  const key = all === 0 ? 'nothing' : left < all ? 'limited' : 'found';
  process.stderr.write(`${say(QUERY, lang, key, { count: all, shown: left })}\n`);
}
