import { fill } from '../../locale/index.js';
import { DUE_STATES, type DueState, dueMoments, NEAR_DAYS } from '../../register/due.js';
import type { Register } from '../../register/schema.js';
import type { ExportOptions } from '../types.js';
import { datedLabel } from '../words.js';
import { filtersView } from './filters-view.js';
import { CLIENT_HASH, CLIENT_SCRIPT, STYLE, STYLE_HASH } from './generated.js';
import { buildReport, type Report } from './model.js';
import { type Element, escapeHtml, h, scriptJson, toHtml } from './node.js';
import { mostPressing } from './state-view.js';
import { taskView } from './task-view.js';
import { timelineView } from './timeline-view.js';
import { figure, REPORT_WORDS, STATE_NAMES, taskCount } from './words.js';

/** Tasks in one block that the browser lays out together when it comes into view. */
const BLOCK = 40;

/**
 * Nothing from outside, no script or style but the page's own (named by its SHA-256), no markup
 * made from text by the script, no address the page could send anything to.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${CLIENT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The whole page as HTML text. */
export function pageHtml(register: Register, options: ExportOptions): string {
  const report = buildReport(register, options);
  const title = pageTitle(register, options);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="decisions ${escapeHtml(register.generator.version)}">`,
    toHtml(h('title', {}, title)),
    `<style>${STYLE}</style>`,
  ].join('\n');
  return [
    '<!DOCTYPE html>',
    `<html lang="${options.lang}">`,
    `<head>\n${head}\n</head>`,
    '<body>',
    body(register, report, options, title).map(toHtml).join('\n'),
    `<script type="application/json" id="data">${scriptJson(report.data)}</script>`,
    `<script>${CLIENT_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function pageTitle({ documents }: Register, { lang }: ExportOptions): string {
  const [only, ...others] = documents;
  return only && others.length === 0 ? datedLabel(only) : REPORT_WORDS[lang].manyDocuments;
}

function body(
  register: Register,
  report: Report,
  options: ExportOptions,
  title: string,
): Element[] {
  const words = REPORT_WORDS[options.lang];
  const places = report.rows.map((_, place) => place);
  const { view, rows } = timelineView(report.data, places, {
    asOf: report.data.asOf,
    allRows: false,
  });
  return [
    h('a', { class: 'skip', href: '#list' }, words.toList),
    header(register, report, options, title),
    h(
      'main',
      {},
      summary(report, options),
      h(
        'section',
        { class: 'card timeline-card', 'aria-labelledby': 'timeline-title' },
        h('h2', { id: 'timeline-title' }, words.timeline),
        h(
          'div',
          {
            id: 'timeline',
            class: 'scroll',
            role: 'group',
            'aria-labelledby': 'timeline-title',
            tabindex: 0,
          },
          view,
        ),
        h('button', {
          type: 'button',
          id: 'all-rows',
          class: 'quiet',
          hidden: true,
          'data-rows': rows,
        }),
      ),
      filtersView(report.data),
      h('div', { class: 'work' }, list(report, options), sourcePanel(options)),
      h('noscript', {}, h('p', { class: 'empty' }, words.noScript)),
    ),
    h('footer', {}, fill(words.made, { version: register.generator.version })),
  ];
}

function header(
  register: Register,
  report: Report,
  { lang }: ExportOptions,
  title: string,
): Element {
  const words = REPORT_WORDS[lang];
  const [only, ...others] = register.documents;
  const signatories = only && others.length === 0 ? only.signatories : [];
  const facts = [
    taskCount(report.rows.filter(({ task }) => task.kind === 'task').length, lang),
    ...signatories.map(({ name, post }) => (post === null ? name : `${name}, ${post}`)),
  ];
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      {},
      h('p', { class: 'eyebrow' }, words.eyebrow),
      h('h1', {}, title),
      h('p', { class: 'facts' }, facts.join(' · ')),
    ),
    h(
      'div',
      { class: 'as-of', id: 'as-of-box', hidden: true },
      h('label', { for: 'as-of' }, words.asOf),
      h('input', { type: 'date', id: 'as-of' }),
      h('span', { id: 'as-of-printed', class: 'printed' }),
      h('button', { type: 'button', id: 'today', class: 'quiet' }, words.today),
      h('button', { type: 'button', id: 'print', class: 'quiet' }, words.print),
    ),
  );
}

/** A tile for each state: its count, and a button that shows these tasks only. */
function summary({ data }: Report, { lang }: ExportOptions): Element {
  const counts = new Map<DueState, number>();
  if (data.asOf !== null) {
    for (const { deadline } of data.tasks) {
      const moments = dueMoments(deadline, { asOf: data.asOf, within: NEAR_DAYS });
      const state = mostPressing(moments)?.state ?? 'none';
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return h(
    'section',
    { class: 'tiles', 'aria-label': REPORT_WORDS[lang].summary },
    DUE_STATES.map((state) =>
      h(
        'button',
        {
          type: 'button',
          class: `tile ${state}`,
          'data-state': state,
          'aria-pressed': 'false',
          disabled: true,
        },
        h(
          'span',
          { class: 'count' },
          data.asOf === null ? '–' : figure(counts.get(state) ?? 0, lang),
        ),
        h('span', { class: 'name' }, STATE_NAMES[lang][state]),
      ),
    ),
  );
}

function list({ data, rows }: Report, options: ExportOptions): Element {
  const tasksWord = REPORT_WORDS[options.lang].tasks;
  const groups: Element[] = [];
  for (let from = 0; from < rows.length; ) {
    const document = rows[from]?.document;
    let to = from;
    while (to < rows.length && rows[to]?.document.id === document?.id) to += 1;
    // One paper alone is named at the top of the page already.
    const heading = document && data.documents.length > 1 ? datedLabel(document) : tasksWord;
    groups.push(
      h(
        'section',
        { class: 'group' },
        h(
          'h3',
          {},
          heading,
          h('span', { class: 'group-count' }, taskCount(to - from, options.lang)),
        ),
        blocks(data, rows, from, to, options),
      ),
    );
    from = to;
  }
  return h(
    'section',
    { id: 'list', class: 'list', tabindex: -1, 'aria-labelledby': 'list-title' },
    h('h2', { id: 'list-title', class: 'sr' }, REPORT_WORDS[options.lang].tasks),
    h('div', { id: 'groups' }, groups),
    h(
      'p',
      { id: 'nothing', class: 'empty', hidden: rows.length > 0 },
      REPORT_WORDS[options.lang].nothing,
    ),
  );
}

function blocks(
  data: Report['data'],
  rows: Report['rows'],
  from: number,
  to: number,
  { lang }: ExportOptions,
): Element[] {
  const lists: Element[] = [];
  for (let start = from; start < to; start += BLOCK) {
    const items = rows.slice(start, Math.min(start + BLOCK, to)).map((row, index) => {
      const task = data.tasks[start + index];
      const withSource = typeof data.documents[task?.document ?? -1]?.source === 'string';
      const moments =
        data.asOf === null
          ? null
          : dueMoments(row.task.deadline, { asOf: data.asOf, within: NEAR_DAYS });
      return taskView(row, start + index, moments, { lang, withSource });
    });
    lists.push(h('ul', { class: 'block' }, items));
  }
  return lists;
}

/** Where the paper's text is shown with the chosen item marked. */
function sourcePanel({ lang, sources }: ExportOptions): Element[] {
  if (!sources?.length) return [];
  const words = REPORT_WORDS[lang];
  return [
    h(
      'dialog',
      { id: 'source', class: 'source', 'aria-labelledby': 'source-title' },
      h(
        'div',
        { class: 'source-head' },
        h('h2', { id: 'source-title', tabindex: -1 }, words.source),
        h(
          'button',
          { type: 'button', id: 'source-previous', class: 'quiet', 'aria-label': words.previous },
          '←',
        ),
        h(
          'button',
          { type: 'button', id: 'source-next', class: 'quiet', 'aria-label': words.next },
          '→',
        ),
        h(
          'button',
          { type: 'button', id: 'source-close', class: 'quiet', 'aria-label': words.close },
          '✕',
        ),
      ),
      h('div', {
        id: 'source-text',
        class: 'source-text',
        tabindex: 0,
        role: 'region',
        'aria-labelledby': 'source-title',
      }),
    ),
  ];
}
