import type { Acts } from './acts.js';
import type { App } from './app.js';
import type { Editing } from './editing.js';
import { TABS } from './register-view.js';

/** The keys of the page beside Tab and Enter: F8, F6, arrows over tabs and over the text. */
export function onKeys(app: App, acts: Acts, editing: Editing): void {
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (key === 'F8') {
      event.preventDefault();
      acts.doubt(event.shiftKey ? -1 : 1);
    } else if (key === 'F6') {
      event.preventDefault();
      across(app, editing);
    } else if (key === 'Escape') closeMenus();
    else if (target?.getAttribute('role') === 'tab') alongTabs(event, app, acts);
    else if (target?.id === 'sheet') alongText(event, app, editing);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('details.menu') === null) closeMenus();
  });
}

function closeMenus(): void {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    const inside = menu.contains(document.activeElement);
    menu.removeAttribute('open');
    if (inside) menu.querySelector('summary')?.focus();
  }
}

/** From the register to the text, and from the text to the field that is outlined in it. */
function across(app: App, editing: Editing): void {
  const sheet = app.texts.element;
  if (document.activeElement !== sheet) {
    sheet.focus({ preventScroll: true });
    return;
  }
  const key = app.texts.litKey;
  if (key === null) app.register.element.focus();
  else editing.focus(key);
}

function alongTabs(event: KeyboardEvent, app: App, acts: Acts): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const at = TABS.indexOf(app.register.tab);
  acts.tab(TABS[(at + by + TABS.length) % TABS.length] ?? 'tasks');
}

function alongText(event: KeyboardEvent, app: App, editing: Editing): void {
  const { texts } = app;
  if (event.key === 'Enter' && texts.litKey !== null) {
    event.preventDefault();
    editing.focus(texts.litKey);
  }
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (by === null) return;
  event.preventDefault();
  const next = texts.step(by);
  if (next !== null) texts.light(next);
}
