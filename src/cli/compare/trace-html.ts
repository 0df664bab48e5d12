import { escapeHtml } from '../../export/html/node.js';
import { type Lang, say } from '../../locale/index.js';
import { TRACE } from '../../locale/trace.js';
import { percent } from './grid.js';
import { htmlPage } from './html-page.js';
import { verdictWords } from './trace-table.js';
import type { Cell, LinkView, TraceView } from './trace-view.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --ok: #1a7f37; --late: #b35900; --none: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ok: #5fd68b; --late: #ffb366; --none: #ff8a80; } }
body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem; }
h1 { font-size: 1.35rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .45rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
tbody th { min-width: 18rem; max-width: 30rem; font-weight: normal; }
td { min-width: 11rem; max-width: 22rem; }
.number { font-weight: 700; }
.deadline { opacity: .8; font-size: .9rem; }
.covered { border-left: .35rem solid var(--ok); }
.late { border-left: .35rem solid var(--late); }
.uncovered { border-left: .35rem solid var(--none); }
.verdict { font-weight: 600; }
.late .verdict { color: var(--late); }
.uncovered .verdict { color: var(--none); }
details p { margin: .3rem 0; }
tfoot td, tfoot th { font-weight: 600; }
@media print { thead th { position: static; } details > * { display: block; } }
`;

function linkHtml(view: LinkView, lang: Lang): string {
  const { lower, link } = view;
  // The verdict says itself that there is none.
  const facts = [lower.id, ...(lower.deadline === null ? [] : [lower.deadline.text]), ''].join(
    ' · ',
  );
  const common = `${say(TRACE, lang, 'common')}: ${link.common.join(', ')}`;
  return [
    `<details><summary><span class="number">${escapeHtml(facts)}</span>`,
    `<span class="verdict">${escapeHtml(verdictWords(view, lang))}</span></summary>`,
    `<p>${escapeHtml(lower.text)}</p>`,
    `<p class="deadline">${escapeHtml(`${percent(link.similarity, lang)} · ${common}`)}</p>`,
    '</details>',
  ].join('');
}

function cellHtml(cell: Cell, lang: Lang): string {
  if (cell.state === 'not-addressed') return '<td>—</td>';
  if (cell.state === 'uncovered') {
    const word = escapeHtml(say(TRACE, lang, 'uncovered'));
    return `<td class="uncovered"><span class="verdict">${word}</span></td>`;
  }
  const links = cell.links.map((link) => linkHtml(link, lang)).join('');
  return `<td class="${cell.state}">${links}</td>`;
}

/** A page with one row for each upper task and one column for each lower body; no script at all. */
export function traceHtml(view: TraceView, lang: Lang): string {
  const title = say(TRACE, lang, 'title');
  const upper = view.upper?.title ?? view.upper?.id ?? '';
  const head = view.columns.map(({ body }) => `<th scope="col">${escapeHtml(body)}</th>`).join('');
  const rows = view.rows.map(({ upper: task, cells }) => {
    const deadline = task.deadline?.text ?? say(TRACE, lang, 'noDeadline');
    const name = [
      `<span class="number">${escapeHtml(task.id)}</span> ${escapeHtml(task.text)}`,
      `<br><span class="deadline">${escapeHtml(deadline)}</span>`,
    ].join('');
    return `<tr><th scope="row">${name}</th>${cells.map((cell) => cellHtml(cell, lang)).join('')}</tr>`;
  });
  const foot = view.columns.map((column) => {
    const values = {
      covered: column.covered,
      all: column.tasks.length,
      percent: Math.floor(column.coverage * 100),
      late: column.late,
      uncovered: column.uncovered,
    };
    return `<td>${escapeHtml(say(TRACE, lang, 'summary', values))}</td>`;
  });
  const free = view.unsourced
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ column, tasks }) => {
      const items = tasks.map(
        (task) =>
          `<li><span class="number">${escapeHtml(task.id)}</span> ${escapeHtml(task.text)}</li>`,
      );
      return `<h3>${escapeHtml(column.body)}</h3><ul>${items.join('')}</ul>`;
    });
  const main = [
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(upper)}</p>`,
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table>`,
    `<thead><tr><th scope="col">${escapeHtml(say(TRACE, lang, 'upperText'))}</th>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    `<tfoot><tr><th scope="row">${escapeHtml(say(TRACE, lang, 'coverage'))}</th>${foot.join('')}</tr></tfoot>`,
    '</table></div>',
    free.length === 0
      ? ''
      : `<h2>${escapeHtml(say(TRACE, lang, 'unsourcedTitle'))}</h2>${free.join('')}`,
  ];
  return htmlPage(lang, `${title}: ${upper}`, STYLE, main.join('\n'));
}
