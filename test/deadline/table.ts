import { readdirSync, readFileSync } from 'node:fs';

/** The date of the paper where a row names none: a Friday. */
export const DOCUMENT_DATE = '2021-11-26';

/** One row of a table: cells by the names in the table's first line; an empty cell is ''. */
export interface Row {
  /** The table's name, which is the expected type. */
  type: string;
  phrase: string;
  cells: Record<string, string>;
}

const FOLDER = 'test/deadline/data';

/** Rows of a tab-separated table: the first line names the columns. */
export function readTable(type: string): Row[] {
  const [head = '', ...lines] = readFileSync(`${FOLDER}/${type}.tsv`, 'utf8').split('\n');
  const columns = head.split('\t');
  return lines
    .filter((line) => line.length > 0)
    .map((line) => {
      const values = line.split('\t');
      if (values.length > columns.length) throw new Error(`${type}.tsv: too many cells: ${line}`);
      const cells = Object.fromEntries(columns.map((name, at) => [name, values[at] ?? '']));
      return { type, phrase: values[0] ?? '', cells };
    });
}

/** Tables whose rows are phrases and whose names are types of deadlines. */
export const TYPES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.tsv') && !name.startsWith('in-'))
  .map((name) => name.slice(0, -4));

export function readTables(): Row[] {
  return TYPES.flatMap(readTable);
}
