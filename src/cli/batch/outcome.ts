import { unifyBodies } from '../../compare/bodies.js';
import { jsonLines } from '../../export/jsonl.js';
import type { Register, Task as RegisterTask } from '../../register/schema.js';
import type { Failure, Outcome, PaperFacts, Party, Refused, Task } from './task.js';

/** A paper that gave no register. */
export function without(
  { index }: Pick<Task, 'index'>,
  status: 'none' | 'failed',
  known: Partial<Pick<Outcome, 'sha256' | 'failure' | 'files' | 'reused'>>,
): Outcome {
  // Fresh ones every time, for they are handed over.
  const nothing = { files: {}, lines: new Uint8Array(0), parties: [], document: null };
  return { index, status, sha256: null, reused: false, failure: null, ...nothing, ...known };
}

/** A paper that no worker needs to look at. */
export function refusedOutcome(paper: Refused): Outcome {
  return without(paper, 'failed', { failure: paper.failure });
}

/** A paper a worker could not finish. */
export function lostOutcome(task: Task, failure: Failure): Outcome {
  return without(task, 'failed', { failure });
}

/** Remembers what addressees one worker has told of, so that each is told once. */
export class PartiesTold {
  private readonly keys = new Set<string>();

  /** The addressees not told yet; from now on they are. */
  fresh(tasks: readonly RegisterTask[]): Party[] {
    const parties: Party[] = [];
    for (const { assignees, coAssignees } of tasks)
      for (const { name, body } of [...assignees, ...coAssignees]) {
        const key = `${name}\n${body ?? ''}`;
        if (this.keys.has(key)) continue;
        this.keys.add(key);
        parties.push(body === undefined ? { name } : { name, body });
      }
    return parties;
  }
}

function facts(register: Register): PaperFacts | null {
  const [document] = register.documents;
  if (document === undefined) return null;
  const { id, kind, title, date, number, source } = document;
  const { format, encoding } = source;
  const findings = register.diagnostics.filter(({ severity }) => severity !== 'info').length;
  // A file may hold several papers; it is known by its first.
  const [tasks, statements] = [register.tasks.length, register.statements.length];
  return { id, kind, title, date, number, format, encoding, tasks, statements, findings };
}

/** A paper whose register is written. */
export function done(
  { index }: Task,
  sha256: string,
  register: Register,
  told: PartiesTold,
  reused: boolean,
): Outcome {
  const lines = [...jsonLines(unifyBodies(register).register)].join('');
  return {
    index,
    status: 'read',
    sha256,
    reused,
    failure: null,
    files: {},
    document: facts(register),
    lines: new TextEncoder().encode(lines),
    parties: [...told.fresh(register.tasks), ...told.fresh(register.statements)],
  };
}
