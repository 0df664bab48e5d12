import type { Bodies } from './bodies.js';
import { HashTable } from './hash-table.js';
import { PaperIds, underId } from './ids.js';
import type { Journal } from './journal.js';
import { hash52 } from './names.js';
import type { BatchOptions } from './options.js';
import { refusedOutcome } from './outcome.js';
import type { Pool } from './pool.js';
import { Report } from './report.js';
import { Spool } from './spool.js';
import type { Outcome, Refused, Task } from './task.js';
import type { Teller } from './teller.js';

/** Papers that may be done before an earlier one is, per worker. */
const WINDOW = 64;

/** How a run ended before its end, if it did. */
export type Ended = 'interrupted' | 'stopped' | null;

function isRefused(paper: Task | Refused): paper is Refused {
  return 'failure' in paper;
}

/** What is noted of papers. */
export interface Noted {
  /** By this run and those it goes on with. */
  journal: Journal;
  /** By the run before, where this one begins anew. */
  earlier: Journal | null;
}

/** One run over all papers: sends them out and takes them in again in their order. */
export class Run {
  readonly report: Report;
  readonly lines: Spool;
  readonly seen = new HashTable('hashes');
  private readonly early = new Map<number, { paper: Task | Refused; outcome: Outcome }>();
  private readonly ids = new PaperIds();
  private next = 0;
  private stopped = false;
  private interrupted = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: BatchOptions,
    private readonly noted: Noted,
    private readonly teller: Teller,
    private readonly bodies: Bodies,
    draft: (name: string) => string,
  ) {
    this.report = new Report(draft('batch.json'));
    this.lines = new Spool(draft('records'));
  }

  get ended(): Ended {
    return this.interrupted ? 'interrupted' : this.stopped ? 'stopped' : null;
  }

  /** Sends out no more papers; those that are being read are taken in. */
  interrupt(): void {
    this.interrupted = true;
    this.wake?.();
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
      const known = this.noted.journal.find(paper.key);
      const { files = {} } = known ?? this.noted.earlier?.find(paper.key) ?? {};
      const order = { task: paper, known, files };
      const reading = pool.run(order).then((outcome) => this.take(paper, outcome));
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
    const id = outcome.document?.id;
    this.lines.add(id === undefined ? outcome.lines : underId(outcome.lines, id, this.ids.own(id)));
    this.bodies.add(outcome.parties);
    if (outcome.failure !== null) {
      const { message, remedy } = outcome.failure;
      this.teller.line(`${paper.name}: ${message}${remedy === '' ? '' : `; ${remedy}`}`);
      if (this.options.failFast) this.stopped = true;
    }
    this.teller.update(this.report.totals);
  }
}
