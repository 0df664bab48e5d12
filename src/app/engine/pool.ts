import { letterKind } from '../../source/mail/letter-kind.js';
import type { Failure, Jobs, JobType, Reply } from './messages.js';

/** Starts a worker of the engine; with what PDF needs when asked for, which is as large again. */
export type Start = (withPdf: boolean) => Worker;

interface Waiting {
  job: number;
  withPdf: boolean;
  type: JobType;
  ask: Jobs[JobType]['ask'];
  transfer: Transferable[];
  progress?: ((done: number, total: number) => void) | undefined;
  resolve(answer: Jobs[JobType]['answer']): void;
  reject(failure: Failure | null): void;
}

interface Member {
  worker: Worker;
  withPdf: boolean;
  doing: Waiting | null;
}

/** How a job is done. */
export interface JobOptions {
  withPdf?: boolean;
  transfer?: Transferable[];
  progress?: (done: number, total: number) => void;
}

const CRASHED: Failure = { code: 'crashed', message: '', remedy: '' };

/** Does jobs in a few workers, each in its turn; one that is stopped or breaks down is replaced. */
export class Pool {
  #count = 0;
  readonly #waiting: Waiting[] = [];
  readonly #members: Member[] = [];

  constructor(
    private readonly start: Start,
    private readonly size = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1)),
  ) {}

  /** Rejects with the failure, or with null when the job was stopped. */
  ask<Type extends JobType>(
    type: Type,
    ask: Jobs[Type]['ask'],
    { withPdf = false, transfer = [], progress }: JobOptions = {},
  ): { answer: Promise<Jobs[Type]['answer']>; stop: () => void } {
    this.#count += 1;
    const job = this.#count;
    const answer = new Promise<Jobs[JobType]['answer']>((resolve, reject) => {
      this.#waiting.push({ job, type, ask, withPdf, transfer, progress, resolve, reject });
    });
    this.#next();
    return { answer, stop: () => this.#stop(job) };
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined) return;
    const member = this.#free(first.withPdf);
    if (member === null) return;
    this.#waiting.shift();
    member.doing = first;
    member.worker.postMessage({ job: first.job, type: first.type, ask: first.ask }, first.transfer);
    this.#next();
  }

  /** A worker with nothing to do: one that can, a new one, or one in the place of another. */
  #free(withPdf: boolean): Member | null {
    const idle = this.#members.filter(({ doing }) => doing === null);
    const able = idle.find((member) => member.withPdf || !withPdf);
    if (able !== undefined) return able;
    const [other] = idle;
    if (this.#members.length >= this.size && other === undefined) return null;
    if (other !== undefined) this.#drop(other);
    const member: Member = { worker: this.start(withPdf), withPdf, doing: null };
    member.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
      this.#hear(member, data),
    );
    member.worker.addEventListener('error', () => {
      this.#drop(member);
      member.doing?.reject(CRASHED);
      this.#next();
    });
    this.#members.push(member);
    return member;
  }

  #hear(member: Member, reply: Reply): void {
    const { doing } = member;
    if (doing === null || reply.job !== doing.job) return;
    if ('progress' in reply) {
      doing.progress?.(reply.progress.done, reply.progress.total);
      return;
    }
    member.doing = null;
    if ('answer' in reply) doing.resolve(reply.answer);
    else doing.reject(reply.failure);
    this.#next();
  }

  #stop(job: number): void {
    const at = this.#waiting.findIndex((one) => one.job === job);
    if (at >= 0) {
      const [stopped] = this.#waiting.splice(at, 1);
      stopped?.reject(null);
      return;
    }
    const member = this.#members.find(({ doing }) => doing?.job === job);
    if (member === undefined) return;
    this.#drop(member);
    member.doing?.reject(null);
    this.#next();
  }

  #drop(member: Member): void {
    member.worker.terminate();
    this.#members.splice(this.#members.indexOf(member), 1);
  }
}

/**
 * Whether reading a file may ask for what PDF needs: a PDF by its own mark, which may stand behind
 * some bytes of a mail program's, and a letter, which may carry one.
 */
export function asksForPdf(bytes: ArrayBuffer): boolean {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  return head.slice(0, 1024).includes('%PDF-') || letterKind(head) === 'eml';
}
