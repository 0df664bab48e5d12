import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { CalendarChanges } from '../../deadline/index.js';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { VERSION } from '../../version.js';
import type { CliContext } from '../context.js';
import { localToday } from '../duration.js';
import type { BatchFlags } from '../flags/batch.js';
import { BACKUPS } from '../keep/backup.js';
import { JOURNAL } from './journal.js';
import { type Shard, shardFolder, shardOf } from './shard.js';
import type { WorkerOptions } from './task.js';

/** What a run was asked to do, checked. */
export interface BatchOptions {
  context: CliContext;
  /** The folder everything is written to. */
  folder: string;
  jobs: number;
  /** The part of the archive that is read; null for all of it. */
  shard: Shard | null;
  /** The folder of all parts; nothing is read from it. */
  whole: string;
  resume: boolean;
  failFast: boolean;
  /** Milliseconds for one paper. */
  timeLimit: number;
  /** Combined registers beside register.jsonl. */
  combined: ('csv' | 'xlsx' | 'parquet')[];
  all: boolean;
  asOf: string | null;
  worker: WorkerOptions;
}

/** Where a run gathers what it will put in place when it is done. */
const DRAFTS = '.decisions-draft';

const DEFAULT_SECONDS = 60;
/** A page takes tesseract seconds. */
const OCR_SECONDS = 1800;
const MOST_SECONDS = 86_400;
const MOST_JOBS = 256;
/** Formats that cannot stand for one paper in a folder. */
const NOT_FOR_FILES = new Set(['table']);

function whole(value: string | undefined, fallback: number, most: number, message: string): number {
  if (value === undefined) return fallback;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new DecisionsError('usage', message, {});
  return number;
}

function formatsOf(flags: BatchFlags, { lang }: CliContext): string[] {
  const named = flags.format ?? ['json'];
  const possible = Object.keys(FORMATS).filter((format) => !NOT_FOR_FILES.has(format));
  for (const format of named)
    if (!possible.includes(format))
      throw new DecisionsError('format-unknown', say(BATCH, lang, 'badFormat', { format }), {
        remedy: say(BATCH, lang, 'badFormatRemedy', { formats: possible.join(', ') }),
      });
  // The JSON of each paper is what a resumed run stands on.
  return [...new Set(['json', ...named])];
}

/** Checks the flags. @throws DecisionsError `usage`, `format-unknown` */
export function batchOptions(
  flags: BatchFlags,
  context: CliContext,
  calendar: CalendarChanges,
): BatchOptions {
  const { lang } = context;
  const formats = formatsOf(flags, context);
  const chosen = flags.format === undefined ? ['csv', 'xlsx'] : formats;
  if (flags.output === undefined)
    throw new DecisionsError('usage', say(BATCH, lang, 'noOutput'), {
      remedy: say(BATCH, lang, 'noOutputRemedy'),
    });
  const all = resolve(flags.output);
  const shard = shardOf(flags.shard, process.env, lang);
  const folder = shard === null ? all : resolve(all, shardFolder(shard));
  const ocr = flags.ocr === true;
  const most = ocr ? OCR_SECONDS : DEFAULT_SECONDS;
  const seconds = whole(flags.timeLimit, most, MOST_SECONDS, say(BATCH, lang, 'badLimit'));
  return {
    context,
    folder,
    whole: all,
    shard,
    jobs: whole(flags.jobs, availableParallelism(), MOST_JOBS, say(BATCH, lang, 'badJobs')),
    resume: flags.resume === true,
    failFast: flags.failFast === true,
    timeLimit: seconds * 1000,
    combined: (['csv', 'xlsx', 'parquet'] as const).filter((format) => chosen.includes(format)),
    all: flags.all === true,
    asOf: flags.asOf ?? localToday(),
    worker: {
      papers: resolve(folder, 'papers'),
      drafts: resolve(folder, DRAFTS),
      journal: resolve(folder, JOURNAL),
      formats,
      lang,
      documentDate: flags.date ?? null,
      calendar,
      encoding: flags.encoding ?? null,
      asOf: flags.asOf ?? null,
      ocr,
      force: flags.force === true,
      backups: flags.backupCount ?? BACKUPS,
    },
  };
}

/** Changes when the program or an option would give a paper another register. */
export function fingerprint({ worker, all }: BatchOptions): string {
  const { formats, lang, documentDate, calendar, encoding, asOf, ocr } = worker;
  const told = { formats, lang, documentDate, calendar, encoding, asOf, ocr };
  return createHash('sha256')
    .update(JSON.stringify([VERSION, told, all]))
    .digest('hex')
    .slice(0, 16);
}
