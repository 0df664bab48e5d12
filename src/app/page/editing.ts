import { type Correction, correctedFields, correctTask } from '../../register/correct.js';
import type { Task } from '../../register/schema.js';
import type { App } from './app.js';
import { correctionOf, type DeadlineRead, type EditOptions, editForm, typed } from './edit.js';
import { documentOf, type Fact, openDoubts, type Paper, recordOf, recordsOf } from './work.js';

const FACTS: readonly Fact[] = ['title', 'issuer', 'date', 'number'];

/** Correcting fields: one form at a time, in the place of its field. */
export class Editing {
  #close: (() => void) | null = null;

  constructor(private readonly app: App) {}

  /** Puts the focus on a field and outlines its places in the text. */
  focus(key: string): void {
    const { register, texts } = this.app;
    register.finish();
    const field = register.fieldOf(key);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
    texts.light(key);
  }

  /** Opens the form of a field. */
  open(key: string): void {
    const paper = this.app.work.current;
    if (paper === null) return;
    this.#close?.();
    const field = this.app.register.fieldOf(key) ?? this.#missing(key);
    if (field === null) return;
    this.app.texts.light(key);
    const options = this.#options(paper, key);
    if (options === null) return;
    const form = editForm(options);
    field.replaceWith(form);
    this.#close = () => {
      this.#close = null;
      form.replaceWith(field);
    };
    const input = form.querySelector<HTMLInputElement>('.edit-value');
    input?.focus();
    if (input?.type === 'text') input.select();
    form.scrollIntoView({ block: 'nearest' });
  }

  /** A field that is not shown because it is empty: the form comes where the task's others are. */
  #missing(key: string): HTMLElement | null {
    const id = key.slice(0, key.lastIndexOf('/'));
    return this.app.register.fieldOf(`${id}/text`);
  }

  #options(paper: Paper, key: string): EditOptions | null {
    const slash = key.lastIndexOf('/');
    const [id, field] = [key.slice(0, slash), key.slice(slash + 1)];
    const cancel = (): void => {
      this.#close?.();
      this.app.register.fieldOf(key)?.focus();
    };
    if (id === '') return this.#factOptions(paper, field, cancel);
    const task = recordOf(paper, id);
    if (task === null || field === 'number') return null;
    const { words, work } = this.app;
    const names: Record<string, string> = {
      text: words.task,
      assignees: words.assignees,
      coAssignees: words.coAssignees,
      deadline: words.deadline,
    };
    return {
      lang: work.lang,
      name: names[field] ?? words.task,
      value: typed(task, field),
      kind: field === 'text' ? 'long' : field === 'deadline' ? 'deadline' : 'parties',
      known: field === 'text' || field === 'deadline' ? [] : this.#names(),
      restorable: correctedFields(task).some((one) => one === field),
      ...(field === 'text' && task.kind === 'task' ? { turn: () => this.turn(id) } : {}),
      read: (phrase) => this.#read(paper, phrase),
      cancel,
      save: (value, read) => this.#save(paper, task, field, value, read),
      restore: () => this.#restore(paper, task, field),
    };
  }

  #factOptions(paper: Paper, name: string, cancel: () => void): EditOptions | null {
    const fact = FACTS.find((one) => one === name);
    if (fact === undefined) return null;
    const { words, work } = this.app;
    const labels = {
      title: words.titleOf,
      issuer: words.issuer,
      date: words.date,
      number: words.number,
    };
    const done = (): void => {
      this.#settle(paper, null, fact);
      this.app.changed();
      this.#close = null;
      // The years of deadlines follow from the paper's date.
      if (fact === 'date' && paper.file !== null) this.app.again(paper);
      else this.app.register.draw();
      this.app.register.fieldOf(`/${fact}`)?.focus();
    };
    return {
      lang: work.lang,
      name: labels[fact],
      value: documentOf(paper)?.[fact] ?? '',
      kind: fact === 'date' ? 'date' : 'short',
      restorable: paper.facts[fact] !== undefined,
      cancel,
      save: (value) => {
        paper.facts[fact] = value === '' ? null : value;
        done();
      },
      restore: () => {
        delete paper.facts[fact];
        done();
      },
    };
  }

  /** Names of all who act in any paper, to choose from. */
  #names(): string[] {
    const names = this.app.read.flatMap(recordsOf).flatMap(({ assignees }) => assignees);
    return [...new Set(names.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'ru'));
  }

  async #read(paper: Paper, phrase: string): Promise<DeadlineRead> {
    const date = documentOf(paper)?.date ?? null;
    return this.app.quick.ask('deadline', { ...this.app.here, phrase, date }).answer;
  }

  #save(paper: Paper, task: Task, field: string, value: string, read: DeadlineRead | null): void {
    this.#correct(paper, task, field, correctionOf(task, field, value, read));
    if (field === 'deadline' && read !== null) paper.says.set(task.id, read.says);
    this.#done(paper, task.id, field);
    this.app.say(this.app.words.saved, 2500);
  }

  #restore(paper: Paper, task: Task, field: string): void {
    const correction = { ...paper.corrections.get(task.id) };
    Reflect.deleteProperty(correction, field);
    paper.corrections.set(task.id, correction);
    if (field === 'deadline') paper.says.delete(task.id);
    this.#done(paper, task.id, field);
  }

  #correct(paper: Paper, task: Task, field: string, correction: Correction): void {
    const before = recordOf(paper, task.id);
    if (before === null) return;
    // A value that was not changed is no correction: names in a list keep what else is known of them.
    if (
      field !== 'kind' &&
      typed(before, field) === typed(correctTask(before, correction), field)
    ) {
      if (field !== 'deadline') return;
    }
    paper.corrections.set(task.id, { ...paper.corrections.get(task.id), ...correction });
  }

  /** Makes a statement a task, and a task none. */
  turn(id: string): void {
    const paper = this.app.work.current;
    const task = paper === null ? null : recordOf(paper, id);
    if (paper === null || task === null) return;
    this.#correct(paper, task, 'kind', { kind: task.kind === 'task' ? 'statement' : 'task' });
    this.#done(paper, id, 'text');
  }

  /** A field that was corrected is no longer in doubt. */
  #settle(paper: Paper, id: string | null, field: string): void {
    for (const doubt of openDoubts(paper))
      if (doubt.task === id && doubt.field === field) paper.settled.add(doubt.id);
  }

  #done(paper: Paper, id: string, field: string): void {
    this.#close = null;
    this.#settle(paper, id, field);
    this.app.changed();
    this.app.register.drawTask(id);
    this.app.texts.draw();
    this.focus(`${id}/${field}`);
  }
}
