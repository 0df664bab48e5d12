import type { QueryResultRow } from 'pg';
import type { Sql } from './open.js';

/** Rows fetched at a time. */
const AT_ONCE = 2000;

/** The rows of a query within a transaction, however many, a few held at a time. */
export async function* rowsOf<Row extends QueryResultRow>(
  sql: Sql,
  text: string,
  values: unknown[] = [],
): AsyncGenerator<Row> {
  // Whoever takes the rows may think about them for long.
  await sql.query('set local idle_in_transaction_session_timeout = 0');
  await sql.query(`declare each_row no scroll cursor for ${text}`, values);
  for (;;) {
    const rows = await sql.query<Row>(`fetch ${AT_ONCE} from each_row`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await sql.query('close each_row');
}
