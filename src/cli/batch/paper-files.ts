import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { inspect } from '../../export/inspect/index.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { KEEP } from '../../locale/keep.js';
import { backUp } from '../keep/backup.js';
import { officeLock } from '../keep/open-elsewhere.js';
import type { Prints, Task, WorkerOptions } from './task.js';

/** The ending of a per-paper register behind the paper's own name. */
function endingOf(format: string): string {
  return FORMATS[format]?.endings[0] ?? `.${format}`;
}

/** Where a paper's register of a format goes. */
export function outputPath(papers: string, key: string, format: string): string {
  return join(papers, `${key}${endingOf(format)}`);
}

/** Figures of a digest that are kept: enough for a change that nobody makes on purpose. */
const PRINT_LENGTH = 24;

/** What a file is, short enough to be noted for each: told later, it shows that nobody changed it. */
function printOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, PRINT_LENGTH);
}

/**
 * Writes among the drafts, which the next run clears should this one be killed, and moves the file
 * to its place; unlike the combined registers these are not flushed. A worker has nothing else to
 * do meanwhile, so it asks for files without waiting, which costs a fraction of asking and waiting.
 *
 * @returns the print of what was written
 */
export function put(
  path: string,
  data: Uint8Array,
  { drafts }: Pick<WorkerOptions, 'drafts'>,
): string {
  // A thread writes one file at a time, and no other thread of the process has its number.
  const temporary = join(drafts, `paper-${process.pid}-${threadId}`);
  writeFileSync(temporary, data);
  try {
    renameSync(temporary, path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    renameSync(temporary, path);
  }
  return printOf(data);
}

/** A file of results, as far as it is known. */
interface Known {
  path: string;
  format: string;
  /** What it was when it was written. */
  print: string | undefined;
  /** What is to be written now; empty where it is to go. */
  fresh: Uint8Array;
}

/**
 * Whether people have worked in a file of results: it is neither what was written nor what a power
 * cut left of what is written now. Without a print (an older version of the program wrote it) notes
 * in `tracking` tell, and a workbook's own marks.
 */
async function isWorkedIn(known: Known, lang: Lang): Promise<boolean> {
  const { path, format, print, fresh } = known;
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  if (bytes.equals(fresh.subarray(0, bytes.length)) || bytes.every((byte) => byte === 0))
    return false;
  if (print !== undefined) return printOf(bytes) !== print;
  if (format === 'json' || format === 'jsonl') return bytes.includes('"tracking":');
  return format === 'xlsx' && (await inspect(bytes, { lang, fresh: null })).state === 'touched';
}

const NOTHING = new Uint8Array(0);

/** Formats that office programs open, and leave a lock beside. */
const OFFICE = new Set(['csv', 'docx', 'html', 'ods', 'xlsx']);

/**
 * Refuses to write over registers of a paper that people have worked in, or have open; with
 * `--force` copies of them are kept.
 *
 * @throws DecisionsError `would-lose`
 */
export async function guardPaper(
  { key }: Pick<Task, 'key'>,
  prints: Prints,
  fresh: ReadonlyMap<string, Uint8Array>,
  { force, backups, formats, papers, lang }: WorkerOptions,
): Promise<void> {
  for (const format of formats) {
    const path = outputPath(papers, key, format);
    if (!existsSync(path)) continue;
    const lock = OFFICE.has(format) ? await officeLock(path) : null;
    const known = { path, format, print: prints[format], fresh: fresh.get(format) ?? NOTHING };
    if (lock === null && !(await isWorkedIn(known, lang))) continue;
    if (!force) throw refusal(join(basename(papers), `${key}${endingOf(format)}`), lock, lang);
    await backUp(path, backups);
  }
}

function refusal(name: string, lock: string | null, lang: Lang): DecisionsError {
  const reason = say(KEEP, lang, lock === null ? 'touched' : 'open');
  return new DecisionsError('would-lose', `${name}: ${reason}`, {
    remedy:
      lock === null ? say(BATCH, lang, 'anotherFolder') : say(KEEP, lang, 'openRemedy', { lock }),
  });
}

/**
 * Takes away the registers of a paper that has none any more, but none that people work in.
 *
 * @returns the prints of those that stay
 */
export async function removeUntouched(
  { key }: Pick<Task, 'key'>,
  prints: Prints,
  { formats, papers, lang }: Pick<WorkerOptions, 'formats' | 'papers' | 'lang'>,
): Promise<Prints> {
  const left: Record<string, string> = {};
  for (const format of new Set([...formats, ...Object.keys(prints)])) {
    const path = outputPath(papers, key, format);
    const print = prints[format];
    if (!(await isWorkedIn({ path, format, print, fresh: NOTHING }, lang)))
      rmSync(path, { force: true });
    else if (print !== undefined) left[format] = print;
  }
  return left;
}
