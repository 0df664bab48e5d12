import type { ArchiveDocument, DuplicateGroup, Republished } from '../../compare/archive-types.js';
import type { BodyAliases } from '../../compare/bodies.js';
import { groupKinds } from '../../compare/group-kinds.js';
import type { Lang } from '../../locale/index.js';
import { readStoredAliases } from '../../store/bodies.js';
import type { Sql } from '../../store/open.js';
import { textHash } from '../../store/paper.js';
import { type StoredTask, tasksByIssuerAndYear, tasksSaidElsewhere } from '../../store/tasks.js';
import { openStore } from '../store/options.js';
import type { DuplicatesResult } from './duplicate-formats.js';
import { Intake } from './intake.js';
import { PaperFacts } from './paper-facts.js';

/** How tasks are compared. */
export interface Comparing {
  threshold: number;
  /** The user's own names of bodies. */
  aliases: BodyAliases;
}

/**
 * Tasks of a store that are said again: in the same words wherever they stand, in nearly the same
 * within the papers of one issuer and year, which is what is held in memory.
 */
export async function storeDuplicates(
  flags: { store?: string | undefined },
  comparing: Comparing,
  lang: Lang,
): Promise<DuplicatesResult> {
  const store = await openStore(flags, lang);
  try {
    return await store.transaction(async (sql) => {
      const aliases = { ...(await readStoredAliases(sql)), ...comparing.aliases };
      return new StoreComparison({ ...comparing, aliases }).over(sql);
    });
  } finally {
    await store.close();
  }
}

class StoreComparison {
  private readonly papers = new Map<string, ArchiveDocument>();
  private readonly groups: DuplicateGroup[] = [];
  private readonly republished: Republished[] = [];
  /** Words that papers of several issuers or years say: told once, for all of them. */
  private readonly everywhere = new Set<string>();
  private readonly intake: Intake;
  private documents = 0;
  private tasks = 0;

  constructor(private readonly comparing: Comparing) {
    this.intake = new Intake(comparing.aliases);
  }

  async over(sql: Sql): Promise<DuplicatesResult> {
    for await (const [first, ...others] of runsOf(tasksSaidElsewhere(sql), ({ hash }) => hash))
      if (first !== undefined && others.length > 0) this.addExact([first, ...others]);
    for await (const tasks of runsOf(tasksByIssuerAndYear(sql), ({ group }) => group))
      this.addAlike(tasks);
    return {
      compared: { documents: this.documents, tasks: this.tasks },
      groups: this.groups,
      republished: this.republished,
      bodies: this.intake.bodies(),
      papers: new PaperFacts(this.papers),
    };
  }

  private addExact(tasks: readonly StoredTask[]): void {
    const [first] = tasks;
    this.everywhere.add(first?.hash ?? '');
    const numbers = new Map<string, number>();
    const places = tasks.map(({ paper, task }) => {
      const document = numbers.get(paper.id) ?? numbers.size;
      numbers.set(paper.id, document);
      this.papers.set(paper.id, paper);
      const { assignees, coAssignees } = this.intake.take(task);
      const bodies = [...assignees, ...coAssignees].map(({ name, body }) => body ?? name);
      return { document, number: task.number, assigneesKey: bodies.sort().join('\n') };
    });
    this.groups.push({
      kinds: groupKinds(places, () => false),
      match: 'exact',
      similarity: 1,
      tasks: tasks.map(({ paper, task }) => ({
        document: paper.id,
        task: task.id,
        text: task.text,
        assignees: task.assignees.map(({ name }) => name),
        similarity: 1,
        difference: null,
      })),
    });
  }

  private addAlike(tasks: readonly StoredTask[]): void {
    const intake = new Intake(this.comparing.aliases);
    let last = '';
    for (const { paper, task } of tasks) {
      if (paper.id !== last) intake.archive.addDocument(paper);
      last = paper.id;
      this.intake.take(task);
      intake.add(task);
    }
    const { archive } = intake;
    this.documents += archive.documentCount;
    this.tasks += archive.size;
    const { groups, republished } = archive.duplicates({ threshold: this.comparing.threshold });
    const papers = archive.named();
    const keep = (names: Iterable<string>): void => {
      for (const name of names) {
        const paper = papers.get(name);
        if (paper !== undefined) this.papers.set(name, paper);
      }
    };
    for (const one of republished) {
      this.republished.push(one);
      keep(one.documents);
    }
    for (const group of groups) {
      const told =
        group.match === 'exact' && this.everywhere.has(textHash(group.tasks[0]?.text ?? ''));
      if (told) continue;
      this.groups.push(group);
      keep(group.tasks.map(({ document }) => document));
    }
  }
}

/** Neighbours of one key, together. */
async function* runsOf(
  tasks: AsyncIterable<StoredTask>,
  keyOf: (task: StoredTask) => string,
): AsyncGenerator<StoredTask[]> {
  let run: StoredTask[] = [];
  for await (const task of tasks) {
    const [first] = run;
    if (first !== undefined && keyOf(first) !== keyOf(task)) {
      yield run;
      run = [];
    }
    run.push(task);
  }
  if (run.length > 0) yield run;
}
