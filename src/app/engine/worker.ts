import { failureOf } from './failure.js';
import { type Handlers, handlers } from './jobs.js';
import type { Jobs, JobType, Reply, Request } from './messages.js';

/**
 * The worker that reads, compares and writes. It answers each job by its number; what is not ours
 * (pdf.js sends itself a message when it starts) carries none and is passed over.
 */
addEventListener('message', (event: MessageEvent<Partial<Request> | null>) => {
  const { data } = event;
  if (isRequest(data)) void answer(data);
});

function isRequest(data: Partial<Request> | null): data is Request {
  return typeof data?.job === 'number' && data.type !== undefined && data.type in handlers;
}

async function answer(request: Request): Promise<void> {
  const { job } = request;
  const tell = (progress: { done: number; total: number }): void => send({ job, progress });
  try {
    send({ job, answer: await run(request.type, request.ask, tell) });
  } catch (error) {
    send({ job, failure: failureOf(error, request.ask.lang) });
  }
}

function run<Type extends JobType>(
  type: Type,
  ask: Jobs[Type]['ask'],
  tell: (progress: { done: number; total: number }) => void,
): Promise<Jobs[Type]['answer']> {
  const handler: Handlers[Type] = handlers[type];
  return handler(ask, tell);
}

function send(reply: Reply): void {
  postMessage(reply, {
    transfer: 'answer' in reply && 'bytes' in reply.answer ? [reply.answer.bytes.buffer] : [],
  });
}
