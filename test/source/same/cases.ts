import { ANNEXES } from './annex-cases.js';
import { LISTS } from './list-cases.js';
import type { SameCase } from './same-case.js';
import { TABLES } from './table-cases.js';

export const CASES: SameCase[] = [...TABLES, ...LISTS, ...ANNEXES];
