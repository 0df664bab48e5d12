import { DecisionsError, type ErrorCode, type ErrorDetails } from '../../errors.js';
import { startThread, threadScript } from '../own-parts.js';
import { Progress } from './progress.js';
import type { BatchRequest, BatchResult } from './run.js';
import { type Told, tellOn } from './teller.js';

/** Sent to the conducting thread when the user presses Ctrl-C. */
export const INTERRUPT = 'interrupt';

/** What the conducting thread sends last. */
export type Answer =
  | { tell: 'result'; result: BatchResult }
  | { tell: 'refusal'; code: ErrorCode; message: string; details: ErrorDetails };

/**
 * Megabytes of the conducting thread, of which few are for fresh objects (with a quarter of them a
 * fifth of its time went into clearing them away). The run has a thread of
 * its own for that bound: what passes through the heap of the main thread lets it grow with the
 * archive.
 */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/** Shells' own exit code for a program ended by Ctrl-C. */
export const INTERRUPTED = 130;

/** Ends what is waiting when the user presses Ctrl-C; a second time ends the process. */
function onCtrlC(first: () => void): { release(): void } {
  let pressed = false;
  const listener = (): void => {
    if (pressed) process.exit(INTERRUPTED);
    pressed = true;
    first();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener);
  return {
    release: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, listener);
    },
  };
}

/**
 * Runs a batch on a thread of its own, shows how far it is and passes Ctrl-C on to it.
 *
 * @throws DecisionsError as `runPapers` does
 */
export async function startBatch(request: Omit<BatchRequest, 'watched'>): Promise<BatchResult> {
  const progress = new Progress(request.options.context);
  const workerData: BatchRequest = { ...request, watched: process.stderr.isTTY === true };
  const thread = startThread(threadScript('batch-thread'), {
    workerData,
    resourceLimits: LIMITS,
  });
  const ctrlC = onCtrlC(() => thread.postMessage(INTERRUPT));
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.on('message', (message: Told | Answer) => {
        if (message.tell === 'result' || message.tell === 'refusal') resolve(message);
        else tellOn(message, progress);
      });
      thread.on('error', reject);
      // After an answer this changes nothing.
      thread.on('exit', (code) => reject(new Error(`batch-thread: ${code}`)));
    });
    progress.clear();
    if (answer.tell === 'result') return answer.result;
    throw new DecisionsError(answer.code, answer.message, answer.details);
  } finally {
    ctrlC.release();
    await thread.terminate();
  }
}
