import { UPDATE } from '../../locale/update.js';
import { type Column, FURTHER_COLUMNS } from '../columns.js';
import { checkMarks } from './check.js';
import { CHECK, KEY } from './merge.js';
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
    value: (row, context) => checkMarks(readValues(row, columns, context)),
  };
}
