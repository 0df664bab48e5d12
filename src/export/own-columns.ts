import type { Register } from '../register/schema.js';
import type { Column } from './columns.js';

/** Key of a column of people's own, before its heading. */
const OWN = 'own:';

/** Whether a column is one of people's own. */
export function isOwnColumn(key: string): boolean {
  return key.startsWith(OWN);
}

/** The columns that people added to a kept register, in the order in which tasks have them. */
export function ownColumns({
  tasks,
  statements,
}: Pick<Register, 'tasks' | 'statements'>): Column[] {
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
