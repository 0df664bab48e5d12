import { TABLES } from './0001-tables.js';
import { BODIES } from './0002-bodies.js';
import { DAYS } from './0003-days.js';

/** Every change of the tables, in order; a store remembers how far it has come. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0001-tables', sql: TABLES },
  { name: '0002-bodies', sql: BODIES },
  { name: '0003-days', sql: DAYS },
];
