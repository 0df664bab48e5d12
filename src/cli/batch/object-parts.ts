import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { S3Address } from '../../store/s3/address.js';
import type { S3Client } from '../../store/s3/client.js';
import { writeObject } from '../../store/s3/write.js';
import { writeWhole } from '../../zip/whole.js';
import { journalHeader, parseLine } from './journal.js';
import { type BatchOptions, fingerprint } from './options.js';
import { outputPath } from './paper-files.js';

/** What the names of parts begin with, below the prefix of a run. */
export const PARTS = 'papers/part-';
/** Within a part: what the run noted of its papers. */
export const PART_JOURNAL = 'journal.jsonl';

/** Papers in a part, and the milliseconds after which a smaller one is sent. */
const PAPERS = 500;
const LONGEST_WAIT = 60_000;
/** Bytes of the journal looked at for one part. */
const WINDOW = 1 << 20;

/** Sends the papers that a run has done to object storage, many in one object. */
export class PartSender {
  private last = Date.now();
  private number = 0;
  private sending: Promise<void> | null = null;
  private failure: unknown = null;
  /** Parts sort as they were written, whichever run wrote them. */
  private readonly run = new Date().toISOString().replace(/[-:.]/g, '');

  constructor(
    private readonly client: S3Client,
    private readonly top: S3Address,
    private readonly options: BatchOptions,
    /** Bytes of the journal that tell of parts that are there already. */
    private offset: number,
  ) {}

  /** Sends what is done when it is enough for a part; a failure is told at the end. */
  look(all: boolean): Promise<void> {
    this.sending ??= this.send(all)
      .catch((error: unknown) => {
        this.failure = error;
      })
      .finally(() => {
        this.sending = null;
      });
    return this.sending;
  }

  /** Sends all that is left. @throws DecisionsError */
  async end(): Promise<void> {
    // One that is on its way may have begun before the last paper was done.
    await this.look(true);
    this.failure = null;
    await this.look(true);
    if (this.failure !== null) throw this.failure;
  }

  private async send(all: boolean): Promise<void> {
    for (;;) {
      const { lines, end } = await this.fresh();
      const due = all || Date.now() - this.last >= LONGEST_WAIT;
      if (lines.length === 0 || (lines.length < PAPERS && !due)) return;
      await this.sendPart(lines);
      this.offset = end;
      this.last = Date.now();
    }
  }

  /** The next whole lines of the journal, no more than a part of them. */
  private async fresh(): Promise<{ lines: string[]; end: number }> {
    const { journal } = this.options.worker;
    if (!existsSync(journal)) return { lines: [], end: 0 };
    const file = await open(journal, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(WINDOW), 0, WINDOW, this.offset);
      const lines: string[] = [];
      let at = 0;
      // A line that is being written has no end yet.
      for (let end = buffer.indexOf(0x0a); end >= 0 && end < bytesRead; ) {
        const line = buffer.toString('utf8', at, end);
        at = end + 1;
        if (parseLine(line) !== null) lines.push(line);
        if (lines.length === PAPERS) break;
        end = buffer.indexOf(0x0a, at);
      }
      return { lines, end: this.offset + at };
    } finally {
      await file.close();
    }
  }

  private async sendPart(lines: readonly string[]): Promise<void> {
    const { worker } = this.options;
    const bytes = await writeWhole(async (zip) => {
      for (const line of lines) {
        const key = parseLine(line)?.key ?? '';
        for (const format of worker.formats) {
          const path = outputPath(worker.papers, key, format);
          if (!existsSync(path)) continue;
          await zip.addBytes(path.slice(worker.papers.length + 1), readFileSync(path));
        }
      }
      const header = journalHeader(fingerprint(this.options));
      await zip.addText(PART_JOURNAL, `${[header, ...lines].join('\n')}\n`);
    });
    const number = String(++this.number).padStart(5, '0');
    const name = `${PARTS}${this.run}-${number}.zip`;
    const key = [this.top.key, name].filter((step) => step !== '').join('/');
    await writeObject(this.client, { ...this.top, key }, bytes);
  }
}
