import type { BodyAliases } from '../../compare/bodies.js';
import { threadScript } from '../own-parts.js';
import { Bodies } from './bodies.js';
import { lockFolder, prepareFolder, setJournalAside, tidyUp } from './folder.js';
import { type Ended, Run } from './gather.js';
import { guardCombined, recordCombined } from './guard.js';
import { findRoots, findTasks, type InputOptions, type Root } from './inputs.js';
import { earlierJournal, isOf, Journal } from './journal.js';
import { type BatchOptions, fingerprint } from './options.js';
import { Pool } from './pool.js';
import { publish } from './publish.js';
import { nothingFound } from './refusals.js';
import type { Totals } from './report.js';
import { guardOtherArchive, recordRoots } from './same-archive.js';
import type { Teller } from './teller.js';

/** What a run is to do. */
export interface BatchRequest {
  patterns: readonly string[];
  /** A list of paths to read, too. */
  list: string | null;
  options: BatchOptions;
  aliases: BodyAliases;
  /** Someone watches the progress and wants to know how much there is. */
  watched: boolean;
}

export interface BatchResult {
  totals: Totals;
  /** Names of the combined files that were written. */
  files: string[];
  warnings: string[];
  ended: Ended;
}

async function count(papers: AsyncIterable<unknown>, teller: Teller): Promise<void> {
  let total = 0;
  for await (const _ of papers) total++;
  teller.setTotal(total);
}

/** Takes the folder for this run alone and makes it ready; a folder that cannot be is given back. */
async function takeFolder(options: BatchOptions, roots: readonly Root[]) {
  const release = lockFolder(options);
  try {
    const draft = await prepareFolder(options);
    guardOtherArchive(options, roots);
    await guardCombined(options);
    return { release, draft };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Reads an archive of papers and writes their registers.
 *
 * @param onInterrupt is given what to call when the user wants the run to end early
 * @throws DecisionsError `no-match`, `file-not-found`, `usage`, `not-writable`
 */
export async function runPapers(
  { patterns, list, options, aliases, watched }: BatchRequest,
  teller: Teller,
  onInterrupt: (interrupt: () => void) => void,
): Promise<BatchResult> {
  const { context, worker, jobs, timeLimit } = options;
  const { whole: except, shard } = options;
  const { lang } = context;
  const input: InputOptions = { cwd: process.cwd(), lang, ocr: worker.ocr, except, shard };
  const roots = await findRoots(patterns, list, input);
  const { release, draft } = await takeFolder(options, roots);
  const print = fingerprint(options);
  if (!(options.resume && isOf(worker.journal, print))) await setJournalAside(worker.journal);
  const journal = Journal.open(worker.journal, print, options.resume);
  const earlier = earlierJournal(options.folder);
  const pool = new Pool({ jobs, timeLimit, worker, entry: threadScript('batch-worker') });
  const bodies = new Bodies(aliases);
  const run = new Run(options, { journal, earlier }, teller, bodies, draft);
  onInterrupt(() => run.interrupt());
  try {
    if (watched) void count(findTasks(roots, input), teller).catch(() => undefined);
    const passed = (name: string) => run.report.pass(name);
    await run.over(findTasks(roots, { ...input, passed }), pool);
    // Their heaps are given back before the tables are made: the peak is that of reading.
    await pool.close();
    const { totals } = run.report;
    const { ended } = run;
    if (ended !== null) {
      await run.report.discard();
      return { totals, files: [], warnings: [], ended };
    }
    // A part may well be empty.
    if (totals.papers === 0 && options.shard === null) throw nothingFound(patterns, lang);
    const published = await publish(run, bodies, options, draft);
    await tidyUp(options, run.seen);
    await recordCombined(options.folder, published.files);
    return { totals, ...published, ended };
  } finally {
    if (run.report.totals.read > 0) recordRoots(options.folder, roots);
    journal.close();
    earlier?.close();
    await pool.close();
    release();
  }
}
