import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { writeCsv, writeXlsx } from './combine.js';
import { prepareFolder, setJournalAside, tidyUp } from './folder.js';
import { findRoots, findTasks, type InputOptions } from './inputs.js';
import { Journal } from './journal.js';
import { hash52, PAPER_ENDINGS } from './names.js';
import { type BatchOptions, fingerprint } from './options.js';
import { Pool } from './pool.js';
import { Progress } from './progress.js';
import { Report, type Totals } from './report.js';
import { Spool } from './spool.js';
import type { Outcome, Refused, Task } from './task.js';

/** Papers that may be done before an earlier one is, per worker. */
const WINDOW = 64;

export interface BatchResult {
  totals: Totals;
  /** Names of the combined files that were written. */
  files: string[];
  warnings: string[];
  /** How the run ended before its end, if it did. */
  ended: 'interrupted' | 'stopped' | null;
}

function isRefused(paper: Task | Refused): paper is Refused {
  return 'failure' in paper;
}

function refusedOutcome({ index, failure }: Refused): Outcome {
  const nothing = { sha256: null, reused: false, document: null, lines: '' };
  return { index, status: 'failed', failure, ...nothing };
}

/** Ends what is waiting when the user presses Ctrl-C; a second time ends the process. */
class Interrupt {
  pressed = false;
  private readonly listener = (): void => {
    if (this.pressed) process.exit(130);
    this.pressed = true;
  };

  constructor() {
    process.on('SIGINT', this.listener);
    process.on('SIGTERM', this.listener);
  }

  release(): void {
    process.off('SIGINT', this.listener);
    process.off('SIGTERM', this.listener);
  }
}

/** One run over all papers: sends them out and takes them in again in their order. */
class Run {
  readonly report: Report;
  readonly lines: Spool;
  readonly seen = new Set<number>();
  private readonly early = new Map<number, { paper: Task | Refused; outcome: Outcome }>();
  private next = 0;
  private stopped = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: BatchOptions,
    private readonly journal: Journal,
    private readonly progress: Progress,
    private readonly interrupt: Interrupt,
    draft: (name: string) => string,
  ) {
    this.report = new Report(draft('batch.json'));
    this.lines = new Spool(draft('register.jsonl'));
  }

  get ended(): BatchResult['ended'] {
    return this.interrupt.pressed ? 'interrupted' : this.stopped ? 'stopped' : null;
  }

  async over(papers: AsyncIterable<Task | Refused>, pool: Pool): Promise<void> {
    const running = new Set<Promise<void>>();
    for await (const paper of papers) {
      await this.window(paper.index);
      if (this.ended !== null) break;
      if (isRefused(paper)) {
        this.take(paper, refusedOutcome(paper));
        continue;
      }
      await pool.room();
      if (this.ended !== null) break;
      const known = this.journal.find(paper.key);
      const reading = pool.run({ task: paper, known }).then((outcome) => this.take(paper, outcome));
      running.add(reading);
      reading.finally(() => running.delete(reading)).catch(() => undefined);
    }
    await Promise.all(running);
  }

  /** Waits while a slow paper holds up too many that are done. */
  private async window(index: number): Promise<void> {
    while (index - this.next > WINDOW * this.options.jobs && this.ended === null)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  private take(paper: Task | Refused, outcome: Outcome): void {
    this.journal.add(paper.key, outcome);
    this.early.set(outcome.index, { paper, outcome });
    for (let first = this.early.get(this.next); first; first = this.early.get(this.next)) {
      this.early.delete(this.next++);
      this.commit(first.paper, first.outcome);
    }
    this.wake?.();
    this.wake = null;
  }

  private commit(paper: Task | Refused, outcome: Outcome): void {
    this.seen.add(hash52(paper.key));
    this.report.add(paper, outcome);
    this.lines.add(outcome.lines);
    if (outcome.failure !== null) {
      const { message, remedy } = outcome.failure;
      this.progress.line(`${paper.name}: ${message}${remedy === '' ? '' : `; ${remedy}`}`);
      if (this.options.failFast) this.stopped = true;
    }
    this.progress.update(this.report.totals);
  }
}

async function count(papers: AsyncIterable<unknown>, progress: Progress): Promise<void> {
  let total = 0;
  for await (const _ of papers) total++;
  progress.setTotal(total);
}

/** Puts the finished drafts in place, the register of the program's own form last. */
async function publish(
  run: Run,
  options: BatchOptions,
  draft: (name: string) => string,
): Promise<{ files: string[]; warnings: string[] }> {
  const files: string[] = [];
  const warnings: string[] = [];
  const { lang } = options.context;
  run.lines.close();
  const lines = draft('register.jsonl');
  if (options.combined.includes('csv')) {
    await writeCsv(lines, draft('register.csv'), options);
    files.push('register.csv');
  }
  if (options.combined.includes('xlsx'))
    try {
      await writeXlsx(lines, draft('register.xlsx'), options);
      files.push('register.xlsx');
    } catch (error) {
      if (!(error instanceof DecisionsError) || error.code !== 'limit-exceeded') throw error;
      warnings.push(say(BATCH, lang, 'tooManyRows', { reason: error.message }));
    }
  await run.report.write(draft('batch.json'));
  for (const name of ['register.csv', 'register.xlsx'])
    if (!files.includes(name)) await rm(join(options.folder, name), { force: true });
  files.push('register.jsonl', 'batch.json');
  for (const name of files) await rename(draft(name), join(options.folder, name));
  return { files, warnings };
}

/**
 * Reads an archive of papers and writes their registers.
 *
 * @throws DecisionsError `no-match`, `file-not-found`, `usage`, `not-writable`
 */
export async function runPapers(
  patterns: readonly string[],
  options: BatchOptions,
  entry: URL,
): Promise<BatchResult> {
  const { context, folder, worker } = options;
  const input: InputOptions = {
    cwd: process.cwd(),
    lang: context.lang,
    ocr: worker.ocr,
    except: folder,
  };
  const roots = await findRoots(patterns, input);
  const { journal: path, draft } = await prepareFolder(options);
  if (!options.resume) await setJournalAside(path);
  const journal = await Journal.open(path, fingerprint(options), options.resume);
  const progress = new Progress(context);
  const interrupt = new Interrupt();
  const pool = new Pool({ jobs: options.jobs, timeLimit: options.timeLimit, worker, entry });
  const run = new Run(options, journal, progress, interrupt, draft);
  try {
    if (process.stderr.isTTY) void count(findTasks(roots, input), progress).catch(() => undefined);
    await run.over(findTasks(roots, input), pool);
    progress.clear();
    const { totals } = run.report;
    const { ended } = run;
    if (ended !== null) {
      await run.report.discard();
      return { totals, files: [], warnings: [], ended };
    }
    if (totals.papers === 0)
      throw new DecisionsError(
        'no-match',
        say(BATCH, context.lang, 'noMatch', { patterns: patterns.join(' ') }),
        { remedy: say(BATCH, context.lang, 'noMatchRemedy', { endings: PAPER_ENDINGS }) },
      );
    const published = await publish(run, options, draft);
    await tidyUp(options, run.seen);
    return { totals, ...published, ended };
  } finally {
    interrupt.release();
    journal.close();
    await pool.close();
  }
}
