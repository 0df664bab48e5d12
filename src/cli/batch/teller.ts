import type { MessagePort } from 'node:worker_threads';
import type { Totals } from './report.js';

/** What a run tells while it lasts; a `Progress` shows it. */
export interface Teller {
  /** The number of papers, once it is known. */
  setTotal(total: number): void;
  update(totals: Totals): void;
  /** A line of its own. */
  line(text: string): void;
}

/** One thing told, as it is sent from thread to thread. */
export type Told =
  | { tell: 'total'; total: number }
  | { tell: 'update'; totals: Totals }
  | { tell: 'line'; text: string };

/** Milliseconds between two updates that are sent: more than an eye can follow. */
const PAUSE = 50;

/** Sends what is told to the thread that has the terminal. */
export class PortTeller implements Teller {
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly port: MessagePort) {}

  setTotal(total: number): void {
    this.send({ tell: 'total', total });
  }

  update(totals: Totals): void {
    const now = performance.now();
    if (now - this.last < PAUSE) return;
    this.last = now;
    this.send({ tell: 'update', totals });
  }

  line(text: string): void {
    this.send({ tell: 'line', text });
  }

  private send(told: Told): void {
    this.port.postMessage(told);
  }
}

/** Tells on what another thread sent. */
export function tellOn(told: Told, teller: Teller): void {
  if (told.tell === 'total') teller.setTotal(told.total);
  else if (told.tell === 'update') teller.update(told.totals);
  else teller.line(told.text);
}
