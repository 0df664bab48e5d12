import type { IsoDate } from '../model/deadline.js';
import { emptyRegister } from '../register/empty.js';
import { nameTest, type TaskFilter } from '../register/query/filter.js';
import { wordQuery } from '../register/query/words.js';
import { type Assignee, type Register, registerSchema, type Task } from '../register/schema.js';
import { bodyIds } from './bodies.js';
import type { Sql } from './open.js';

interface FoundRow {
  document: string;
  record: object;
  paper: object;
  path: string | null;
  status: string | null;
  completed: IsoDate | null;
  note: string | null;
}

/**
 * The tasks of a store that a filter may mean, with their papers and what people noted, as one
 * register: all that are meant, and few others (a rule that recurs is followed by whoever asks).
 */
export async function readStore(sql: Sql, filter: Partial<TaskFilter>): Promise<Register> {
  const { conditions, values } = await conditionsOf(sql, filter);
  const rows = await sql.query<FoundRow>(
    `select paper.document, task.record, paper.record as paper,
       (select min(source.name) from decisions.source where source.sha256 = split_part(paper.key, '#', 1)) as path,
       mark.status, mark.completed::text as completed, mark.note
     from decisions.task
     join decisions.paper on paper.key = task.paper
     left join decisions.mark on mark.paper = task.paper and mark.task = task.id
     where ${conditions.join(' and ')}
     order by paper.date, paper.document, task.place`,
    values,
  );
  const documents = new Map<string, object>();
  const tasks: object[] = [];
  const statements: object[] = [];
  for (const { document, record, paper, path, status, completed, note } of rows) {
    if (!documents.has(document)) documents.set(document, withPath(paper, path));
    const tracking = {
      ...(status === null ? {} : { status }),
      ...(completed === null ? {} : { completed }),
      ...(note === null ? {} : { note }),
    };
    const marked = Object.keys(tracking).length === 0 ? record : { ...record, tracking };
    if ('kind' in record && record.kind === 'statement') statements.push(marked);
    else tasks.push(marked);
  }
  const found = { ...emptyRegister(), documents: [...documents.values()], tasks, statements };
  return withBodies(sql, registerSchema.parse(found));
}

/** Gives addressees the ids that their bodies have in the whole archive. */
async function withBodies(sql: Sql, register: Register): Promise<Register> {
  const { tasks, statements } = register;
  const all = [...tasks, ...statements].flatMap(({ assignees, coAssignees }) => [
    ...assignees,
    ...coAssignees,
  ]);
  const ids = await bodyIds(sql, [...new Set(all.map(({ name }) => name))]);
  const named = (party: Assignee): Assignee => {
    const body = ids.get(party.name);
    return body === undefined ? party : { ...party, body };
  };
  const unified = (task: Task): Task => ({
    ...task,
    assignees: task.assignees.map(named),
    coAssignees: task.coAssignees.map(named),
  });
  return { ...register, tasks: tasks.map(unified), statements: statements.map(unified) };
}

function withPath(document: object, path: string | null): object {
  const source = 'source' in document && typeof document.source === 'object' ? document.source : {};
  return { ...document, source: { ...source, path } };
}

async function conditionsOf(
  sql: Sql,
  { assignee, text, days, states, kinds, asOf }: Partial<TaskFilter>,
): Promise<{ conditions: string[]; values: unknown[] }> {
  const conditions = ['true'];
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  if (kinds?.includes('statement') !== true) conditions.push("task.kind = 'task'");
  if (assignee !== undefined)
    conditions.push(`task.bodies && ${value(await namesMeant(sql, assignee))}::text[]`);
  const words = text === undefined ? null : wordQuery(text);
  if (words !== null) {
    const query = words.map(({ stems }) => `(${stems.map(lexeme).join(' | ')})`).join(' & ');
    conditions.push(`task.tsv @@ ${value(query)}::tsquery`);
  }
  if (days !== undefined) {
    const from = value(days.from);
    const to = value(days.to);
    // Days of what recurs are kept for some years only.
    conditions.push(`(task.deadline_type = 'recurring' or exists (
      select from decisions.task_day where task_day.paper = task.paper and task_day.id = task.id
        and (${from}::date is null or day >= ${from}::date) and (${to}::date is null or day <= ${to}::date)))`);
  }
  if (states?.length === 1 && states[0] === 'overdue' && asOf !== undefined)
    conditions.push(
      `(task.due < ${value(asOf)}::date or task.deadline_type in ('recurring', 'multiple'))`,
    );
  return { conditions, values };
}

/**
 * The names of bodies and persons that are meant, judged once for all their tasks: who is meant by one
 * of its spellings, or by its name in the user's table, is meant by all.
 */
async function namesMeant(sql: Sql, assignee: string): Promise<string[]> {
  const rows = await sql.query<{ name: string; id: string | null; body: string | null }>(
    'select name, id, body from decisions.body',
  );
  const isMeant = nameTest(assignee);
  const meant = rows.filter(({ name, body }) => isMeant(name) || (body !== null && isMeant(body)));
  const ids = new Set(meant.flatMap(({ id }) => id ?? []));
  const names = new Set(meant.map(({ name }) => name));
  return rows.flatMap(({ name, id }) =>
    names.has(name) || (id !== null && ids.has(id)) ? [name] : [],
  );
}

/** A stem as a query of PostgreSQL names it. */
function lexeme(stem: string): string {
  return `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
