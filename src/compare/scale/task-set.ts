import { memoized } from '../../language/memo.js';
import type { Task } from '../../register/schema.js';
import { dutyStart } from '../duty.js';
import { Analyzer, type Difference, differenceOf, type Features } from '../features.js';
import { type CodeRow, Comparison } from '../similarity.js';
import { readingOf } from '../words.js';
import { hashText, mix } from './hash.js';
import type { Rows } from './min-hash.js';
import { int32List, uint32List } from './number-list.js';
import { TextPool } from './text-pool.js';

/** What of a task is compared. */
export type ComparedTask = Pick<
  Task,
  'id' | 'document' | 'number' | 'kind' | 'text' | 'assignees' | 'coAssignees'
>;

/** Where one task stands, without its text. */
export interface TaskPlace {
  /** Index of the document, in the order the documents came. */
  document: number;
  id: string;
  number: string;
  /** Equal for tasks with the same addressees. */
  assigneesKey: number;
  /** Addressees in the nominative. */
  assignees: string[];
}

class Names {
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [];

  idOf(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.ids.set(name, id);
    }
    return id;
  }

  nameOf(id: number): string {
    return this.names[id] ?? '';
  }
}

/** The same bodies whatever their order and case; the common id of a body counts before its name. */
export function assigneesKey(task: Pick<Task, 'assignees'>): string {
  const names = task.assignees.map(
    (one) => one.body ?? one.name.toLowerCase().replaceAll('ё', 'е'),
  );
  return [...new Set(names)].sort().join('\n');
}

/**
 * Tasks made ready for comparing by the million: terms in typed arrays, texts in UTF-8. Tasks that
 * are the same after normalising share a node, and so do tasks with the very same terms.
 */
export class TaskSet {
  /** Keeps every word it met: an archive repeats its words. */
  private readonly analyzer = new Analyzer(memoized(readingOf, Number.POSITIVE_INFINITY));
  private readonly texts = new TextPool();
  private readonly names = new Names();
  private readonly documents = uint32List();
  private readonly ids = uint32List();
  private readonly numbers = uint32List();
  private readonly assigneeKeys = uint32List();
  private readonly assigneeNames = uint32List();
  /** Key group of each task: tasks of one group are exactly the same. */
  private readonly exact = uint32List();
  private readonly nodes = uint32List();
  private readonly exactByHash = new Map<number, number>();
  private readonly nodeByHash = new Map<number, number[]>();
  /** UTF-16 offset at which the duty begins in the text. */
  private readonly dutyStarts = uint32List();
  private readonly codes = uint32List();
  private readonly starts = uint32List();
  private readonly heads = int32List();

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.documents.length;
  }

  /** Distinct rows of terms. */
  get nodeCount(): number {
    return this.heads.length;
  }

  /**
   * Adds a task; statements and texts without words are left out.
   *
   * @param document index of its document
   * @returns whether the task was taken
   */
  add(task: ComparedTask, document: number): boolean {
    if (task.kind !== 'task') return false;
    const from = dutyStart(task);
    const features = this.analyzer.analyze(task.text, from);
    if (features.key === '') return false;
    const index = this.size;
    const keyHash = hashText(features.key);
    const twin = this.exactByHash.get(keyHash);
    if (twin === undefined) {
      this.exactByHash.set(keyHash, index);
      this.nodes.push(this.nodeOf(features.codes, features.head));
    } else {
      this.nodes.push(this.nodes.at(twin));
    }
    this.exact.push(twin ?? index);
    this.documents.push(document);
    this.ids.push(this.names.idOf(task.id));
    this.numbers.push(this.names.idOf(task.number));
    this.assigneeKeys.push(this.names.idOf(assigneesKey(task)));
    const printed = task.assignees.map((one) => one.name).join('\n');
    this.assigneeNames.push(this.names.idOf(printed));
    this.texts.add(task.text);
    this.dutyStarts.push(from);
    return true;
  }

  place(index: number): TaskPlace {
    return {
      document: this.documents.at(index),
      id: this.names.nameOf(this.ids.at(index)),
      number: this.names.nameOf(this.numbers.at(index)),
      assigneesKey: this.assigneeKeys.at(index),
      assignees: this.names
        .nameOf(this.assigneeNames.at(index))
        .split('\n')
        .filter((name) => name !== ''),
    };
  }

  documentOf(index: number): number {
    return this.documents.at(index);
  }

  text(index: number): string {
    return this.texts.get(index);
  }

  /** A comparison of rows of this set. */
  comparison(): Comparison {
    return new Comparison((id) => this.analyzer.familyName(id));
  }

  /** What two tasks do not share. */
  difference(a: number, b: number): Difference {
    const features = (index: number): Features =>
      this.analyzer.analyze(this.text(index), this.dutyStarts.at(index));
    return differenceOf(features(a), features(b));
  }

  nodeOfTask(index: number): number {
    return this.nodes.at(index);
  }

  areExact(a: number, b: number): boolean {
    return this.exact.at(a) === this.exact.at(b);
  }

  /** Writes a node's row of terms into a row that is used again and again. */
  fill(row: CodeRow, node: number): void {
    row.codes = this.codes.array;
    row.from = this.starts.at(node);
    row.to = this.starts.at(node + 1);
    row.head = this.heads.at(node);
  }

  row(node: number): CodeRow {
    const row = { codes: this.codes.array, from: 0, to: 0, head: -1 };
    this.fill(row, node);
    return row;
  }

  /** All nodes' rows, for hashing. */
  rows(): Rows {
    return {
      codes: this.codes.array,
      starts: this.starts.array,
      count: this.nodeCount,
      vocabulary: this.analyzer.vocabularySize,
    };
  }

  private nodeOf(codes: readonly number[], head: number): number {
    let hash = mix(head);
    for (const code of codes) hash = mix(hash ^ code);
    const same = this.nodeByHash.get(hash) ?? [];
    for (const node of same) if (this.hasRow(node, codes, head)) return node;
    const node = this.nodeCount;
    for (const code of codes) this.codes.push(code);
    this.starts.push(this.codes.length);
    this.heads.push(head);
    same.push(node);
    if (same.length === 1) this.nodeByHash.set(hash, same);
    return node;
  }

  private hasRow(node: number, codes: readonly number[], head: number): boolean {
    const row = this.row(node);
    if (row.head !== head || row.to - row.from !== codes.length) return false;
    return codes.every((code, at) => row.codes[row.from + at] === code);
  }
}
