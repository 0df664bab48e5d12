import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import { asReadOf, carryCorrections, carryFacts } from '../../register/correct.js';
import { readOwnedRegister } from '../../register/read-json.js';
import type { Register, Task, Tracking } from '../../register/schema.js';
import json, { checked } from '../json.js';
import { taskKey } from '../rows.js';
import { documentLabel, partyNames } from '../words.js';
import { asShown, withKeptIds } from './identity.js';
import type { Updater } from './index.js';
import { matchTasks } from './match.js';
import { withOwnFields } from './own-json.js';
import type { Change, FreshDocument, MergePlan } from './plan.js';

type TaskChange = NonNullable<Tracking['changes']>[number];

/**
 * Brings a register kept as JSON up to date. What people note stands in each task's `tracking` and
 * stays; what the document says is the document's, and a change of it is listed there. Fields of
 * people's own beside the schema's move into `tracking.own`, so that the register stays valid.
 *
 * @throws DecisionsError `register-invalid`
 */
export const updateJson: Updater = async (bytes, register, options) => {
  const text = new TextDecoder().decode(bytes);
  const { register: kept, fields } = readOwnedRegister(text, { lang: options.lang, path: '' });
  const known = withKeptIds(checked(register, options.lang), asShown(kept));
  const merger = new RegisterMerger(kept, known, options.asOf ?? null);
  const merged =
    options.withdraw === undefined ? merger.merge() : merger.withdraw(options.withdraw);
  const { plan } = merger;
  if (plan.edits.length === 0 && plan.additions.length === 0) return { data: bytes, plan };
  const plain = await written(merged, options.lang);
  const whole = withOwnFields(plain, { kept, merged }, fields, (task) => merger.idOf(task));
  return { data: new TextEncoder().encode(whole), plan };
};

async function written(register: Register, lang: Lang): Promise<string> {
  return String(await json.write(register, { lang, all: true, width: 80, color: false }));
}

/** Puts a new reading of documents into a register. */
class RegisterMerger {
  readonly plan: MergePlan = { edits: [], additions: [], same: 0 };
  private readonly kept: Register;
  private readonly fresh: Register;
  private readonly day: IsoDate | null;
  /** Ids that tasks of the register have got in the new reading. */
  private readonly renamed = new Map<string, string>();

  constructor(kept: Register, fresh: Register, day: IsoDate | null) {
    this.kept = kept;
    this.fresh = fresh;
    this.day = day;
  }

  merge(): Register {
    const { kept, fresh } = this;
    const again = new Set(fresh.documents.map(({ id }) => id));
    const before = new Set(kept.documents.map(({ id }) => id));
    const documents = [
      ...kept.documents.map((old) => {
        const now = fresh.documents.find(({ id }) => id === old.id);
        return now === undefined ? old : carryFacts(old, now);
      }),
      ...fresh.documents.filter(({ id }) => !before.has(id)),
    ];
    const records = new Map<string, Task[]>();
    for (const { id } of documents) {
      const old = [...kept.tasks, ...kept.statements].filter(({ document }) => document === id);
      records.set(id, again.has(id) ? this.mergeDocument(id, old, !before.has(id)) : old);
    }
    const all = [...records.values()].flat();
    const outside = <Item>(items: Item[], documentsOf: (item: Item) => string[]): Item[] =>
      items.filter((item) => !documentsOf(item).every((document) => again.has(document)));
    return {
      ...fresh,
      documents,
      tasks: all.filter(({ kind }) => kind === 'task'),
      statements: all.filter(({ kind }) => kind === 'statement'),
      duplicates: [
        ...outside(kept.duplicates, ({ a, b }) => [a.document, b.document]).map(
          ({ a, b, ...rest }) => {
            return { a: this.follow(a), b: this.follow(b), ...rest };
          },
        ),
        ...fresh.duplicates,
      ],
      diagnostics: [
        ...outside(kept.diagnostics, ({ document }) => [document]),
        ...fresh.diagnostics,
      ],
    };
  }

  /** The id a task of the old register has now. */
  idOf({ document, id }: Task): string {
    return this.renamed.get(taskKey(document, id)) ?? id;
  }

  /** A reference to a task whose number may be another now. */
  private follow(reference: { document: string; task: string }) {
    const key = taskKey(reference.document, reference.task);
    return { ...reference, task: this.renamed.get(key) ?? reference.task };
  }

  /** The register with papers marked as withdrawn. */
  withdraw(papers: readonly FreshDocument[]): Register {
    const marked = (task: Task): Task => {
      const paper = papers.find(({ id }) => id === task.document);
      if (paper === undefined || task.tracking?.withdrawn !== undefined) return task;
      this.edited([{ kind: 'withdrawn', document: paper.label, number: task.id }]);
      return { ...task, tracking: { ...task.tracking, withdrawn: this.day } };
    };
    const { kept } = this;
    return { ...kept, tasks: kept.tasks.map(marked), statements: kept.statements.map(marked) };
  }

  private mergeDocument(id: string, old: Task[], isNew: boolean): Task[] {
    const document = this.fresh.documents.find((one) => one.id === id);
    const label = document === undefined ? id : documentLabel(document);
    const now = [...this.fresh.tasks, ...this.fresh.statements].filter(
      (task) => task.document === id,
    );
    const found = matchTasks(old.map(matchable), now.map(matchable));
    const taken = new Set(found);
    const merged = now.map((task, place) => {
      const before = old[found[place] ?? -1];
      if (before !== undefined) return this.mergeTask(before, task, label);
      if (task.kind === 'task' || !isNew) this.added(task, label);
      return task;
    });
    if (isNew && now.every(({ kind }) => kind !== 'task')) this.touch();
    const ids = new Set(merged.map((task) => task.id));
    const left = old.filter((_, place) => !taken.has(place));
    const matched = old.filter((_, place) => taken.has(place));
    const isCopy = (task: Task): boolean =>
      matched.some((one) => task.id.replace(/~\d+$/, '') === one.id && task.text === one.text);
    return [...merged, ...left.map((task) => (isCopy(task) ? task : this.gone(task, label, ids)))];
  }

  private mergeTask(old: Task, task: Task, label: string): Task {
    this.renamed.set(taskKey(old.document, old.id), task.id);
    const changes = changesBetween(asReadOf(old), asReadOf(task), this.day);
    const carried = carryCorrections(old, task);
    const { vanished, ...tracking } = old.tracking ?? {};
    const told: Change[] = changes.map(({ field, was, now }) => {
      return { kind: 'replaced', document: label, number: task.id, column: field, was, now };
    });
    if (vanished !== undefined) told.push({ kind: 'returned', document: label, number: task.id });
    const noted: Tracking =
      changes.length === 0
        ? tracking
        : { ...tracking, changes: [...(tracking.changes ?? []), ...changes] };
    const merged = Object.keys(noted).length === 0 ? carried : { ...carried, tracking: noted };
    if (told.length > 0 || JSON.stringify(merged) !== JSON.stringify(old)) this.edited(told);
    if (told.length === 0) this.plan.same += 1;
    return merged;
  }

  /** What the document no longer has stays, marked; its number may have gone to another task. */
  private gone(task: Task, label: string, ids: Set<string>): Task {
    const marked = task.tracking?.vanished !== undefined;
    let { id } = task;
    for (let number = 1; ids.has(id); number += 1) id = `${task.id}~${number}`;
    ids.add(id);
    if (!marked) this.edited([{ kind: 'vanished', document: label, number: task.id }]);
    return { ...task, id, tracking: { vanished: this.day, ...task.tracking } };
  }

  private added(task: Task, label: string): void {
    this.plan.additions.push({
      fresh: {
        key: taskKey(task.document, task.id),
        document: task.document,
        values: new Map(),
        marks: new Map(),
      },
      check: '',
      change: { kind: 'added', document: label, number: task.id },
      after: null,
    });
  }

  private edited(changes: Change[]): void {
    this.plan.edits.push({ row: this.plan.edits.length, key: null, values: new Map(), changes });
  }

  /** A document came in that has nothing to carry out: the register changes all the same. */
  private touch(): void {
    this.edited([]);
  }
}

function matchable(task: Task) {
  const { document, id, text } = asReadOf(task);
  return { key: taskKey(document, id), number: id, text, mark: null };
}

function changesBetween(old: Task, task: Task, on: IsoDate | null): TaskChange[] {
  const pairs: [TaskChange['field'], string | null, string | null][] = [
    ['number', old.id.replace(/~\d+$/, ''), task.id],
    ['text', old.text, task.text],
    ['assignees', partyNames(old.assignees), partyNames(task.assignees)],
    ['coAssignees', partyNames(old.coAssignees), partyNames(task.coAssignees)],
    ['deadline', deadlineText(old), deadlineText(task)],
  ];
  return pairs
    .filter(([, was, now]) => was !== now)
    .map(([field, was, now]) => ({ on, field, was, now }));
}

function deadlineText({ deadline }: Task): string | null {
  if (deadline === null) return null;
  const days = [deadline.start, deadline.due].filter((day) => day !== null).join(' – ');
  return days === '' ? deadline.text : `${deadline.text} (${days})`;
}
