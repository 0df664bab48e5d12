import type { Lang } from '../../locale/index.js';
import { asksForPdf, type Pool } from '../engine/pool.js';
import type { WORDS } from '../words.js';
import { failureOf } from './failed.js';
import { asRead, openFile } from './inside.js';
import type { Paper, Work } from './work.js';

/** Papers handed to the engine at a time, so that a folder is not in memory twice. */
const AHEAD = 6;

/** What reading needs of the page. */
interface Desk {
  work: Work;
  pool: Pool;
  here: { lang: Lang; today: string };
  words: (typeof WORDS)[Lang];
  newKey(): number;
  draw(): void;
  select(paper: Paper): void;
  remove(paper: Paper): void;
  /** No paper waits and none is being read. */
  allRead(): void;
}

/** Reads the papers that wait, a few at a time. */
export class Reading {
  #count = 0;

  constructor(private readonly app: Desk) {}

  /** Reads the next paper that waits, as long as there is room. */
  next(): void {
    const waiting = this.app.work.papers.find(({ phase }) => phase === 'waiting');
    if (waiting === undefined) {
      if (this.#count === 0) this.app.allRead();
      return;
    }
    if (this.#count >= AHEAD) return;
    this.#count += 1;
    void this.#read(waiting).finally(() => {
      this.#count -= 1;
      this.next();
    });
    this.next();
  }

  async #read(paper: Paper): Promise<void> {
    const { file, reading } = paper;
    if (file === null) return;
    paper.phase = 'reading';
    // A newer reading has taken the paper over: what becomes of this one concerns nobody.
    const outdated = (): boolean => paper.reading !== reading;
    try {
      const bytes = await file.arrayBuffer();
      if (outdated()) return;
      const { answer, stop } = this.app.pool.ask(
        'read',
        {
          ...this.app.here,
          name: paper.name,
          bytes,
          date: paper.facts.date ?? null,
          act: paper.opened ? paper.act : null,
        },
        {
          withPdf: asksForPdf(bytes),
          transfer: [bytes],
          progress: (done, total) => {
            paper.progress = { done, total };
            this.app.draw();
          },
        },
      );
      paper.stop = stop;
      const whole = await answer;
      if (outdated()) return;
      openFile(this.app.work, paper, whole, () => this.app.newKey());
      const [act] = whole.acts;
      if (act === undefined) {
        this.app.remove(paper);
        return;
      }
      Object.assign(paper, asRead({ text: whole.text, ...act }));
    } catch (error) {
      if (outdated()) return;
      paper.phase = error === null ? 'stopped' : 'failed';
      paper.failure = error === null ? null : failureOf(error, this.app.words.failed);
    }
    paper.stop = null;
    if (this.app.work.current === paper) this.app.select(paper);
    else this.app.draw();
  }
}
