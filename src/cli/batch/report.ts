import { rm } from 'node:fs/promises';
import { foldText } from '../../register/likeness.js';
import { VERSION } from '../../version.js';
import { HashTable } from './hash-table.js';
import { hash52 } from './names.js';
import { fileLines, Spool } from './spool.js';
import type { Failure, Outcome, PaperFacts, Refused, Task } from './task.js';

export interface Totals {
  papers: number;
  read: number;
  none: number;
  failed: number;
  reused: number;
  tasks: number;
  statements: number;
  /** Papers that an earlier paper is too: published again. */
  repeated: number;
  /** Files that are no papers by their names. */
  passed: number;
}

/** A line of one of the report's own lists. */
interface Named {
  path: string;
  id: string;
  number: string | null;
  title: string | null;
  named: string;
}

function named(line: string): Named {
  return JSON.parse(line);
}

/** A body may take two decisions on one day and number none: then the title tells them apart. */
function nameOf({ id, number, title }: Pick<Named, 'id' | 'number' | 'title'>): string {
  return number === null ? `${id}\n${foldText(title ?? '')}` : id;
}

/** Names both papers: the one that came again and the one that came first. */
function repeatedLine(line: string, first: ReadonlyMap<string, string>): string {
  const { path, id, named: name } = named(line);
  return JSON.stringify({ path, id, first: first.get(name) ?? null });
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
    passed: 0,
  };
  private readonly lists: Record<'papers' | 'none' | 'failed' | 'repeated' | 'passed', Spool>;
  private readonly papers = new HashTable('hashes');

  /** `base`: path beside which the lists are gathered. */
  constructor(base: string) {
    this.lists = {
      papers: new Spool(`${base}.papers`),
      none: new Spool(`${base}.none`),
      failed: new Spool(`${base}.failed`),
      repeated: new Spool(`${base}.repeated`),
      passed: new Spool(`${base}.passed`),
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
    this.addRepeated(name, document);
  }

  /** Notes a file that is no paper by its name. */
  pass(name: string): void {
    this.totals.passed++;
    this.lists.passed.add(`${JSON.stringify(name)}\n`);
  }

  private addRepeated(path: string, document: PaperFacts): void {
    const { id } = document;
    const named = nameOf(document);
    const hash = hash52(named);
    if (this.papers.has(hash)) {
      this.totals.repeated++;
      this.lists.repeated.add(`${JSON.stringify({ path, id, named })}\n`);
    } else this.papers.add(hash);
  }

  /** For each paper that came again the one that came first. */
  private firstOnes(): Map<string, string> {
    this.lists.repeated.close();
    this.lists.papers.close();
    const first = new Map<string, string>();
    const wanted = new Set<string>();
    for (const { text } of fileLines(this.lists.repeated.path)) wanted.add(named(text).named);
    if (wanted.size === 0) return first;
    for (const { text } of fileLines(this.lists.papers.path)) {
      const paper = named(text);
      const name = nameOf(paper);
      if (wanted.has(name) && !first.has(name)) first.set(name, paper.path);
    }
    return first;
  }

  private addFailure(path: string, failure: Failure): void {
    this.lists.failed.add(`${JSON.stringify({ path, ...failure })}\n`);
  }

  /** Writes the report into a file and removes what it was gathered in. */
  async write(path: string): Promise<void> {
    // How many papers were reused is a matter of this run and not of its result.
    const { reused: _, ...totals } = this.totals;
    const head = { schemaVersion: 1, generator: { name: 'decisions', version: VERSION }, totals };
    const first = this.firstOnes();
    const out = new Spool(path);
    out.add(JSON.stringify(head, null, 2).replace(/\n\}$/, ''));
    for (const [key, spool] of Object.entries(this.lists)) {
      spool.close();
      let separator = `,\n  "${key}": [\n`;
      for (const { text } of fileLines(spool.path)) {
        out.add(`${separator}    ${key === 'repeated' ? repeatedLine(text, first) : text}`);
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
