import { fill } from '../../../locale/index.js';
import type { ReportData } from '../model.js';
import { REPORT_WORDS } from '../words.js';
import { byId } from './mount.js';
import type { PageTask } from './page-tasks.js';

/** From this width on the text stands beside the list, below it covers the page. */
const BESIDE = '(min-width: 1080px)';

/** The paper's text with one item marked, beside the list or over it. */
export class SourcePanel {
  readonly #dialog = byId('source', HTMLDialogElement);
  readonly #text = byId('source-text', HTMLElement);
  readonly #title = byId('source-title', HTMLElement);
  #current: PageTask | null = null;
  #document = -1;

  constructor(
    private readonly data: ReportData,
    /** The tasks shown, in order, for going on to the next. */
    private readonly shown: () => PageTask[],
  ) {
    byId('source-close', HTMLButtonElement).addEventListener('click', () => this.close());
    byId('source-next', HTMLButtonElement).addEventListener('click', () => this.#step(1));
    byId('source-previous', HTMLButtonElement).addEventListener('click', () => this.#step(-1));
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#dialog.open) this.close();
    });
  }

  open(task: PageTask): void {
    const source = this.data.documents[task.data.document]?.source;
    if (typeof source !== 'string') return;
    this.#current?.element.classList.remove('current');
    this.#current = task;
    task.element.classList.add('current');
    const { lang, documents } = this.data;
    this.#title.textContent = `${fill('{item} · {document}', {
      item: task.data.item,
      document: documents[task.data.document]?.label ?? REPORT_WORDS[lang].source,
    })}`;
    this.#fill(source, task);
    if (!this.#dialog.open) this.#show();
    this.#text.querySelector('mark')?.scrollIntoView({ block: 'center' });
    this.#title.focus({ preventScroll: true });
  }

  close(): void {
    this.#dialog.close();
    document.body.classList.remove('beside');
    this.#current?.element.classList.remove('current');
    const opener = this.#current?.element.querySelector<HTMLElement>('.open');
    this.#current = null;
    opener?.focus();
  }

  #show(): void {
    if (matchMedia(BESIDE).matches) {
      const anchor = this.#current?.element;
      document.body.classList.add('beside');
      this.#dialog.show();
      anchor?.scrollIntoView({ block: 'nearest' });
    } else {
      this.#dialog.showModal();
    }
  }

  #fill(source: string, { data: { document: place, from, to } }: PageTask): void {
    const mark = document.createElement('mark');
    mark.textContent = source.slice(from, to);
    this.#text.replaceChildren(source.slice(0, from), mark, source.slice(to));
    if (place !== this.#document) this.#text.scrollTop = 0;
    this.#document = place;
  }

  #step(by: number): void {
    const tasks = this.shown();
    const at = this.#current === null ? -1 : tasks.indexOf(this.#current);
    const next = tasks[at + by];
    if (!next) return;
    this.open(next);
    next.element.scrollIntoView({ block: 'nearest' });
  }
}
