import { readFileSync, statSync } from 'node:fs';
import { changedCalendar } from '../../deadline/index.js';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { jsonText } from '../../export/json.js';
import type { ExportOptions } from '../../export/types.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { registerFromSource } from '../../pipeline.js';
import { joinRegisters } from '../../register/join.js';
import { type Register, registerSchema } from '../../register/schema.js';
import { readSources, type SourceText } from '../../source/index.js';
import { digest } from '../../source/text.js';
import { UnpackLimitError } from '../../zip/unpack.js';
import { recognizer } from '../ocr.js';
import { done, type PartiesTold, without } from './outcome.js';
import { guardPaper, outputPath, put, removeUntouched } from './paper-files.js';
import { isUnchanged, type PlaceReader } from './place.js';
import type { Failure, Known, Outcome, Prints, Task, WorkerOptions, WorkOrder } from './task.js';

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

/** Writes the registers of a paper and gives their prints beside those of earlier runs. */
async function writeAll(
  { task, files }: WorkOrder,
  register: Register,
  text: string,
  options: WorkerOptions,
): Promise<Prints> {
  const { lang, asOf } = options;
  const exportOptions: ExportOptions = {
    lang,
    all: false,
    width: Number.POSITIVE_INFINITY,
    color: false,
    ...(asOf === null ? {} : { asOf }),
    sources: [{ document: register.documents[0]?.id ?? '', text }],
  };
  const made = new Map<string, Uint8Array>();
  for (const format of options.formats) {
    // JSON is written for every paper; its exporter would check what the program itself has made.
    const exporter = format === 'json' ? null : await FORMATS[format]?.load();
    const data =
      exporter === null ? jsonText(register) : await exporter?.write(register, exportOptions);
    if (data !== undefined) made.set(format, typeof data === 'string' ? Buffer.from(data) : data);
  }
  await guardPaper(task, files, made, options);
  const written: Record<string, string> = { ...files };
  for (const [format, data] of made)
    written[format] = put(outputPath(options.papers, task.key, format), data, options);
  return written;
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

/** The registers of a file and of what it carries, with their texts: those that decide something. */
async function decisionsIn(
  task: Task,
  bytes: Uint8Array,
  options: WorkerOptions,
): Promise<[Register, SourceText][]> {
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
  return read.filter(([{ documents }]) => documents[0]?.kind !== 'none');
}

/** Reads one paper, writes its registers and tells what came out; never throws. */
export async function processPaper(
  order: WorkOrder,
  options: WorkerOptions,
  { told, places }: { told: PartiesTold; places: PlaceReader },
): Promise<Outcome> {
  const { task, known, files } = order;
  let sha256: string | null = null;
  try {
    const same = isUnchanged(task.place, known) ? reuse(task, known, options, told) : null;
    if (same !== null) return same;
    const bytes = await places.read(task.place);
    sha256 = digest(bytes);
    const before = known?.sha256 === sha256 ? reuse(task, known, options, told) : null;
    if (before !== null) return before;
    const decisions = await decisionsIn(task, bytes, options);
    const [first, ...others] = decisions.map(([register]) => register);
    if (first === undefined) {
      await guardPaper(task, files, new Map(), options);
      await removeUntouched(task, files, options);
      return without(task, 'none', { sha256 });
    }
    const register = others.length === 0 ? first : joinRegisters([first, ...others]).register;
    const written = await writeAll(order, register, decisions[0]?.[1].text ?? '', options);
    return { ...done(task, sha256, register, told, false), files: written };
  } catch (error) {
    const failure = failureOf(error, options);
    // It is read again next time: people may have put the file elsewhere.
    if (error instanceof DecisionsError && error.code === 'would-lose')
      return without(task, 'failed', { failure, files });
    await removeQuietly(order, options);
    return without(task, 'failed', { sha256, failure, files });
  }
}

/** Takes away what an earlier run made of a paper that now fails, where that can be done. */
async function removeQuietly({ task, files }: WorkOrder, options: WorkerOptions): Promise<void> {
  try {
    await removeUntouched(task, files, options);
  } catch {
    // The failure that is told says more than this one.
  }
}
