import { figureDate } from '../../calendar/iso.js';
import { escapeHtml } from '../../export/html/node.js';
import { type Grid, type GridCell, isDay, isShare, percent } from './grid.js';
import { htmlPage } from './html-page.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --head: #8882; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--head); }
td.n { text-align: right; white-space: nowrap; }
@media print { body { margin: 0; font-size: 11px; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** A flat table as a page without scripts. */
export function gridHtml({ lang, title, columns, rows }: Grid): string {
  const head = columns.map(({ heading }) => `<th scope="col">${escapeHtml(heading)}</th>`);
  const body = Array.from(
    rows,
    (row) => `<tr>${row.map((cell) => cellHtml(cell, lang)).join('')}</tr>`,
  );
  const main = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<table><thead><tr>${head.join('')}</tr></thead><tbody>`,
    ...body,
    '</tbody></table>',
  ].join('\n');
  return htmlPage(lang, title, STYLE, main);
}

function cellHtml(cell: GridCell, lang: Grid['lang']): string {
  if (cell === null) return '<td></td>';
  if (isDay(cell))
    return `<td class="n"><time datetime="${cell.day}">${figureDate(cell.day)}</time></td>`;
  if (isShare(cell)) return `<td class="n">${percent(cell.share, lang)}</td>`;
  if (typeof cell === 'number') return `<td class="n">${cell}</td>`;
  return `<td>${escapeHtml(cell)}</td>`;
}
