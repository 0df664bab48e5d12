import { TABLES } from './0001-tables.js';

/** Every change of the tables, in order; a store remembers how far it has come. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0001-tables', sql: TABLES },
];
