import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readCsv } from '../export/csv-read.js';
import { type KeptRegister, readTable } from '../export/read-table.js';
import type { Lang } from '../locale/index.js';
import type { TaskMark } from '../register/due-list.js';
import { mergeRegisters } from '../register/merge.js';
import { readRegisterJson, readRegisterJsonl } from '../register/read-json.js';
import { displayPath, findPapers } from './papers.js';
import { readBytes, readPaper, STDIN } from './read.js';
import { explained } from './update-register.js';

export interface ReadRegistersOptions {
  lang: Lang;
  /** The date of papers whose text has none. */
  documentDate?: string;
}

/**
 * Reads papers and registers alike into one register: `.json` and `.jsonl` by the schema, `.csv` and
 * `.xlsx` as tables that people keep, all else as papers. Folders and globs stand for the papers in them.
 *
 * @throws DecisionsError for what cannot be read, is no register or names no file
 */
export async function readRegisters(
  paths: readonly string[],
  options: ReadRegistersOptions,
): Promise<KeptRegister> {
  const registers = [];
  const marks = new Map<string, TaskMark>();
  for (const path of await expand(paths, options.lang)) {
    const kept = await readOne(path, options);
    registers.push(kept.register);
    for (const [key, mark] of kept.marks) marks.set(key, mark);
  }
  return { register: mergeRegisters(registers), marks };
}

/** Folders and globs become the papers in them; what is named stays in the order it was named. */
async function expand(paths: readonly string[], lang: Lang): Promise<string[]> {
  const cwd = process.cwd();
  const expanded: string[] = [];
  for (const path of paths) {
    if (path === STDIN || (await isFile(path))) expanded.push(path);
    else {
      const found = await findPapers([path], { cwd, lang });
      expanded.push(...found.map((one) => displayPath(one, cwd)));
    }
  }
  return [...new Set(expanded)];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function readOne(path: string, options: ReadRegistersOptions): Promise<KeptRegister> {
  const { lang } = options;
  const ending = path === STDIN ? '' : extname(path).toLowerCase();
  if (ending === '.json') {
    return unmarked(readRegisterJson(await readText(path, lang), { lang, path }));
  }
  if (ending === '.jsonl' || ending === '.ndjson') {
    return unmarked(readRegisterJsonl(await readText(path, lang), { lang, path }));
  }
  if (ending === '.csv' || ending === '.tsv') {
    return readTable(readCsv(await readText(path, lang)).lines, { lang, path });
  }
  if (ending === '.xlsx') return readWorkbook(path, lang);
  return unmarked((await readPaper(path, options)).register);
}

async function readWorkbook(path: string, lang: Lang): Promise<KeptRegister> {
  const bytes = await readBytes(path, lang);
  const { readKeptWorkbook } = await import('../export/xlsx/read-kept.js');
  try {
    return readKeptWorkbook(bytes, { lang, path });
  } catch (error) {
    throw explained(error, path, lang);
  }
}

function unmarked(register: KeptRegister['register']): KeptRegister {
  return { register, marks: new Map() };
}

async function readText(path: string, lang: Lang): Promise<string> {
  // The mark stays, as a table's reader tells Excel's dialect by it.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(path, lang));
}
