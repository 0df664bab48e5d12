import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { changedCalendar } from '../../deadline/index.js';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { jsonText } from '../../export/json.js';
import type { ExportOptions } from '../../export/types.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { KEEP } from '../../locale/keep.js';
import { registerFromSource } from '../../pipeline.js';
import { joinRegisters } from '../../register/join.js';
import { type Register, registerSchema } from '../../register/schema.js';
import { readSources, type SourceText } from '../../source/index.js';
import { digest } from '../../source/text.js';
import { UnpackLimitError } from '../../zip/unpack.js';
import { recognizer } from '../ocr.js';
import { isWorkedIn } from './guard.js';
import { done, type PartiesTold, without } from './outcome.js';
import { isUnchanged, type PlaceReader } from './place.js';
import type { Failure, Known, Outcome, Task, WorkerOptions, WorkOrder } from './task.js';

/** The ending of a per-paper register behind the paper's own name. */
function endingOf(format: string): string {
  return FORMATS[format]?.endings[0] ?? `.${format}`;
}

/** Where a paper's register of a format goes. */
export function outputPath(papers: string, key: string, format: string): string {
  return join(papers, `${key}${endingOf(format)}`);
}

/**
 * Writes among the drafts, which the next run clears should this one be killed, and moves the file
 * to its place; unlike the combined registers these are not flushed. A worker has nothing else to
 * do meanwhile, so it asks for files without waiting, which costs a fraction of asking and waiting.
 */
function put(path: string, data: string | Uint8Array, { drafts }: WorkerOptions): void {
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
}

/** What the system says of files, by its own codes. */
const SYSTEM: Record<string, 'vanished' | 'denied'> = {
  ENOENT: 'vanished',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** What the user is told of a failure, whatever was thrown. */
export function failureOf(error: unknown, options: WorkerOptions): Failure {
  const { lang } = options;
  if (error instanceof DecisionsError)
    return { code: error.code, message: error.message, remedy: error.remedy ?? '' };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof UnpackLimitError)
    return {
      code: 'limit-exceeded',
      message: say(BATCH, lang, 'archiveDamaged', { reason: `${error.limit}` }),
      remedy: say(BATCH, lang, 'archiveDamagedRemedy'),
    };
  const isSystem = error instanceof Error && 'code' in error;
  const known = isSystem ? SYSTEM[String(error.code)] : undefined;
  if (known !== undefined)
    return {
      code: 'not-readable',
      message: say(BATCH, lang, known),
      remedy: say(BATCH, lang, `${known}Remedy`),
    };
  return {
    code: isSystem ? 'not-readable' : 'format-damaged',
    message: say(BATCH, lang, 'crashed', { reason }),
    remedy: say(BATCH, lang, 'crashedRemedy'),
  };
}

function isRegister(value: unknown): value is Register {
  return registerSchema.safeParse(value).success;
}

/** A paper read before: its register from disk, when it is whole and of the same bytes. */
function readAgain(task: Task, sha256: string, options: WorkerOptions): Register | null {
  try {
    for (const format of options.formats) statSync(outputPath(options.papers, task.key, format));
    const text = readFileSync(outputPath(options.papers, task.key, 'json'), 'utf8');
    // The schema is asked, and what was written is taken as it was written: in the same order of keys.
    const register: unknown = JSON.parse(text);
    if (!isRegister(register)) return null;
    const [document, ...others] = register.documents;
    // What a letter carries has digests of its own: it is read again.
    return others.length === 0 && document?.source.sha256 === sha256 ? register : null;
  } catch {
    return null;
  }
}

function remove(task: Task, options: WorkerOptions): void {
  for (const format of options.formats)
    rmSync(outputPath(options.papers, task.key, format), { force: true });
}

/** @throws DecisionsError `would-lose` where people have worked in the paper's register */
async function refuseWorkedIn(task: Task, { force, formats, papers, lang }: WorkerOptions) {
  if (force) return;
  for (const format of formats) {
    if (!(await isWorkedIn(outputPath(papers, task.key, format), format, lang))) continue;
    throw new DecisionsError('would-lose', say(KEEP, lang, 'touched'), {
      remedy: say(KEEP, lang, 'another'),
    });
  }
}

async function writeAll(
  task: Task,
  register: Register,
  text: string,
  options: WorkerOptions,
): Promise<void> {
  const { lang, asOf } = options;
  const exportOptions: ExportOptions = {
    lang,
    all: false,
    width: Number.POSITIVE_INFINITY,
    color: false,
    ...(asOf === null ? {} : { asOf }),
    sources: [{ document: register.documents[0]?.id ?? '', text }],
  };
  await refuseWorkedIn(task, options);
  for (const format of options.formats) {
    const path = outputPath(options.papers, task.key, format);
    // JSON is written for every paper; its exporter would check what the program itself has made.
    if (format === 'json') put(path, jsonText(register), options);
    else {
      const exporter = await FORMATS[format]?.load();
      if (exporter !== undefined) put(path, await exporter.write(register, exportOptions), options);
    }
  }
}

function reuse(
  task: Task,
  known: Known | null,
  options: WorkerOptions,
  told: PartiesTold,
): Outcome | null {
  if (known === null) return null;
  const { sha256 } = known;
  if (known.status !== 'read')
    return without(task, known.status, { sha256, failure: known.failure ?? null, reused: true });
  const register = readAgain(task, sha256, options);
  return register === null ? null : done(task, sha256, register, told, true);
}

/** Reads one paper, writes its registers and tells what came out; never throws. */
export async function processPaper(
  { task, known }: WorkOrder,
  options: WorkerOptions,
  { told, places }: { told: PartiesTold; places: PlaceReader },
): Promise<Outcome> {
  let sha256: string | null = null;
  try {
    const same = isUnchanged(task.place, known) ? reuse(task, known, options, told) : null;
    if (same !== null) return same;
    const bytes = await places.read(task.place);
    sha256 = digest(bytes);
    const before = known?.sha256 === sha256 ? reuse(task, known, options, told) : null;
    if (before !== null) return before;
    const { lang, encoding, documentDate, ocr, calendar } = options;
    const sources = await readSources(bytes, {
      path: task.name,
      lang,
      encoding: encoding ?? undefined,
      unpacks: true,
      ocr: ocr ? recognizer(lang, task.name) : undefined,
    });
    const read = sources.map(({ name, source }): [Register, SourceText] => [
      registerFromSource(source, {
        path: name === null ? task.name : `${task.name}/${name}`,
        lang,
        calendar: changedCalendar(calendar),
        ...(documentDate === null ? {} : { documentDate }),
      }).register,
      source,
    ]);
    // Of a letter and what it carries those count that decide something.
    const decisions = read.filter(([{ documents }]) => documents[0]?.kind !== 'none');
    const [first, ...others] = decisions.map(([register]) => register);
    if (first === undefined) {
      await refuseWorkedIn(task, options);
      remove(task, options);
      return without(task, 'none', { sha256 });
    }
    const register = others.length === 0 ? first : joinRegisters([first, ...others]).register;
    await writeAll(task, register, decisions[0]?.[1].text ?? '', options);
    return done(task, sha256, register, told, false);
  } catch (error) {
    // What people have worked in stays, whatever becomes of the paper.
    const kept = error instanceof DecisionsError && error.code === 'would-lose';
    if (!kept) removeQuietly(task, options);
    return without(task, 'failed', { sha256, failure: failureOf(error, options) });
  }
}

/** Takes away what an earlier run made of a paper that now fails, where that can be done. */
function removeQuietly(task: Task, options: WorkerOptions): void {
  try {
    remove(task, options);
  } catch {
    // The failure that is told says more than this one.
  }
}
