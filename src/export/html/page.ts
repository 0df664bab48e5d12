import { fill } from '../../locale/index.js';
import { DUE_STATES, type DueState, dueMoments, NEAR_DAYS } from '../../register/due.js';
import type { Register } from '../../register/schema.js';
import type { ExportOptions } from '../types.js';
import { datedLabel } from '../words.js';
import { filtersView } from './filters-view.js';
import { list, sourcePanel } from './list-view.js';
import { buildReport, type Report } from './model.js';
import { type Element, escapeHtml, h, scriptJson, toHtml } from './node.js';
import { mostPressing } from './state-view.js';
import { timelineView } from './timeline-view.js';
import { figure, REPORT_WORDS, STATE_NAMES, taskCount } from './words.js';

/** The page's own script and style, each with its SHA-256 as a content security policy names it. */
export interface ReportParts {
  script: string;
  scriptHash: string;
  style: string;
  styleHash: string;
}

/**
 * Nothing from outside, no script or style but the page's own (named by its SHA-256), no markup
 * made from text by the script, no address the page could send anything to.
 */
function policy({ scriptHash, styleHash }: ReportParts): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The whole page as HTML text. */
export function pageHtml(register: Register, options: ExportOptions, parts: ReportParts): string {
  const report = buildReport(register, options);
  const title = pageTitle(register, options);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(parts))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="decisions ${escapeHtml(register.generator.version)}">`,
    toHtml(h('title', {}, title)),
    `<style>${parts.style}</style>`,
  ].join('\n');
  return [
    '<!DOCTYPE html>',
    `<html lang="${options.lang}">`,
    `<head>\n${head}\n</head>`,
    '<body>',
    body(register, report, options, title).map(toHtml).join('\n'),
    `<script type="application/json" id="data">${scriptJson(report.data)}</script>`,
    `<script>${parts.script}</script>`,
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
