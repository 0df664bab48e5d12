import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { checked } from '../../export/json.js';
import { jsonLines } from '../../export/jsonl.js';
import type { ExportOptions } from '../../export/types.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { registerFromSource } from '../../pipeline.js';
import { type Register, registerSchema } from '../../register/schema.js';
import { readSource, type SourceText } from '../../source/index.js';
import { LIMITS } from '../../source/limits.js';
import { UnpackLimitError } from '../../source/zip/unpack.js';
import { recognizer } from '../ocr.js';
import { unpackMember } from './archive.js';
import type {
  Failure,
  Known,
  Outcome,
  PaperFacts,
  Task,
  WorkerOptions,
  WorkOrder,
} from './task.js';

/** The ending of a per-paper register behind the paper's own name. */
function endingOf(format: string): string {
  return FORMATS[format]?.endings[0] ?? `.${format}`;
}

/** Where a paper's register of a format goes. */
export function outputPath(papers: string, key: string, format: string): string {
  return join(papers, `${key}${endingOf(format)}`);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes among the drafts, which the next run clears should this one be killed, and moves the file
 * to its place; unlike the combined registers these are not flushed.
 */
async function put(
  path: string,
  data: string | Uint8Array,
  { drafts }: WorkerOptions,
): Promise<void> {
  const temporary = join(drafts, randomBytes(8).toString('hex'));
  await writeFile(temporary, data);
  try {
    await rename(temporary, path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
  }
}

async function readPlace({ place }: Task, options: WorkerOptions): Promise<Uint8Array> {
  const { lang } = options;
  if (place.entries.length > 0) {
    if (place.entries.at(-1)?.encrypted)
      throw new DecisionsError('encrypted', say(BATCH, lang, 'entryEncrypted'), {
        remedy: say(BATCH, lang, 'entryEncryptedRemedy'),
      });
    return unpackMember(place.path, place.entries);
  }
  const status = await stat(place.path);
  if (!status.isFile())
    throw new DecisionsError('not-readable', say(BATCH, lang, 'noFile'), {
      remedy: say(BATCH, lang, 'noFileRemedy'),
    });
  // The reader refuses what is longer; there is no need to hold it all for that.
  if (status.size > LIMITS.fileBytes) return new Uint8Array(LIMITS.fileBytes + 1);
  return readFile(place.path);
}

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
  return {
    code: isSystem ? 'not-readable' : 'format-damaged',
    message: say(BATCH, lang, 'crashed', { reason }),
    remedy: say(BATCH, lang, 'crashedRemedy'),
  };
}

function facts(register: Register): PaperFacts | null {
  const [document] = register.documents;
  if (document === undefined) return null;
  const { id, kind, title, date, tasks, statements, source } = document;
  const { format, encoding } = source;
  const findings = register.diagnostics.filter(({ severity }) => severity !== 'info').length;
  return { id, kind, title, date, format, encoding, tasks, statements, findings };
}

/** A paper read before: its register from disk, when it is whole and of the same bytes. */
async function readAgain(
  task: Task,
  sha256: string,
  options: WorkerOptions,
): Promise<Register | null> {
  try {
    for (const format of options.formats) await stat(outputPath(options.papers, task.key, format));
    const text = await readFile(outputPath(options.papers, task.key, 'json'), 'utf8');
    const register = registerSchema.parse(JSON.parse(text));
    return register.documents[0]?.source.sha256 === sha256 ? register : null;
  } catch {
    return null;
  }
}

async function remove(task: Task, options: WorkerOptions): Promise<void> {
  for (const format of options.formats)
    await rm(outputPath(options.papers, task.key, format), { force: true });
}

async function writeAll(
  task: Task,
  register: Register,
  source: SourceText,
  options: WorkerOptions,
): Promise<void> {
  const { lang, asOf } = options;
  const exportOptions: ExportOptions = {
    lang,
    all: false,
    width: Number.POSITIVE_INFINITY,
    color: false,
    ...(asOf === null ? {} : { asOf }),
    sources: [{ document: register.documents[0]?.id ?? '', text: source.text }],
  };
  for (const format of options.formats) {
    const exporter = await FORMATS[format]?.load();
    if (exporter === undefined) continue;
    await put(
      outputPath(options.papers, task.key, format),
      await exporter.write(register, exportOptions),
      options,
    );
  }
}

function done(task: Task, sha256: string, register: Register, reused: boolean): Outcome {
  return {
    index: task.index,
    status: 'read',
    sha256,
    reused,
    failure: null,
    document: facts(register),
    lines: [...jsonLines(register)].join(''),
  };
}

function without(
  task: Task,
  status: 'none' | 'failed',
  sha256: string | null,
  failure: Failure | null,
  reused = false,
): Outcome {
  return { index: task.index, status, sha256, reused, failure, document: null, lines: '' };
}

async function reuse(
  task: Task,
  known: Known | null,
  sha256: string,
  options: WorkerOptions,
): Promise<Outcome | null> {
  if (known === null || known.sha256 !== sha256) return null;
  if (known.status !== 'read')
    return without(task, known.status, sha256, known.failure ?? null, true);
  const register = await readAgain(task, sha256, options);
  return register === null ? null : done(task, sha256, register, true);
}

/** Reads one paper, writes its registers and tells what came out; never throws. */
export async function processPaper(
  { task, known }: WorkOrder,
  options: WorkerOptions,
): Promise<Outcome> {
  let sha256: string | null = null;
  try {
    const bytes = await readPlace(task, options);
    sha256 = digest(bytes);
    const before = await reuse(task, known, sha256, options);
    if (before !== null) return before;
    const { lang, encoding, documentDate, ocr } = options;
    const source = await readSource(bytes, {
      path: task.name,
      lang,
      encoding: encoding ?? undefined,
      ocr: ocr ? recognizer(lang, task.name) : undefined,
    });
    const parsed = registerFromSource(source, {
      path: task.name,
      lang,
      ...(documentDate === null ? {} : { documentDate }),
    });
    // The schema's order of keys, as the register has when a resumed run reads it back.
    const register = checked(parsed.register, lang);
    if (register.documents[0]?.kind === 'none') {
      await remove(task, options);
      return without(task, 'none', sha256, null);
    }
    await writeAll(task, register, source, options);
    return done(task, sha256, register, false);
  } catch (error) {
    await remove(task, options).catch(() => undefined);
    return without(task, 'failed', sha256, failureOf(error, options));
  }
}
