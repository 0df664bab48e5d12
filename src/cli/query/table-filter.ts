import { parseDeadline } from '../../deadline/index.js';
import { DEADLINE_TYPES } from '../../export/words.js';
import type { Deadline } from '../../model/deadline.js';
import { type DayRange, fallsWithin } from '../../register/query/days.js';
import { nameTest, type TaskFilter } from '../../register/query/filter.js';
import { hasWords, type SearchedWord, wordQuery } from '../../register/query/words.js';
import { type EngineValue, quoted, type Tables } from './engine.js';

/**
 * A condition in SQL that every task passes which a filter means, and few others, so that only those
 * need to be looked at one by one. Names and deadlines are judged here, each once however many
 * tasks have them.
 */
export async function tableCondition(tables: Tables, filter: TaskFilter): Promise<string> {
  const conditions = ['true'];
  const { assignee, issuer, text, days, states, asOf } = filter;
  if (assignee !== undefined) conditions.push(await assigneeCondition(tables, assignee));
  const byIssuer = issuer === undefined ? null : wordQuery(issuer);
  if (byIssuer !== null) conditions.push(await issuerCondition(tables, byIssuer));
  if (days !== undefined) conditions.push(await daysCondition(tables, days));
  if (states?.length === 1 && states[0] === 'overdue')
    conditions.push(`(due < ${quoted(asOf)} or ${SEVERAL})`);
  const words = text === undefined ? null : wordQuery(text);
  for (const { probe } of words ?? [])
    conditions.push(
      `contains(${folded("concat_ws(' ', text, heading, section)")}, ${quoted(probe)})`,
    );
  return conditions.join(' and ');
}

function folded(column: string): string {
  return `replace(lower(replace(${column}, chr(173), '')), 'ё', 'е')`;
}

/** Deadlines of more than one day, as either language names them. */
const SEVERAL_TYPES = (['multiple', 'recurring'] as const)
  .flatMap((type) => [DEADLINE_TYPES.ru[type], DEADLINE_TYPES.en[type]])
  .map(quoted)
  .join(', ');
const SEVERAL = `deadlineType in (${SEVERAL_TYPES})`;

/** The cells that name somebody who is meant. */
async function assigneeCondition(tables: Tables, wanted: string): Promise<string> {
  const isMeant = nameTest(wanted);
  const { rows } = await tables.ask(
    'select distinct assignees as names from tasks union select distinct coAssignees from tasks',
  );
  const cells = rows.map(([names]) => textOf(names)).filter((names) => names !== '');
  const meant = cells.filter((names) => names.split(';').some((name) => isMeant(name.trim())));
  await tables.makeList('meant', meant);
  return '(assignees in (select value from meant) or coAssignees in (select value from meant))';
}

async function issuerCondition(tables: Tables, query: SearchedWord[]): Promise<string> {
  const name = "coalesce(issuer, document, '')";
  const { rows } = await tables.ask(`select distinct ${name} from tasks`);
  const names = rows.map(([one]) => textOf(one)).filter((one) => hasWords(query, [one]));
  await tables.makeList('issuers', names);
  return `${name} in (select value from issuers)`;
}

/** The columns that say all of a deadline. */
const DEADLINE_COLUMNS = ['deadline', 'date', 'start', 'due', 'rrule'].map(
  (column) => `coalesce(cast(${column} as varchar), '')`,
);

/** Names a deadline as it stands in the table, to be judged once for all tasks that have it. */
export const DEADLINE_KEY = DEADLINE_COLUMNS.join(` || chr(10) || `);

async function daysCondition(tables: Tables, range: DayRange): Promise<string> {
  const hits: string[] = [];
  for (const { key, deadline } of await severalDeadlines(tables))
    if (fallsWithin(deadline, range)) hits.push(key);
  await tables.makeList('hits', hits);
  const day = 'coalesce(due, start)';
  const ends = [
    range.from === null ? 'true' : `${day} >= ${quoted(range.from)}`,
    range.to === null ? 'true' : `${day} <= ${quoted(range.to)}`,
  ];
  return `case when ${SEVERAL} then ${DEADLINE_KEY} in (select value from hits) else ${ends.join(' and ')} end`;
}

/** The deadlines of a table that have more than one day, each once. */
export async function severalDeadlines(
  tables: Tables,
): Promise<{ key: string; deadline: Deadline }[]> {
  const columns = DEADLINE_COLUMNS.join(', ');
  const { rows } = await tables.ask(`select distinct ${columns} from tasks where ${SEVERAL}`);
  return rows.map((row) => {
    const cells = row.map(textOf);
    const [text = '', date = '', start = '', due = '', rrule = ''] = cells;
    return { key: cells.join('\n'), deadline: deadlineOf({ text, date, start, due, rrule }) };
  });
}

interface Printed {
  text: string;
  date: string;
  start: string;
  due: string;
  rrule: string;
}

/** A deadline of the table: what recurs by its rule, else read from its words as they are printed. */
function deadlineOf({ text, date, start, due, rrule }: Printed): Deadline {
  const orNull = (day: string) => (day === '' ? null : day);
  if (rrule !== '')
    return { type: 'recurring', text, start: orNull(start), due: orNull(due), rrule };
  return parseDeadline(text, { documentDate: orNull(date) });
}

function textOf(value: EngineValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Where no day has to be counted: the condition for tasks that have one day at most. */
export const ONE_DAY = `not coalesce(${SEVERAL}, false)`;
