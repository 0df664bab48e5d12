import { UPDATE } from '../../locale/update.js';
import type { Tracking } from '../../register/schema.js';
import { type Column, FURTHER_COLUMNS } from '../columns.js';
import { type KeyedValue, marksOf, marksText } from './check.js';
import { CHECK, GONE, KEY, WITHDRAWN } from './plan.js';
import { readValues } from './read-values.js';

/** The column that names a task across documents. */
export function keyColumn(): readonly Column[] {
  return FURTHER_COLUMNS.filter(({ key }) => key === KEY);
}

/** The column with the marks of what is written into the others. */
export function checkColumn(columns: readonly Column[]): Column {
  return {
    key: CHECK,
    heading: { ru: UPDATE.ru.check, en: UPDATE.en.check },
    width: 20,
    type: 'text',
    people: false,
    value: (row, context) => rowMarks(readValues(row, columns, context), row.task.tracking),
  };
}

/** The marks of a new row, with what is known of a task that is no longer one. */
export function rowMarks(values: Iterable<KeyedValue>, tracking: Tracking | undefined): string {
  const marks = marksOf(values);
  if (tracking?.vanished !== undefined) marks.set(GONE, '1');
  if (tracking?.withdrawn !== undefined) marks.set(WITHDRAWN, '1');
  return marksText(marks);
}
