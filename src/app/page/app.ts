import { byId, mount } from '../../export/html/client/mount.js';
import { fill, type Lang } from '../../locale/index.js';
import type { Papers } from '../engine/messages.js';
import { Pool } from '../engine/pool.js';
import { WORDS } from '../words.js';
import { sortFiles } from './drop.js';

import { PaperList } from './papers.js';
import { Reading } from './reading.js';
import { RegisterView } from './register-view.js';
import { shellView } from './shell.js';
import { TextView } from './text-view.js';
import {
  correctedRegister,
  newPaper,
  openDoubts,
  type Paper,
  taskCount,
  todayHere,
  type Work,
} from './work.js';

/** Quiet time before all papers are compared. */
const QUIET = 400;

/** The page: papers, what was read of them, and the three columns that show it. */
export class App {
  readonly work: Work;
  texts: TextView;
  register: RegisterView;
  readonly pool: Pool;
  /** A worker of its own for what somebody waits for while typing. */
  readonly quick: Pool;
  readonly #list = new PaperList();
  readonly #reading: Reading;
  #count = 0;
  #drawing = false;
  #comparing = 0;
  #said = 0;

  constructor(start: (withPdf: boolean) => Worker, lang: Lang) {
    this.pool = new Pool(start);
    this.quick = new Pool(start, 1);
    this.#reading = new Reading(this);
    this.work = { lang, today: todayHere(), papers: [], current: null, unsaved: false };
    [this.texts, this.register] = this.#shell();
  }

  get words(): (typeof WORDS)[Lang] {
    return WORDS[this.work.lang];
  }

  get here(): { lang: Lang; today: string } {
    return { lang: this.work.lang, today: this.work.today };
  }

  /** Papers that gave a register. */
  get read(): Paper[] {
    return this.work.papers.filter(({ phase }) => phase === 'read');
  }

  #shell(): [TextView, RegisterView] {
    document.documentElement.lang = this.work.lang;
    document.title = this.words.title;
    document.body.replaceChildren(...shellView(this.work.lang).map((one) => mount(one)));
    const register = new RegisterView(byId('register', HTMLElement), this.work);
    return [new TextView(byId('sheet', HTMLElement)), register];
  }

  /** Says everything in another language; what can be is read again, for its reasons and remarks. */
  speak(lang: Lang): void {
    this.work.lang = lang;
    [this.texts, this.register] = this.#shell();
    for (const paper of this.work.papers) if (paper.file !== null) this.again(paper);
    this.draw();
  }

  /** Takes files and reads the papers among them; gives back what may be registers. */
  add(files: readonly File[], asked: 'papers' | 'any' = 'any'): { registers: File[] } {
    const { papers, registers, others } = sortFiles(files, asked);
    for (const file of papers) this.work.papers.push(newPaper(this.newKey(), file.name, file));
    if (others > 0) this.say(fill(this.words.skipped, { count: others }));
    this.work.current ??= this.work.papers[0] ?? null;
    this.draw();
    this.#reading.next();
    return { registers };
  }

  newKey(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Reads a paper once more. */
  again(paper: Paper): void {
    paper.stop?.();
    Object.assign(paper, { phase: 'waiting', failure: null, progress: null, stop: null });
    paper.reading += 1;
    this.draw();
    this.#reading.next();
  }

  select(paper: Paper | null): void {
    this.work.current = paper;
    this.draw();
    this.texts.show(paper);
    this.register.draw();
  }

  remove(paper: Paper): void {
    paper.stop?.();
    const at = this.work.papers.indexOf(paper);
    this.work.papers.splice(at, 1);
    this.compareSoon();
    const near = this.work.papers[Math.min(at, this.work.papers.length - 1)] ?? null;
    this.select(this.work.current === paper ? near : this.work.current);
  }

  /** Says what all papers hold, once none is being read any more. */
  allRead(): void {
    const { papers } = this.work;
    if (papers.length === 0) return;
    const tasks = this.read.reduce((sum, paper) => sum + taskCount(paper), 0);
    const doubts = this.read.flatMap(openDoubts).length;
    this.say(fill(this.words.allRead, { tasks, doubts }));
    this.compareSoon();
  }

  /** Draws what is not the paper's own: the bar and the list of papers; once a frame at most. */
  draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      const { papers, current } = this.work;
      const empty = papers.length === 0;
      byId('main', HTMLElement).className = empty ? 'empty' : 'working';
      byId('bar-acts', HTMLElement).hidden = empty;
      byId('download', HTMLButtonElement).disabled = this.read.length === 0;
      const list = byId('paper-list', HTMLElement);
      const focused = document.activeElement;
      const act = focused instanceof HTMLElement && list.contains(focused) ? focused.dataset : null;
      this.#list.draw(list, this.work);
      if (act !== null && !list.contains(document.activeElement))
        list
          .querySelector<HTMLElement>(`[data-act="${act['act']}"][data-id="${act['id']}"]`)
          ?.focus();
      if (current?.read == null) this.register.draw();
    });
  }

  /** Compares all papers once nothing has changed for a while. */
  compareSoon(): void {
    clearTimeout(this.#comparing);
    this.register.together = null;
    this.#comparing = window.setTimeout(() => void this.#compare(), QUIET);
  }

  async #compare(): Promise<void> {
    if (this.read.length === 0) return;
    const asked = this.#comparing;
    const { answer } = this.pool.ask('together', { ...this.here, ...this.papers() });
    const together = await answer.catch(() => null);
    if (asked !== this.#comparing) return;
    this.register.together = together;
    if (this.register.tab === 'repeats' || this.register.tab === 'time') this.register.draw();
    else this.register.count();
  }

  /** All registers with their texts, corrected, as the engine takes them. */
  papers(): Papers {
    const { read } = this;
    const origins = [...new Set(read.map(({ origin }) => origin))];
    return {
      registers: read.flatMap((paper) => correctedRegister(paper) ?? []),
      files: read.map(({ origin }) => origins.indexOf(origin)),
      texts: origins.map((own) => read.find(({ origin }) => origin === own)?.read?.text ?? ''),
    };
  }

  /** Notes that something would be lost by leaving. */
  changed(): void {
    this.work.unsaved = true;
    this.draw();
    this.compareSoon();
  }

  /** Says something to the user, for readers of the screen too. */
  say(message: string, stays = 6000): void {
    const said = byId('said', HTMLElement);
    said.textContent = message;
    said.classList.add('shown');
    clearTimeout(this.#said);
    this.#said = window.setTimeout(() => said.classList.remove('shown'), stays);
  }
}
