import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readCsv } from '../export/csv-read.js';
import { type KeptRegister, readTable } from '../export/read-table.js';
import type { Lang } from '../locale/index.js';
import type { TaskMark } from '../register/due-list.js';
import { mergeRegisters } from '../register/merge.js';
import { readRegisterJson, readRegisterJsonl } from '../register/read-json.js';
import { passOver } from './compare/pass-over.js';
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
 * `.xlsx` as tables that people keep, all else as papers. Folders and globs stand for the papers in them;
 * one of those that cannot be read is said on stderr and passed over, and the exit code tells.
 *
 * @throws DecisionsError for what cannot be read, is no register or names no file
 */
export async function readRegisters(
  paths: readonly string[],
  options: ReadRegistersOptions,
): Promise<KeptRegister> {
  const registers = [];
  const marks = new Map<string, TaskMark>();
  for (const [path, named] of await expand(paths, options.lang)) {
    try {
      const kept = await readOne(path, options);
      registers.push(kept.register);
      for (const [key, mark] of kept.marks) marks.set(key, mark);
    } catch (error) {
      passOver(error, named);
    }
  }
  return { register: mergeRegisters(registers), marks };
}

/**
 * Folders and globs become the papers in them; what is named stays in the order it was named. Each
 * path once, with whether the user named it.
 */
async function expand(paths: readonly string[], lang: Lang): Promise<Map<string, boolean>> {
  const cwd = process.cwd();
  const expanded = new Map<string, boolean>();
  for (const path of paths) {
    if (path === STDIN || (await isFile(path))) expanded.set(path, true);
    else {
      for (const found of await findPapers([path], { cwd, lang })) {
        const shown = displayPath(found, cwd);
        if (!expanded.has(shown)) expanded.set(shown, false);
      }
    }
  }
  return expanded;
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
    throw explained(error, path, 'xlsx', lang);
  }
}

function unmarked(register: KeptRegister['register']): KeptRegister {
  return { register, marks: new Map() };
}

async function readText(path: string, lang: Lang): Promise<string> {
  // The mark stays, as a table's reader tells Excel's dialect by it.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(path, lang));
}

/** The files a register's papers were read from. */
export function pathsOf({ documents }: KeptRegister['register']): string[] {
  return documents.flatMap(({ source }) => source.path ?? []);
}
