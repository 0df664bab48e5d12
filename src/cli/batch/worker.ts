import { parentPort, workerData } from 'node:worker_threads';
import { JournalWriter } from './journal.js';
import { PartiesTold } from './outcome.js';
import { PlaceReader } from './place.js';
import { processPaper } from './process.js';
import { READY, type WorkerOptions, type WorkOrder } from './task.js';

/**
 * Runs on a thread of its own: one paper after the other, as they are sent.
 *
 * @param read - called when the first paper has been read
 */
export function readPapersSent(read: () => void): void {
  const options: WorkerOptions = workerData;
  const journal = new JournalWriter(options.journal);
  const told = new PartiesTold();
  const places = new PlaceReader(options);
  let papers = 0;
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (order: WorkOrder) => {
    places.begin(order);
    last = last.then(async () => {
      const outcome = await processPaper(order, options, { told, places });
      journal.add(order.task.key, outcome, order.task.place.object?.etag);
      // Handed over, not copied: the records are most of what is sent.
      parentPort?.postMessage(outcome, [outcome.lines.buffer]);
      papers += 1;
      if (papers === 1) read();
    });
  });
  parentPort?.postMessage(READY);
}
