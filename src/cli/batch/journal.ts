import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import type { Failure, Known, Outcome } from './task.js';

/** Name of the journal in the folder of results. */
export const JOURNAL = '.decisions-batch.jsonl';

interface Line {
  key: string;
  status: Known['status'];
  sha256: string;
  failure?: Failure;
}

function parseLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : null;
  } catch {
    // The line a killed run was writing.
    return null;
  }
}

function isLine(value: unknown): value is Line {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string' &&
    'status' in value &&
    (value.status === 'read' || value.status === 'none' || value.status === 'failed')
  );
}

/**
 * What was done so far, a line for each paper, appended the moment the paper is done. A run that is
 * killed leaves at worst half a last line, which is passed over.
 */
export class Journal {
  private readonly file: number;

  private constructor(
    path: string,
    private readonly known: Map<string, Known>,
  ) {
    this.file = openSync(path, 'a');
  }

  /** Goes on with the journal of an earlier run when it was made with the same options. */
  static async open(path: string, fingerprint: string, resume: boolean): Promise<Journal> {
    const header = `${JSON.stringify({ journal: 1, fingerprint })}\n`;
    const known = new Map<string, Known>();
    const goesOn = resume && existsSync(path) && (await firstLine(path)) === header.trimEnd();
    if (goesOn) {
      for await (const { key, status, sha256, failure } of journalLines(path))
        known.set(key, { status, sha256, ...(failure === undefined ? {} : { failure }) });
      if (!endsWithBreak(path)) appendFileSync(path, '\n');
    }
    const journal = new Journal(path, known);
    if (!goesOn) writeSync(journal.file, header);
    return journal;
  }

  find(key: string): Known | null {
    return this.known.get(key) ?? null;
  }

  add(key: string, { status, sha256, failure, reused }: Outcome): void {
    // What failed for want of time may have more of it next time.
    if (sha256 === null || reused || failure?.code === 'time-limit') return;
    const line: Line = { key, status, sha256, ...(failure === null ? {} : { failure }) };
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** The papers a journal tells of; with a paper read twice, its last line counts. */
export async function* journalLines(path: string): AsyncGenerator<Line> {
  if (!existsSync(path)) return;
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const text of lines) {
    const line = parseLine(text);
    if (line !== null) yield line;
  }
}

async function firstLine(path: string): Promise<string> {
  const lines = createInterface({ input: createReadStream(path, 'utf8') });
  for await (const line of lines) return line;
  return '';
}

function endsWithBreak(path: string): boolean {
  return readFileSync(path).at(-1) === 0x0a;
}
