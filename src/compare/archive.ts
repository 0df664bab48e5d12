import type { Register, Task } from '../register/schema.js';
import type { ArchiveDocument, DuplicateGroup, GroupTask, Republished } from './archive-types.js';
import { groupKinds } from './group-kinds.js';
import { republishedPairs } from './republished.js';
import { groupsOf, type Member } from './scale/groups.js';
import { similarPairs } from './scale/similar-pairs.js';
import { type ComparedTask, TaskSet } from './scale/task-set.js';
import { DEFAULT_THRESHOLD, type DuplicateOptions } from './threshold.js';

/**
 * An archive whose tasks are compared with each other. Takes documents and tasks one after another,
 * so that a stream of any length goes in; holds about 600 bytes for each task.
 */
export class Archive {
  private readonly set = new TaskSet();
  private readonly documents: ArchiveDocument[] = [];
  private readonly indexes = new Map<string, number>();
  /** Ids that several documents have. */
  private readonly shared = new Set<string>();
  private readonly seen = new Set<string>();
  private skipping = false;

  get size(): number {
    return this.set.size;
  }

  get documentCount(): number {
    return this.documents.length;
  }

  /**
   * Begins a document; its tasks follow. A document of the same id, file and content that is already
   * in the archive is left out with its tasks, since a folder of registers may hold it twice.
   */
  addDocument(document: ArchiveDocument): void {
    const { id, source } = document;
    const identity = [id, source.path, source.sha256].join('\n');
    this.skipping = this.seen.has(identity);
    if (this.skipping) return;
    this.seen.add(identity);
    if (this.indexes.has(id)) this.shared.add(id);
    this.indexes.set(id, this.documents.length);
    this.documents.push(document);
  }

  /** Adds a task of the document begun last, or of an earlier one of its id. */
  addTask(task: ComparedTask): void {
    if (this.skipping) return;
    let index = this.indexes.get(task.document);
    if (index === undefined) {
      index = this.documents.length;
      this.indexes.set(task.document, index);
      const source = { path: null, sha256: '' };
      this.documents.push({ id: task.document, issuer: null, date: null, number: null, source });
    }
    this.set.add(task, index);
  }

  /** Adds a register's documents with their tasks. */
  addRegister({ documents, tasks }: Pick<Register, 'documents' | 'tasks'>): void {
    const byDocument = new Map<string, Task[]>();
    for (const task of tasks) {
      const own = byDocument.get(task.document);
      if (own === undefined) byDocument.set(task.document, [task]);
      else own.push(task);
    }
    for (const document of documents) {
      this.addDocument(document);
      for (const task of byDocument.get(document.id) ?? []) this.addTask(task);
    }
  }

  /** Groups of tasks that say the same, and papers published again, in document order. */
  duplicates(options: DuplicateOptions = {}): {
    groups: Iterable<DuplicateGroup>;
    republished: Republished[];
  } {
    const threshold = options.threshold ?? DEFAULT_THRESHOLD;
    const pairs = similarPairs(this.set, { threshold });
    const again = republishedPairs(this.set, this.documents, groupsOf(this.set, pairs));
    const republished = again.list.map(({ documents, share }) => ({
      documents: documents.map((index) => this.nameOf(index)),
      share,
    }));
    const describe = (members: Member[]): DuplicateGroup => this.describe(members, again.same);
    return {
      republished,
      groups: mapped(() => groupsOf(this.set, pairs), describe),
    };
  }

  /** The documents by the names under which the groups speak of them. */
  named(): Map<string, ArchiveDocument> {
    return new Map(this.documents.map((document, index) => [this.nameOf(index), document]));
  }

  /** The id of a document; with its file where several documents have that id. */
  private nameOf(index: number): string {
    const document = this.documents[index];
    if (document === undefined) return '';
    const path = document.source.path;
    return !this.shared.has(document.id) || path === null
      ? document.id
      : `${document.id} (${path})`;
  }

  private describe(
    members: readonly Member[],
    same: (a: number, b: number) => boolean,
  ): DuplicateGroup {
    const leader = members[0]?.index ?? 0;
    const tasks = members.map(({ index, similarity }): GroupTask => {
      const place = this.set.place(index);
      return {
        document: this.nameOf(place.document),
        task: place.id,
        text: this.set.text(index),
        assignees: place.assignees,
        similarity: rounded(similarity),
        difference: similarity === 1 ? null : this.set.difference(leader, index),
      };
    });
    const similarity = Math.min(...tasks.map((task) => task.similarity));
    const kinds = groupKinds(
      members.map(({ index }) => this.set.place(index)),
      same,
    );
    return { kinds, match: similarity === 1 ? 'exact' : 'near', similarity, tasks };
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function mapped<From, To>(from: () => Iterable<From>, turn: (one: From) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const one of from()) yield turn(one);
    },
  };
}
