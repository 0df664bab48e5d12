import { rm } from 'node:fs/promises';
import { VERSION } from '../../version.js';
import { HashTable } from './hash-table.js';
import { hash52 } from './names.js';
import { fileLines, Spool } from './spool.js';
import type { Failure, Outcome, Refused, Task } from './task.js';

export interface Totals {
  papers: number;
  read: number;
  none: number;
  failed: number;
  reused: number;
  tasks: number;
  statements: number;
  /** Papers whose document id an earlier paper has: published again. */
  repeated: number;
}

/** Gathers what `batch.json` tells, in files, so that it costs no memory. */
export class Report {
  readonly totals: Totals = {
    papers: 0,
    read: 0,
    none: 0,
    failed: 0,
    reused: 0,
    tasks: 0,
    statements: 0,
    repeated: 0,
  };
  private readonly lists: Record<'papers' | 'none' | 'failed' | 'repeated', Spool>;
  private readonly ids = new HashTable('hashes');

  /** `base`: path beside which the lists are gathered. */
  constructor(base: string) {
    this.lists = {
      papers: new Spool(`${base}.papers`),
      none: new Spool(`${base}.none`),
      failed: new Spool(`${base}.failed`),
      repeated: new Spool(`${base}.repeated`),
    };
  }

  add({ name, key }: Task | Refused, outcome: Outcome): void {
    const { totals } = this;
    totals.papers++;
    totals[outcome.status]++;
    if (outcome.reused) totals.reused++;
    if (outcome.status === 'none') this.lists.none.add(`${JSON.stringify(name)}\n`);
    else if (outcome.failure !== null) this.addFailure(name, outcome.failure);
    const { document } = outcome;
    if (document === null) return;
    totals.tasks += document.tasks;
    totals.statements += document.statements;
    this.lists.papers.add(
      `${JSON.stringify({ path: name, register: `papers/${key}.json`, ...document, sha256: outcome.sha256 })}\n`,
    );
    const hash = hash52(document.id);
    if (this.ids.has(hash)) {
      totals.repeated++;
      this.lists.repeated.add(`${JSON.stringify({ path: name, id: document.id })}\n`);
    } else this.ids.add(hash);
  }

  private addFailure(path: string, failure: Failure): void {
    this.lists.failed.add(`${JSON.stringify({ path, ...failure })}\n`);
  }

  /** Writes the report into a file and removes what it was gathered in. */
  async write(path: string): Promise<void> {
    // How many papers were reused is a matter of this run and not of its result.
    const { reused: _, ...totals } = this.totals;
    const head = { schemaVersion: 1, generator: { name: 'decisions', version: VERSION }, totals };
    const out = new Spool(path);
    out.add(JSON.stringify(head, null, 2).replace(/\n\}$/, ''));
    for (const [key, spool] of Object.entries(this.lists)) {
      spool.close();
      let separator = `,\n  "${key}": [\n`;
      for (const { text } of fileLines(spool.path)) {
        out.add(`${separator}    ${text}`);
        separator = ',\n';
      }
      out.add(separator === ',\n' ? '\n  ]' : `,\n  "${key}": []`);
      await rm(spool.path, { force: true });
    }
    out.add('\n}\n');
    out.close();
  }

  async discard(): Promise<void> {
    for (const spool of Object.values(this.lists)) {
      spool.close();
      await rm(spool.path, { force: true });
    }
  }
}
