import { extname } from 'node:path';
import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import type { Register } from '../register/schema.js';
import { STDIN } from './read.js';

/** Endings of workbooks, which hold a register or a paper. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.ods']);

/** Endings of the tables in which people keep a register. */
const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv', ...WORKBOOKS]);

/** Endings of the files in which a register is kept. */
const REGISTERS: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson', ...TABLES]);

/** Whether a file is a table in which people may keep a register, by its name. */
export function isTable(path: string): boolean {
  return path !== STDIN && TABLES.has(extname(path).toLowerCase());
}

/** Whether a file is one in which a register is kept, by its name. */
export function isKept(path: string): boolean {
  return path !== STDIN && REGISTERS.has(extname(path).toLowerCase());
}

/**
 * The register that a file holds; null for a workbook that is none of ours, and so a paper: a plan
 * or a list kept in a table.
 *
 * @throws DecisionsError for a file that cannot be read or, of another ending, holds no register
 */
export async function keptOrNull(path: string, lang: Lang): Promise<Register | null> {
  // The schema and the readers of tables cost a paper nothing.
  const { readKeptFile } = await import('./read-kept-file.js');
  try {
    return await readKeptFile(path, lang);
  } catch (error) {
    const foreign = error instanceof DecisionsError && error.code === 'register-invalid';
    if (foreign && WORKBOOKS.has(extname(path).toLowerCase())) return null;
    throw error;
  }
}
