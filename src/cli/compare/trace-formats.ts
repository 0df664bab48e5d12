import { type Lang, say } from '../../locale/index.js';
import { TRACE, type TraceMessage, VERDICTS } from '../../locale/trace.js';
import { type Grid, type GridCell, gridCsv, gridMarkdown } from './grid.js';
import type { Style } from './output.js';
import { traceHtml } from './trace-html.js';
import { traceTable } from './trace-table.js';
import type { LinkView, TraceView } from './trace-view.js';

export const TRACE_FORMATS = ['table', 'json', 'csv', 'md', 'html', 'xlsx'];

function linkRow(view: LinkView, lang: Lang): GridCell[] {
  const { link, lower } = view;
  return [
    lower.document,
    lower.id,
    lower.text,
    lower.deadline?.text ?? null,
    VERDICTS[lang][link.deadline],
    link.daysLate === 0 ? null : link.daysLate,
    { share: link.similarity },
    link.common.join(', '),
  ];
}

/** One row for each link, each uncovered task and each lower task with no source. */
function* gridRows({ rows, columns, unsourced }: TraceView, lang: Lang): Generator<GridCell[]> {
  for (const { upper, cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const head = [
        columns[at]?.body ?? '',
        upper.id,
        upper.text,
        upper.deadline?.text ?? null,
      ] as const;
      if (cell.state === 'uncovered') {
        yield [say(TRACE, lang, 'uncovered'), ...head, ...Array<null>(8).fill(null)];
      } else if (cell.state !== 'not-addressed') {
        for (const link of cell.links) {
          yield [say(TRACE, lang, 'covered'), ...head, ...linkRow(link, lang)];
        }
      }
    }
  }
  for (const { column, tasks } of unsourced) {
    for (const task of tasks) {
      const tail = [task.document, task.id, task.text, task.deadline?.text ?? null];
      yield [
        say(TRACE, lang, 'unsourced'),
        column.body,
        null,
        null,
        null,
        ...tail,
        null,
        null,
        null,
        null,
      ];
    }
  }
}

/** The trace as a flat table. */
export function traceGrid(view: TraceView, lang: Lang): Grid {
  const column = (key: TraceMessage, width: number) => ({
    heading: say(TRACE, lang, key),
    width,
  });
  return {
    lang,
    title: say(TRACE, lang, 'title'),
    columns: [
      column('state', 14),
      column('body', 34),
      { ...column('upper', 9), literal: true },
      column('upperText', 60),
      column('upperDeadline', 20),
      column('lowerDocument', 34),
      { ...column('lower', 9), literal: true },
      column('lowerText', 60),
      column('lowerDeadline', 20),
      column('verdict', 20),
      column('daysLate', 12),
      column('similarity', 10),
      column('common', 40),
    ],
    rows: gridRows(view, lang),
  };
}

/** The trace in one of {@link TRACE_FORMATS} that is text. */
export function tracePieces(format: string, view: TraceView, style: Style): Iterable<string> {
  const { lang } = style;
  if (format === 'json') return [`${JSON.stringify(view.trace, null, 2)}\n`];
  if (format === 'csv') return gridCsv(traceGrid(view, lang), style.excel);
  if (format === 'md') return gridMarkdown(traceGrid(view, lang));
  if (format === 'html') return [traceHtml(view, lang)];
  return traceTable(view, style);
}
