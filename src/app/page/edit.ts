import { mount } from '../../export/html/client/mount.js';
import { type Element, h } from '../../export/html/node.js';
import { partyNames } from '../../export/words.js';
import type { Lang } from '../../locale/index.js';
import type { Correction } from '../../register/correct.js';
import type { Task } from '../../register/schema.js';
import type { Jobs } from '../engine/messages.js';
import { WORDS } from '../words.js';
import { partiesTyped } from './parties.js';

export type DeadlineRead = Jobs['deadline']['answer'];

/** What a form of correction needs to know and to tell. */
export interface EditOptions {
  lang: Lang;
  name: string;
  value: string;
  kind: 'long' | 'short' | 'parties' | 'deadline' | 'date';
  /** Names to choose from. */
  known?: readonly string[];
  /** Whether what was read can be put back. */
  restorable: boolean;
  /** Takes the item off the list of tasks, where that can be done. */
  turn?: () => void;
  /** Reads a deadline while it is typed. */
  read?: (phrase: string) => Promise<DeadlineRead>;
  save(value: string, read: DeadlineRead | null): void;
  restore(): void;
  cancel(): void;
}

/** How long typing has to pause before a deadline is read. */
const PAUSE = 120;

/** A form in the place of a field. Enter saves, Esc cancels. */
export function editForm(options: EditOptions): HTMLFormElement {
  const form = mount(formView(options));
  if (!(form instanceof HTMLFormElement)) throw new Error('a form is a form');
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>('.edit-value');
  if (field === null) throw new Error('a form has its field');
  field.value = options.value;
  const reader = options.kind === 'deadline' ? new LiveReader(form, field, options) : null;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void finish(field, reader, options);
  });
  form.addEventListener('click', ({ target }) => {
    const act = target instanceof HTMLElement ? target.dataset['edit'] : undefined;
    if (act === 'cancel') options.cancel();
    if (act === 'restore') options.restore();
    if (act === 'turn') options.turn?.();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      options.cancel();
    }
    const whole = options.kind === 'long' && event.key === 'Enter' && !event.shiftKey;
    if (whole) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return form;
}

function formView(options: EditOptions): Element {
  const { kind, name, lang, known = [] } = options;
  const words = WORDS[lang];
  const hints: Partial<Record<typeof kind, string>> = {
    parties: words.hintSeveral,
    deadline: words.hintDeadline,
  };
  const hint = hints[kind];
  const input = kind === 'long' ? 'textarea' : 'input';
  const attributes = {
    id: 'edit-value',
    class: 'edit-value',
    autocomplete: 'off',
    spellcheck: kind === 'long' ? 'true' : 'false',
    'aria-describedby': hint === undefined ? null : 'edit-hint',
    ...(kind === 'long' ? { rows: 4 } : { type: kind === 'date' ? 'date' : 'text' }),
    ...(kind === 'parties' ? { list: 'edit-known' } : {}),
  };
  return h(
    'form',
    { class: 'edit', novalidate: true },
    h('label', { for: 'edit-value' }, name),
    h(input, attributes),
    kind === 'parties' &&
      h(
        'datalist',
        { id: 'edit-known' },
        known.map((one) => h('option', { value: one })),
      ),
    hint !== undefined && h('p', { id: 'edit-hint', class: 'hint' }, hint),
    kind === 'deadline' && h('div', { class: 'live', role: 'status' }),
    actsView(options),
  );
}

function actsView({ lang, turn, restorable }: EditOptions): Element {
  const words = WORDS[lang];
  return h(
    'div',
    { class: 'edit-acts' },
    h('button', { type: 'submit', class: 'primary' }, words.save),
    h('button', { type: 'button', 'data-edit': 'cancel' }, words.cancel),
    turn !== undefined && h('button', { type: 'button', 'data-edit': 'turn' }, words.thisIsNoTask),
    restorable &&
      h('button', { type: 'button', class: 'quiet', 'data-edit': 'restore' }, words.restore),
  );
}

async function finish(
  field: HTMLInputElement | HTMLTextAreaElement,
  reader: LiveReader | null,
  options: EditOptions,
): Promise<void> {
  const read = reader === null ? null : await reader.read();
  options.save(field.value.trim(), read);
}

/** Reads a deadline as it is typed and says what it means and why. */
class LiveReader {
  #timer = 0;
  #asked = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly field: HTMLInputElement | HTMLTextAreaElement,
    private readonly options: EditOptions,
  ) {
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#show(), PAUSE);
    });
    void this.#show();
  }

  async read(): Promise<DeadlineRead | null> {
    return (await this.options.read?.(this.field.value)) ?? null;
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const read = await this.read();
    const live = this.form.querySelector('.live');
    if (read === null || live === null || asked !== this.#asked) return;
    const { says, why, deadline } = read;
    const words = WORDS[this.options.lang];
    const unsure = deadline?.type === 'unknown';
    live.classList.toggle('unsure', unsure);
    live.replaceChildren(
      mount(
        h(
          'p',
          { class: 'live-says' },
          says.says,
          h('span', { class: `badge ${says.state}` }, says.left),
        ),
      ),
      ...(why.length === 0
        ? []
        : [
            mount(
              h(
                'details',
                { class: 'why' },
                h('summary', {}, words.whyRead),
                h(
                  'ul',
                  {},
                  why.map((one) => h('li', {}, one)),
                ),
              ),
            ),
          ]),
    );
  }
}

/** What a field holds, as it is typed. */
export function typed(task: Task, field: string): string {
  if (field === 'text') return task.text;
  if (field === 'deadline') return task.deadline?.text ?? '';
  return partyNames(field === 'coAssignees' ? task.coAssignees : task.assignees);
}

/** What was typed into a field of a task, as a correction of it. */
export function correctionOf(
  task: Task,
  field: string,
  value: string,
  read: DeadlineRead | null,
): Correction {
  if (field === 'text') return { text: value };
  if (field === 'deadline') return { deadline: read?.deadline ?? null };
  return field === 'coAssignees'
    ? { coAssignees: partiesTyped(value, task.coAssignees) }
    : { assignees: partiesTyped(value, task.assignees) };
}
