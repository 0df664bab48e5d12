import { asReadOf } from '../../register/correct.js';
import type { CellContext, CellValue, Column } from '../columns.js';
import type { RegisterRow } from '../rows.js';

/**
 * The values of a row as the document has them, without what a person corrected: what an update
 * compares, so that a correction is told from a change of the paper.
 */
export function readValues(
  row: RegisterRow,
  columns: readonly Column[],
  context: CellContext,
): (readonly [key: string, value: CellValue])[] {
  const read = row.task.asRead === undefined ? row : { ...row, task: asReadOf(row.task) };
  return columns.map((column) => [column.key, column.value(read, context)] as const);
}
