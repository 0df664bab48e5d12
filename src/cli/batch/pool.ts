import type { Worker } from 'node:worker_threads';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { startThread, type ThreadScript } from '../own-parts.js';
import { lostOutcome } from './outcome.js';
import { type Failure, type Outcome, READY, type WorkerOptions, type WorkOrder } from './task.js';

/** Orders a worker holds: the one it works on and the next, so that it never waits. */
const AHEAD = 2;
/**
 * Megabytes of heap of a worker. The wider the bound, the more garbage V8 lets lie before it looks
 * for it: a narrow one keeps the memory of a run flat. The young generation holds what a few papers
 * leave behind; with a third of it two workers took a sixth longer. A paper that needs more is read
 * once again in a wide one, and fails when that is too narrow as well.
 */
const NARROW = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };
const WIDE = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 64 };

/** Milliseconds a thread may need before it begins with a paper. */
const START_UP = 60_000;

interface Pending {
  order: WorkOrder;
  settle(outcome: Outcome): void;
}

interface Slot {
  worker: Worker;
  /** The thread has loaded the program. */
  ready: boolean;
  /** The thread has the wide heap, for the one paper that needs it. */
  wide: boolean;
  pending: Pending[];
  timer: NodeJS.Timeout | null;
}

export interface PoolOptions {
  jobs: number;
  /** Milliseconds for one paper. */
  timeLimit: number;
  worker: WorkerOptions;
  /** The script of a worker. */
  entry: ThreadScript;
}

/**
 * Worker threads that read papers. A paper that takes too long or brings its thread down fails
 * alone: the thread is replaced and what was waiting behind it is sent again.
 */
export class Pool {
  private readonly slots: Slot[] = [];
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  /** Waits until some worker has room. */
  async room(): Promise<void> {
    while (this.free() === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Sends a paper to the least busy worker; call `room` first. */
  run(order: WorkOrder): Promise<Outcome> {
    return new Promise((settle) => this.give(this.free() ?? this.leastBusy(), { order, settle }));
  }

  /** Waits until the worker that the next paper goes to has loaded the program, or cannot. */
  async ready(): Promise<void> {
    const { ready, worker } = this.free() ?? this.leastBusy();
    if (ready) return;
    await new Promise<void>((resolve) => {
      const end = setTimeout(resolve, START_UP);
      // What a thread says first is that it is ready.
      for (const event of ['message', 'exit'] as const)
        worker.once(event, () => {
          clearTimeout(end);
          resolve();
        });
    });
  }

  /** Papers that are being read or wait for it. */
  get busy(): number {
    return this.slots.reduce((sum, slot) => sum + slot.pending.length, 0);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(
      this.slots.map(async (slot) => {
        if (slot.timer !== null) clearTimeout(slot.timer);
        await slot.worker.terminate();
      }),
    );
  }

  private free(): Slot | null {
    const idle = this.slots.find((slot) => slot.pending.length === 0);
    if (idle !== undefined) return idle;
    if (this.slots.length < this.options.jobs) return this.start();
    const slot = this.leastBusy();
    return slot.pending.length < AHEAD ? slot : null;
  }

  private leastBusy(): Slot {
    let least = this.slots[0] ?? this.start();
    for (const slot of this.slots) if (slot.pending.length < least.pending.length) least = slot;
    return least;
  }

  private start(): Slot {
    const slot: Slot = {
      worker: this.thread(false),
      ready: false,
      wide: false,
      pending: [],
      timer: null,
    };
    this.listen(slot);
    this.slots.push(slot);
    return slot;
  }

  private thread(wide: boolean): Worker {
    return startThread(this.options.entry, {
      workerData: this.options.worker,
      resourceLimits: wide ? WIDE : NARROW,
    });
  }

  private listen(slot: Slot): void {
    const { worker } = slot;
    worker.on('message', (outcome: Outcome | typeof READY) => {
      // What a thread said before it was replaced: its papers were sent again.
      if (slot.worker !== worker) return;
      if (outcome === READY) {
        slot.ready = true;
        this.watch(slot);
        return;
      }
      const first = slot.pending.shift();
      if (slot.wide) this.renew(slot, false);
      else this.watch(slot);
      first?.settle(outcome);
      this.waiting.shift()?.();
    });
    // Errors travel on a way of their own and may overtake outcomes: those have all arrived once the
    // thread has ended, and only then is it known which paper brought it down.
    let error: Error | null = null;
    worker.on('error', (thrown) => {
      error = thrown;
    });
    worker.on('exit', (code) => {
      if (slot.worker !== worker || this.closed) return;
      if (error !== null && isOutOfMemory(error) && !slot.wide) {
        this.renew(slot, true);
        return;
      }
      const { lang } = this.options.worker;
      this.replace(slot, {
        code: 'format-damaged',
        message: say(BATCH, lang, 'crashed', { reason: error?.message ?? `exit ${code}` }),
        remedy: say(BATCH, lang, 'crashedRemedy'),
      });
    });
  }

  private give(slot: Slot, pending: Pending): void {
    slot.pending.push(pending);
    slot.worker.postMessage(pending.order);
    if (slot.pending.length === 1) this.watch(slot);
  }

  /** Starts the clock of the paper a worker works on now; a thread may take long to start. */
  private watch(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    if (slot.pending.length === 0) return;
    const { timeLimit, worker } = this.options;
    slot.timer = setTimeout(
      () => {
        this.replace(slot, {
          code: 'time-limit',
          message: say(BATCH, worker.lang, 'timeLimit', { seconds: timeLimit / 1000 }),
          remedy: say(BATCH, worker.lang, 'timeLimitRemedy'),
        });
      },
      timeLimit + (slot.ready ? 0 : START_UP),
    );
  }

  /** Gives up the first paper of a thread and puts a fresh one in its place. */
  private replace(slot: Slot, failure: Failure): void {
    const first = slot.pending.shift();
    this.renew(slot, false);
    first?.settle(lostOutcome(first.order.task, failure));
    this.waiting.shift()?.();
  }

  /** Puts a fresh thread in the place of one; what waits for it is sent again. */
  private renew(slot: Slot, wide: boolean): void {
    const { pending } = slot;
    void slot.worker.terminate();
    Object.assign(slot, { worker: this.thread(wide), ready: false, wide, pending: [] });
    this.listen(slot);
    for (const one of pending) this.give(slot, one);
    this.watch(slot);
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
