import { parentPort, workerData } from 'node:worker_threads';
import { processPaper } from './process.js';
import { BEGIN, type WorkerOptions, type WorkOrder } from './task.js';

/** Runs on a thread of its own: one paper after the other, as they are sent. */
const options: WorkerOptions = workerData;
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (order: WorkOrder) => {
  last = last.then(async () => {
    parentPort?.postMessage(BEGIN);
    parentPort?.postMessage(await processPaper(order, options));
  });
});
