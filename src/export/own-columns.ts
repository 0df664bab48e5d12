import type { Register } from '../register/schema.js';
import { type Column, REPORT_COLUMN } from './columns.js';

/** Key of a column of people's own, before its heading. */
const OWN = 'own:';

/** Whether a column is one of people's own. */
export function isOwnColumn(key: string): boolean {
  return key.startsWith(OWN);
}

/**
 * The columns chosen for a register with those that only some have: when to report, where a paper
 * says that, and those that people added, in the order in which tasks have them.
 */
export function withOwnColumns(
  chosen: readonly Column[],
  register: Pick<Register, 'tasks' | 'statements'>,
): Column[] {
  const there = chosen.some(({ key }) => key === REPORT_COLUMN.key);
  const reports = hasReports(register) && !there ? [REPORT_COLUMN] : [];
  return [...chosen, ...reports, ...ownColumns(register)];
}

/** Whether a paper of a register says when to report, beside when to act. */
export function hasReports({ tasks }: Pick<Register, 'tasks'>): boolean {
  return tasks.some(({ report }) => report !== undefined);
}

function ownColumns({ tasks, statements }: Pick<Register, 'tasks' | 'statements'>): Column[] {
  const names = new Set<string>();
  for (const { tracking } of [...tasks, ...statements]) {
    for (const name of Object.keys(tracking?.own ?? {})) names.add(name);
  }
  return Array.from(names, (name): Column => {
    return {
      key: OWN + name,
      heading: { ru: name, en: name },
      width: 18,
      type: 'text',
      people: true,
      value: ({ task }) => shown(task.tracking?.own?.[name]),
    };
  });
}

function shown(value: unknown): string | number | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
