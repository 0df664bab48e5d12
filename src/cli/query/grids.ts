import { figureDate } from '../../calendar/iso.js';
import { type Lang, say } from '../../locale/index.js';
import { QUERY, type QueryMessage } from '../../locale/query.js';
import type { Grouping, TaskGroup } from '../../register/query/group.js';
import type { Grid, GridCell } from '../compare/grid.js';
import type { Answer, EngineValue } from './engine.js';

const UNNAMED: Record<Grouping, QueryMessage> = {
  assignee: 'noAssignee',
  month: 'noMonth',
  issuer: 'noIssuer',
};

/** How many tasks each body or month has, a line for each. */
export function groupGrid(
  groups: readonly TaskGroup[],
  { by, asOf, lang }: { by: Grouping; asOf: string; lang: Lang },
): Grid {
  const column = (key: QueryMessage, width: number) => ({ heading: say(QUERY, lang, key), width });
  return {
    lang,
    title: say(QUERY, lang, 'groupTitle', { date: figureDate(asOf) }),
    columns: [
      { ...column(by, by === 'month' ? 10 : 60), literal: true },
      column('tasks', 11),
      column('overdue', 12),
      column('near', 14),
      column('behind', 18),
      column('next', 15),
    ],
    rows: groups.map(({ name, tasks, overdue, near, behind, next }) => [
      name ?? say(QUERY, lang, UNNAMED[by]),
      tasks,
      overdue,
      near,
      behind,
      next === null ? null : { day: next },
    ]),
  };
}

/** Columns of an answer hold anything. */
const ANSWER_WIDTH = 28;

/** The answer to an SQL query as a flat table. */
export function answerGrid({ names, rows }: Answer, lang: Lang): Grid {
  return {
    lang,
    title: say(QUERY, lang, 'sqlTitle'),
    columns: names.map((heading) => ({ heading, width: ANSWER_WIDTH })),
    rows: rows.map((row) => row.map(gridCell)),
  };
}

/** The same for programs. */
export function* answerRecords({ names, rows }: Answer): Generator<object> {
  for (const row of rows)
    yield Object.fromEntries(names.map((name, at) => [name, plainValue(row[at] ?? null)]));
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function gridCell(value: EngineValue): GridCell {
  const plain = plainValue(value);
  if (typeof plain === 'boolean') return String(plain);
  const isDay = typeof value === 'object' && typeof plain === 'string' && ISO_DAY.test(plain);
  return isDay ? { day: plain } : plain;
}

/** A value as JSON holds it: whole numbers as numbers where they fit, days as ISO 8601. */
function plainValue(value: EngineValue): string | number | boolean | null {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint')
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
      ? Number(value)
      : String(value);
  return String(value);
}
