import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { DecisionsError } from '../../errors.js';
import type { Lang } from '../../locale/index.js';
import { joinRegisters } from '../../register/join.js';
import type { Register } from '../../register/schema.js';
import { NotOurs } from '../compare/not-ours.js';
import { passOver } from '../compare/pass-over.js';
import { isLines, readRegister } from '../compare/registers.js';
import { isBackup } from '../keep/backup.js';
import { readRegisters } from '../read-registers.js';

/** Where tasks are looked for: a file that is read as it is asked, or a register in memory. */
export type FileSource =
  | { kind: 'lines' | 'parquet'; path: string }
  | { kind: 'register'; register: Register; paths: string[] };

/** The same, or a store that answers for itself. */
export type Source = FileSource | { kind: 'store'; address: string | undefined };

/** Longer than this, in bytes, a register is asked through the table that lies beside it. */
const LONG = 64 * 1024 * 1024;

/**
 * What the user's paths hold: a folder of results of `decisions batch` (of its parts, too), a
 * folder of registers, registers of any format, or papers.
 *
 * @param tables whether Parquet can be asked
 * @throws DecisionsError for what cannot be read or holds nothing
 */
export async function findSources(
  paths: readonly string[],
  options: { lang: Lang; tables: boolean },
): Promise<FileSource[]> {
  const found: FileSource[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (status?.isDirectory() === true) {
      const inside = await folderSources(path, options);
      if (inside === null) others.push(path);
      else found.push(...inside);
      continue;
    }
    const asked = status === null ? null : askedAsItLies(path);
    if (asked === null) others.push(path);
    else found.push(asked);
  }
  if (others.length === 0) return found;
  const { register, paths: read } = await readRegisters(others, { lang: options.lang });
  return [...found, { kind: 'register', register, paths: read }];
}

/** A file that is read as it is asked, by its name; null for what is read whole. */
function askedAsItLies(path: string): FileSource | null {
  if (isLines(path)) return { kind: 'lines', path };
  return extname(path).toLowerCase() === '.parquet' ? { kind: 'parquet', path } : null;
}

/** What a folder holds of registers; null where it holds papers only. */
async function folderSources(
  folder: string,
  { lang, tables }: { lang: Lang; tables: boolean },
): Promise<FileSource[] | null> {
  const whole = await resultsOf(folder, tables);
  if (whole !== null) return [whole];
  const names = await readdir(folder);
  const parts: FileSource[] = [];
  for (const name of names.filter((one) => PART.test(one)).sort()) {
    const part = await resultsOf(join(folder, name), tables);
    if (part !== null) parts.push(part);
  }
  return parts.length > 0 ? parts : registersIn(folder, lang);
}

/** Name of a folder that `batch --shard` writes. */
const PART = /^part-\d+-of-\d+$/;

/** The combined register that `batch` left in a folder. */
async function resultsOf(folder: string, tables: boolean): Promise<FileSource | null> {
  const path = join(folder, 'register.jsonl');
  const table = join(folder, 'register.parquet');
  const [lines, parquet] = await Promise.all(
    [path, table].map((one) => stat(one).catch(() => null)),
  );
  if (!lines?.isFile())
    return parquet?.isFile() && tables ? { kind: 'parquet', path: table } : null;
  const fresh = parquet?.isFile() === true && parquet.mtimeMs >= lines.mtimeMs;
  return tables && fresh && lines.size > LONG
    ? { kind: 'parquet', path: table }
    : { kind: 'lines', path };
}

/** The same registers may lie there in several formats: the fullest of them are taken. */
const BY_FULLNESS = [
  ['json', 'jsonl', 'ndjson'],
  ['parquet'],
  ['csv', 'tsv', 'xlsx', 'xlsm', 'ods'],
];

async function registersIn(folder: string, lang: Lang): Promise<FileSource[] | null> {
  for (const endings of BY_FULLNESS) {
    const files = await glob([`**/*.{${endings.join(',')}}`], { cwd: folder });
    const sources = await registersAmong(
      files
        .filter((name) => !isBackup(name))
        .sort()
        .map((name) => join(folder, name)),
      lang,
    );
    if (sources.length > 0) return sources;
  }
  return null;
}

async function registersAmong(files: readonly string[], lang: Lang): Promise<FileSource[]> {
  const sources: FileSource[] = [];
  const read: Register[] = [];
  const paths: string[] = [];
  for (const path of files) {
    const asked = askedAsItLies(path);
    if (asked !== null) sources.push(asked);
    else {
      const register = await registerOf(path, lang);
      if (register === null) continue;
      read.push(register);
      paths.push(path);
    }
  }
  if (read.length === 0) return sources;
  return [...sources, { kind: 'register', register: joinRegisters(read).register, paths }];
}

/** A register that lies in a folder; null for a file that is none, said where it is a broken one. */
async function registerOf(path: string, lang: Lang): Promise<Register | null> {
  try {
    if (extname(path).toLowerCase() === '.json') return await readRegister(path, lang);
    const { readKeptFile } = await import('../read-kept-file.js');
    return await readKeptFile(path, lang);
  } catch (error) {
    const foreign = extname(path).toLowerCase() !== '.json' && isNoRegister(error);
    if (!(error instanceof NotOurs) && !foreign) passOver(error, false);
    return null;
  }
}

function isNoRegister(error: unknown): boolean {
  return error instanceof DecisionsError && error.code === 'register-invalid';
}
