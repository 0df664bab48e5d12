import { byId } from '../../export/html/client/mount.js';
import type { ReportParts } from '../../export/html/page.js';
import { safeFileName } from '../../export/safe-name.js';
import { fill } from '../../locale/index.js';
import type { WriteFormat } from '../engine/messages.js';
import type { App } from './app.js';
import type { Editing } from './editing.js';
import { EXAMPLE } from './example.js';
import { failureOf } from './failed.js';
import { type Handles, openWithHandle } from './handles.js';
import { TABS, type Tab } from './register-view.js';
import { saveFile } from './save.js';
import { openSaved, savedText } from './saved.js';
import { Updating } from './updating.js';
import { openDoubts, type Paper } from './work.js';

const FORMATS: readonly WriteFormat[] = ['xlsx', 'csv', 'json', 'ics', 'html'];

/** What the buttons of the page do, by the word in their `data-act`. */
export class Acts {
  readonly #byName: Record<string, (button: HTMLElement) => void>;
  readonly #updating: Updating;

  constructor(
    private readonly app: App,
    private readonly editing: Editing,
    private readonly handles: Handles,
    private readonly report: () => Promise<ReportParts>,
  ) {
    this.#updating = new Updating(app, handles);
    const paper = (button: HTMLElement, act: (paper: Paper) => void): void => {
      const found = app.work.papers.find(({ key }) => String(key) === button.dataset['id']);
      if (found !== undefined) act(found);
    };
    this.#byName = {
      add: () => byId('pick-files', HTMLInputElement).click(),
      folder: () => byId('pick-folder', HTMLInputElement).click(),
      update: () => void this.#pickRegister(),
      'open-work': () => byId('pick-work', HTMLInputElement).click(),
      example: () => void app.add([new File([EXAMPLE], app.words.exampleName)]),
      paper: (button) => paper(button, (one) => app.select(one)),
      remove: (button) => paper(button, (one) => app.remove(one)),
      stop: (button) => paper(button, (one) => this.#stop(one)),
      again: (button) => paper(button, (one) => app.again(one)),
      tab: (button) => this.tab(TABS.find((tab) => tab === button.dataset['id']) ?? 'tasks'),
      write: (button) => void this.write(button.dataset['id'] ?? ''),
      'save-work': () => void this.#saveWork(),
      print: () => print(),
      language: () => app.speak(app.work.lang === 'ru' ? 'en' : 'ru'),
      right: (button) => this.#settle(button.dataset['id'] ?? ''),
      fix: (button) => this.editing.open(button.dataset['target'] ?? ''),
      kind: (button) => this.editing.turn(button.dataset['id'] ?? ''),
      remark: (button) => this.#remark(Number(button.dataset['id'])),
      show: (button) => this.#show(button),
      'next-doubt': () => this.doubt(1),
    };
  }

  run(name: string, button: HTMLElement): void {
    button.closest('details.menu')?.removeAttribute('open');
    this.#byName[name]?.(button);
  }

  tab(tab: Tab): void {
    this.app.register.open(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  }

  /** Goes on to the next doubt, over all papers, or back to the one before. */
  doubt(by: 1 | -1): void {
    const { app } = this;
    const all = app.read.flatMap((paper) => openDoubts(paper).map(({ id }) => ({ paper, id })));
    if (all.length === 0) {
      app.say(app.words.noDoubts);
      return;
    }
    const here = document.activeElement?.closest<HTMLElement>('[data-doubt]')?.dataset['doubt'];
    const current = app.work.current;
    const at = all.findIndex(({ paper, id }) => paper === current && id === here);
    const first = all.findIndex(({ paper }) => paper === current);
    const start = at >= 0 ? at + by : by > 0 ? Math.max(0, first) : first - 1;
    const next = all[(start + all.length) % all.length];
    if (next === undefined) return;
    if (next.paper !== current) app.select(next.paper);
    if (app.register.tab !== 'tasks') app.register.open('tasks');
    this.#goTo(next.paper, next.id);
  }

  #goTo(paper: Paper, id: string): void {
    const { texts, register } = this.app;
    const doubt = openDoubts(paper).find((one) => one.id === id);
    register.finish();
    const element = register.element.querySelector<HTMLElement>(`[data-doubt="${CSS.escape(id)}"]`);
    element?.closest('details')?.setAttribute('open', '');
    element?.focus({ preventScroll: true });
    (element?.closest('.task') ?? element)?.scrollIntoView({ block: 'center' });
    const [span] = doubt?.spans ?? [];
    const lit = doubt !== undefined && texts.light(`${doubt.task ?? ''}/${doubt.field ?? ''}`);
    if (!lit && span !== undefined) texts.reveal(span);
  }

  #settle(id: string): void {
    const { app } = this;
    const paper = app.work.current;
    if (paper === null) return;
    const doubt = openDoubts(paper).find((one) => one.id === id);
    paper.settled.add(id);
    app.changed();
    const { tab } = app.register;
    if (doubt?.task != null && tab === 'tasks') {
      app.register.drawTask(doubt.task);
      app.register.fieldOf(`${doubt.task}/${doubt.field ?? 'text'}`)?.focus();
    } else {
      app.register.draw();
      document.getElementById(`tab-${tab}`)?.focus();
    }
    app.say(app.words.settled, 2500);
  }

  #stop(paper: Paper): void {
    if (paper.phase === 'waiting') {
      paper.phase = 'stopped';
      this.app.draw();
    }
    paper.stop?.();
  }

  #show(button: HTMLElement): void {
    const { app } = this;
    const id = button.dataset['id'];
    const paper = app.work.papers.find(({ key }) => String(key) === id);
    if (paper !== undefined && paper !== app.work.current) app.select(paper);
    this.editing.focus(button.dataset['field'] ?? '');
  }

  /** Goes from a mark of the time line to its task. */
  showMark(place: number): void {
    const { app } = this;
    const mark = app.register.together?.marks[place];
    const paper = mark === undefined ? undefined : app.read[mark.paper];
    if (mark === undefined || paper === undefined) return;
    if (paper !== app.work.current) app.select(paper);
    this.editing.focus(`${mark.task}/deadline`);
  }

  #remark(place: number): void {
    const span = this.app.work.current?.read?.remarks[place]?.span ?? null;
    if (span !== null) this.app.texts.reveal(span);
  }

  /** Writes the register of all papers in a format and gives it to the user. */
  async write(name: string): Promise<void> {
    const { app } = this;
    const format = FORMATS.find((one) => one === name);
    if (format === undefined || app.read.length === 0) return;
    try {
      const wanted = format === 'html' ? { format, report: await this.report() } : { format };
      const { answer } = app.pool.ask('write', { ...app.here, ...app.papers(), ...wanted });
      const { bytes, mime } = await answer;
      await this.#give(`${this.#stem()}.${format}`, new Blob([bytes], { type: mime }));
    } catch (error) {
      app.say(failureOf(error, app.words.failed).message);
    }
  }

  #stem(): string {
    const [only, ...others] = this.app.read;
    if (only === undefined || others.length > 0) return this.app.words.register;
    return safeFileName(only.name.replace(/\.[a-z]{1,8}$/i, ''), this.app.words.register);
  }

  async #give(name: string, data: Blob): Promise<void> {
    const { app } = this;
    if ((await saveFile(name, data)) === 'refused') return;
    app.work.unsaved = false;
    app.say(fill(app.words.downloaded, { name }));
  }

  async #saveWork(): Promise<void> {
    const text = savedText(this.app.work.papers);
    await this.#give(
      `${this.#stem()} – работа.json`,
      new Blob([text], { type: 'application/json' }),
    );
  }

  /** Takes registers that were dropped or chosen: saved work is opened, others are updated. */
  async take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const text = /\.json$/i.test(file.name) ? await file.text() : '';
      if (text.includes('"decisions-page"')) this.#openWork(text);
      // Orders come in workbooks too.
      else if ((await this.#updating.update(file)) === 'paper') this.app.add([file], 'papers');
    }
  }

  /** Asks for the register to bring up to date; by the window that tells its place, where there is one. */
  async #pickRegister(): Promise<void> {
    const chosen = await openWithHandle();
    if (chosen === null) byId('pick-register', HTMLInputElement).click();
    else await this.take(await Promise.all(chosen.map((one) => this.handles.open(one))));
  }

  #openWork(text: string): void {
    const { app } = this;
    const papers = openSaved(text, app.newKey() * 10_000);
    if (papers === null) {
      app.say(app.words.workBroken);
      return;
    }
    app.work.papers.push(...papers);
    app.select(papers[0] ?? null);
    app.compareSoon();
    app.say(fill(app.words.workOpened, { count: papers.length }));
  }
}
