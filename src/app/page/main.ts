import { byId } from '../../export/html/client/mount.js';
import { Acts } from './acts.js';
import { App } from './app.js';
import { filesOfDrop } from './drop.js';
import { Editing } from './editing.js';
import { Handles } from './handles.js';
import { onKeys } from './keys.js';
import { printOn } from './print.js';
import { engineUrls, keepOffline, reportSource, startWorker } from './start.js';

async function boot(): Promise<void> {
  const urls = await engineUrls();
  const report = reportSource();
  const start = (withPdf: boolean): Worker => startWorker(withPdf ? urls.withPdf : urls.plain);
  const app = new App(start, location.hash === '#en' ? 'en' : 'ru');
  const editing = new Editing(app);
  const handles = new Handles();
  const acts = new Acts(app, editing, handles, report);
  const take = async (files: readonly File[], asked: 'papers' | 'any'): Promise<void> => {
    const { registers } = app.add(files, asked);
    if (registers.length > 0) await acts.take(registers);
  };
  onPicks(take, acts);
  onClicks(app, acts, editing);
  onDrops((files) => take(files, 'any'), handles);
  onKeys(app, acts, editing);
  addEventListener('beforeunload', (event) => {
    if (app.work.unsaved) event.preventDefault();
  });
  printOn(
    () => byId('print', HTMLElement),
    () => app.read,
    () => app.work.lang,
  );
  keepOffline();
  document.documentElement.dataset['ready'] = 'true';
}

type Take = (files: readonly File[], asked: 'papers' | 'any') => Promise<void>;

function onPicks(take: Take, acts: Acts): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const files = [...(target.files ?? [])];
    target.value = '';
    if (target.id === 'pick-register' || target.id === 'pick-work') void acts.take(files);
    else void take(files, target.id === 'pick-files' ? 'papers' : 'any');
  });
}

function onClicks(app: App, acts: Acts, editing: Editing): void {
  let before: Element | null = null;
  document.addEventListener('pointerdown', () => {
    before = document.activeElement;
  });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-act]');
    const mark = target?.closest<SVGElement>('.timeline [data-task]');
    if (mark != null) {
      acts.showMark(Number(mark.dataset['task']));
      return;
    }
    if (button == null) {
      const key = app.texts.keyAt(event.target);
      // Who marks words in the text wants to copy them.
      if (key !== null && String(getSelection()) === '') editing.focus(key);
      return;
    }
    const act = button.dataset['act'] ?? '';
    if (act !== 'field') {
      acts.run(act, button);
      return;
    }
    // The first click shows where a field stands; the next one, the pencil and Enter correct it.
    const again = before === button || event.detail === 0;
    if (again || target?.closest('.pencil') != null) editing.open(button.dataset['field'] ?? '');
    else button.focus();
  });
  document.addEventListener('focusin', ({ target }) => {
    const field = target instanceof HTMLElement ? target.closest<HTMLElement>('.f') : null;
    if (field !== null) app.texts.light(field.dataset['field'] ?? '');
  });
}

function onDrops(take: (files: readonly File[]) => Promise<void>, handles: Handles): void {
  const over = (shown: boolean): void => {
    byId('drop-over', HTMLElement).hidden = !shown;
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    over(false);
    if (event.dataTransfer === null) return;
    event.preventDefault();
    void filesOfDrop(event.dataTransfer, handles).then(take);
  });
}

void boot();
