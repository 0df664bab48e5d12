import { parentPort, workerData } from 'node:worker_threads';
import { DecisionsError } from '../../errors.js';
import { type BatchRequest, runPapers } from './run.js';
import { type Answer, INTERRUPT } from './start.js';
import { PortTeller } from './teller.js';

async function answer(
  request: BatchRequest,
  port: NonNullable<typeof parentPort>,
): Promise<Answer> {
  try {
    const result = await runPapers(request, new PortTeller(port), (interrupt) => {
      port.on('message', (message) => {
        if (message === INTERRUPT) interrupt();
      });
    });
    return { tell: 'result', result };
  } catch (error) {
    // Other errors are defects: they reach the main thread as the thread's own.
    if (!(error instanceof DecisionsError)) throw error;
    const { code, message, path, remedy } = error;
    return {
      tell: 'refusal',
      code,
      message,
      details: {
        ...(path === undefined ? {} : { path }),
        ...(remedy === undefined ? {} : { remedy }),
      },
    };
  }
}

/**
 * Conducts a run on a thread of its own: hands papers to the workers and takes their results in.
 *
 * @param ready - called before the answer, upon which the thread is ended
 */
export async function conductBatch(ready: () => void): Promise<void> {
  if (parentPort === null) return;
  const last = await answer(workerData, parentPort);
  ready();
  parentPort.postMessage(last);
  parentPort.close();
}
