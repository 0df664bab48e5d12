import { type Element, h } from '../../export/html/node.js';
import type { Lang } from '../../locale/index.js';
import { VERSION } from '../../version.js';
import { WORDS } from '../words.js';
import { icon } from './icons.js';

/** Everything of the page that stays: the bar, the drop zone, the three columns. */
export function shellView(lang: Lang): Element[] {
  const words = WORDS[lang];
  return [
    h('a', { class: 'skip', href: '#register' }, words.register),
    barView(lang),
    h('main', { id: 'main', class: 'empty' }, welcomeView(lang), ...columns(lang)),
    h(
      'footer',
      {},
      h('p', {}, words.made.replace('{version}', VERSION)),
      h('p', { class: 'keys' }, h('b', {}, `${words.keys}: `), words.keysMore),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-act': 'language',
          lang: lang === 'ru' ? 'en' : 'ru',
        },
        words.otherLanguage,
      ),
    ),
    h('div', { id: 'drop-over', hidden: true }, h('p', {}, icon('download'), words.dropNow)),
    h('div', { id: 'said', class: 'toast', role: 'status', 'aria-live': 'polite' }),
    h('div', { id: 'print' }),
    ...inputs(),
  ];
}

function barView(lang: Lang): Element {
  const words = WORDS[lang];
  return h(
    'header',
    { class: 'bar' },
    h('h1', { class: 'brand' }, icon('check'), words.title),
    h(
      'div',
      { class: 'bar-acts', id: 'bar-acts', hidden: true },
      h('button', { type: 'button', 'data-act': 'add' }, icon('plus'), words.add),
      h(
        'button',
        { type: 'button', 'data-act': 'folder', title: words.folder },
        icon('folder'),
        words.folderShort,
      ),
      h('button', { type: 'button', 'data-act': 'update' }, icon('refresh'), words.updateRegister),
      downloadView(lang),
    ),
  );
}

/** The register as Excel at once, as other files from a menu. */
function downloadView(lang: Lang): Element {
  const words = WORDS[lang];
  return h(
    'div',
    { class: 'download' },
    h(
      'button',
      {
        type: 'button',
        class: 'primary',
        id: 'download',
        'data-act': 'write',
        'data-id': 'xlsx',
      },
      icon('download'),
      words.download,
    ),
    h(
      'details',
      { class: 'menu' },
      h('summary', {}, words.otherFormats, icon('chevron')),
      h(
        'div',
        { class: 'menu-list' },
        menuItem('write', 'csv', words.asCsv),
        menuItem('write', 'ics', words.asIcs),
        menuItem('write', 'html', words.asHtml),
        menuItem('write', 'json', words.asJson),
        menuItem('print', '', words.print),
        menuItem('save-work', '', words.saveWork),
      ),
    ),
  );
}

function menuItem(act: string, id: string, label: string): Element {
  return h('button', { type: 'button', 'data-act': act, 'data-id': id }, label);
}

function welcomeView(lang: Lang): Element {
  const words = WORDS[lang];
  const step = (number: string, title: string, more: string): Element =>
    h(
      'li',
      {},
      h('span', { class: 'step' }, number),
      h('div', {}, h('strong', {}, title), h('p', {}, more)),
    );
  return h(
    'section',
    { id: 'welcome', class: 'welcome' },
    h('h2', {}, words.tagline),
    h(
      'div',
      { class: 'zone' },
      icon('paper'),
      h('p', { class: 'zone-title' }, words.dropHere),
      h(
        'div',
        { class: 'zone-acts' },
        h('button', { type: 'button', class: 'primary big', 'data-act': 'add' }, words.choose),
        h('button', { type: 'button', class: 'big', 'data-act': 'folder' }, words.folder),
      ),
      h('p', { class: 'formats' }, words.formats),
      h('p', { class: 'privacy' }, icon('lock'), words.privacy),
    ),
    h(
      'ol',
      { class: 'steps' },
      step('1', words.step1, words.step1more),
      step('2', words.step2, words.step2more),
      step('3', words.step3, words.step3more),
    ),
    h(
      'p',
      { class: 'other-starts' },
      h('button', { type: 'button', class: 'link', 'data-act': 'example' }, words.example),
      h('button', { type: 'button', class: 'link', 'data-act': 'open-work' }, words.openWork),
    ),
  );
}

function columns(lang: Lang): Element[] {
  const words = WORDS[lang];
  return [
    h(
      'section',
      { id: 'papers', class: 'column', 'aria-label': words.papers },
      h('ol', { id: 'paper-list', class: 'papers' }),
    ),
    h(
      'section',
      { id: 'text', class: 'column' },
      legendView(lang),
      h('div', {
        id: 'sheet',
        class: 'sheet',
        lang: 'ru',
        tabindex: 0,
        role: 'region',
        'aria-label': words.paperText,
        'aria-keyshortcuts': 'F6',
      }),
    ),
    h('section', { id: 'register', class: 'column', 'aria-label': words.register, tabindex: -1 }),
  ];
}

/** What the colours in the text mean. */
function legendView(lang: Lang): Element {
  const words = WORDS[lang];
  const one = (kind: string, label: string): Element => h('span', { class: `m m-${kind}` }, label);
  return h(
    'p',
    { class: 'legend' },
    one('task', words.task),
    one('who', words.assignees),
    one('deadline', words.deadline),
    one('doubt', words.tabDoubts),
  );
}

/** Windows of the system are opened by inputs nobody sees. */
function inputs(): Element[] {
  const input = (id: string, more: Record<string, string | boolean>): Element =>
    h('input', { type: 'file', id, hidden: true, tabindex: -1, 'aria-hidden': 'true', ...more });
  return [
    input('pick-files', { multiple: true }),
    input('pick-folder', { webkitdirectory: true, multiple: true }),
    input('pick-register', { accept: '.xlsx,.ods,.csv,.json' }),
    input('pick-work', { accept: '.json' }),
  ];
}
