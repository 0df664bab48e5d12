import type { CellValue } from '../columns.js';
import { marksOf, readMarks } from '../update/check.js';
import { CHANGE, CHECK } from '../update/plan.js';
import { STATUSES } from '../words.js';

type Values = ReadonlyMap<string, CellValue>;

const FIRST: readonly string[] = [STATUSES.ru[0], STATUSES.en[0]];

/** Whether people noted something of a task: a status, a day, a remark; or an update did. */
export function isMarked(values: Values): boolean {
  const status = values.get('status') ?? null;
  if (status !== null && !FIRST.includes(String(status))) return true;
  return ['completed', 'note', CHANGE].some((key) => (values.get(key) ?? null) !== null);
}

/** Whether a row still says what the program wrote into it, by the marks it left there. */
export function isAsWritten(values: Values): boolean {
  const written = readMarks(values.get(CHECK) ?? null);
  if (written === null) return false;
  const standing = marksOf(values);
  return (
    written.size === standing.size &&
    [...written].every(([group, mark]) => standing.get(group) === mark)
  );
}
