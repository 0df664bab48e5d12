import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { HashTable } from './hash-table.js';
import { hash52 } from './names.js';
import { fileLines } from './spool.js';
import type { Failure, Known, Outcome, Prints } from './task.js';

/** Name of the journal in the folder of results. */
export const JOURNAL = '.decisions-batch.jsonl';

/** The journal of runs before this one, which tells what registers they left behind. */
export const OLD_JOURNAL = `${JOURNAL}.old`;

interface Line {
  key: string;
  status: Known['status'];
  /** Empty where the paper has to be read again whatever its bytes are. */
  sha256: string;
  failure?: Failure;
  etag?: string;
  /** What its registers were when they were written. */
  files?: Prints;
}

/** A line that tells of a paper; null for every other. */
export function parseLine(text: string): Line | null {
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
    (value.status === 'read' || value.status === 'none' || value.status === 'failed') &&
    (!('files' in value) || isPrints(value.files))
  );
}

function isPrints(value: unknown): value is Prints {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((print) => typeof print === 'string')
  );
}

/**
 * Notes papers that are done, a line for each, the moment it is. A run that is killed leaves at
 * worst half a last line, which is passed over. The threads of a run share one file: what is
 * appended in one call is not mixed with another's.
 */
export class JournalWriter {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  /** @param etag - of the object it was read from; empty for a file */
  add(key: string, { status, sha256, failure, files, reused }: Outcome, etag = ''): void {
    const written = Object.keys(files).length > 0;
    if ((sha256 === null && !written) || reused) return;
    const line: Line = {
      key,
      status,
      sha256: sha256 ?? '',
      ...(failure === null ? {} : { failure }),
      ...(etag === '' || sha256 === null ? {} : { etag }),
      ...(written ? { files } : {}),
    };
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** Bytes that a line of the journal seldom exceeds: how much is read at first to find one again. */
const LINE = 1024;

/** What an earlier run noted. Only the places of its lines are held in memory. */
export class Journal {
  private readonly file: number;

  private constructor(
    path: string,
    private readonly places: HashTable,
  ) {
    this.file = openSync(path, 'r');
  }

  /** Goes on with the journal of an earlier run when it was made with the same options. */
  static open(path: string, fingerprint: string, resume: boolean): Journal {
    if (resume && isOf(path, fingerprint)) {
      // Ends the line a killed run was writing; a line without a word is passed over.
      appendFileSync(path, '\n');
      return Journal.read(path);
    }
    writeFileSync(path, `${journalHeader(fingerprint)}\n`);
    return new Journal(path, new HashTable('numbers'));
  }

  /** What a journal tells, whatever the options of its run were. */
  static read(path: string): Journal {
    const places = new HashTable('numbers');
    for (const { key, place } of journalLines(path)) places.add(hash52(key), place);
    return new Journal(path, places);
  }

  find(key: string): Known | null {
    const place = this.places.get(hash52(key));
    if (place === null) return null;
    const line = parseLine(this.lineAt(place));
    if (line === null || line.key !== key) return null;
    const { key: _, ...known } = line;
    return known;
  }

  close(): void {
    closeSync(this.file);
  }

  private lineAt(place: number): string {
    for (let size = LINE; ; size *= 4) {
      const bytes = Buffer.alloc(size);
      const read = readSync(this.file, bytes, 0, size, place);
      const end = bytes.subarray(0, read).indexOf(0x0a);
      if (end >= 0 || read < size) return bytes.toString('utf8', 0, end < 0 ? read : end);
    }
  }
}

/** Notes what registers stay of papers that are gone, so that a later run knows them as changed. */
export function noteLeft(path: string, left: ReadonlyMap<string, Prints>): void {
  for (const [key, files] of left) {
    if (Object.keys(files).length === 0) continue;
    const line: Line = { key, status: 'failed', sha256: '', files };
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  }
}

/** The papers a journal tells of, with their bytes' places; of a paper read twice the last counts. */
export function* journalLines(path: string): Generator<Line & { place: number }> {
  if (!existsSync(path)) return;
  for (const { text, place } of fileLines(path)) {
    const line = parseLine(text);
    if (line !== null) yield { ...line, place };
  }
}

/** What runs before this one noted in a folder of results, if they did. */
export function earlierJournal(folder: string): Journal | null {
  const path = join(folder, OLD_JOURNAL);
  return existsSync(path) ? Journal.read(path) : null;
}

/** Whether a journal is there and was begun with the same options. */
export function isOf(path: string, fingerprint: string): boolean {
  return existsSync(path) && firstLine(path) === journalHeader(fingerprint);
}

/** The first line of a journal made with these options. */
export function journalHeader(fingerprint: string): string {
  return JSON.stringify({ journal: 1, fingerprint });
}

function firstLine(path: string): string {
  for (const { text } of fileLines(path)) return text;
  return '';
}
