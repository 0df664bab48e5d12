import { h } from '../../export/html/node.js';
import { fill } from '../../locale/index.js';
import type { RegisterUpdated } from '../engine/messages.js';
import type { App } from './app.js';
import { ask } from './ask.js';
import { failureOf } from './failed.js';
import { type Handles, writeBack } from './handles.js';
import { download, saveFile } from './save.js';

/** How long what an update did stays to be read. */
const LONG = 20_000;

/** What is wrong with a workbook that is none of our registers: it may be a paper, or says why not. */
const NO_REGISTER: ReadonlySet<string> = new Set(['register-invalid', 'format-damaged']);

/** Brings a kept register up to date: in its own file where the browser can, else as a new one. */
export class Updating {
  constructor(
    private readonly app: App,
    private readonly handles: Handles,
  ) {}

  /** `paper` when the file is no register but may be a paper in a workbook. */
  async update(file: File): Promise<'done' | 'paper'> {
    const { app } = this;
    const { name } = file;
    try {
      const bytes = await file.arrayBuffer();
      const asked = { ...app.here, ...app.papers(), name, bytes };
      const made = await app.pool.ask('update', asked).answer;
      if (app.read.length === 0) app.say(app.words.dropRegister, 12_000);
      else await this.#give(file, new Blob([bytes]), made);
    } catch (error) {
      const { code, message, remedy } = failureOf(error, app.words.failed);
      if (NO_REGISTER.has(code) && /\.(?:xlsx|ods)$/i.test(name)) return 'paper';
      app.say(`${name}: ${message}. ${remedy}`, LONG);
    }
    return 'done';
  }

  async #give(file: File, before: Blob, made: RegisterUpdated): Promise<void> {
    const { app } = this;
    const { words } = app;
    const { name } = file;
    const counts = this.#counts(made);
    const data = new Blob([made.bytes], { type: made.mime });
    const handle = this.handles.of(file);
    if (handle !== null && made.changes.length > 0) {
      const title = fill(words.updateReady, { name });
      const copy = copyName(name, words.copyOf);
      const body = [h('p', {}, counts), h('p', { class: 'hint' }, fill(words.copyMore, { copy }))];
      const chosen = await ask(title, body, [
        { name: 'write', label: words.writeBack },
        { name: 'download', label: words.downloadUpdated },
        { name: 'cancel', label: words.cancel },
      ]);
      if (chosen === null || chosen === 'cancel') return;
      if (chosen === 'write') {
        const end = await writeBack(handle, file, data);
        if (end === 'changed') {
          app.say(fill(words.changedMeanwhile, { name }));
          await this.update(await this.handles.open(handle));
          return;
        }
        if (end === 'written') {
          download(copy, before);
          this.#done(name, counts);
          return;
        }
      }
      download(name, data);
    } else if ((await saveFile(name, data)) === 'refused') return;
    this.#done(name, counts);
  }

  /** What an update did, without what it did not do. */
  #counts({ added, changed, kept, vanished, same }: RegisterUpdated): string {
    const { words } = this.app;
    const parts: [string, number][] = [
      [words.updateAdded, added],
      [words.updateChanged, changed],
      [words.updateKept, kept],
      [words.updateVanished, vanished],
      [words.updateSame, same],
    ];
    const done = parts.filter(([, count]) => count > 0);
    return done.map(([text, count]) => `${fill(text, { count })}.`).join(' ');
  }

  #done(name: string, counts: string): void {
    const { app } = this;
    app.work.unsaved = false;
    app.say(`${fill(app.words.updated, { name })} ${counts}`, LONG);
  }
}

/** «реестр – копия.xlsx» */
function copyName(name: string, copy: string): string {
  return name.replace(/(\.[a-z]+)$/i, ` – ${copy}$1`);
}
