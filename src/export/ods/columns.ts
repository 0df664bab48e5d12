import type { Splice } from '../xlsx/edit/scan.js';
import { escapeOds } from './cell-xml.js';
import { repeatXml, single } from './repeat.js';
import type { ColumnRun, OdsSheet } from './sheet-image.js';

/** A column that is put at the right of a table, and the name of its looks. */
interface StyledColumn {
  column: number;
  style: string;
  hidden: boolean;
}

/** Gives columns widths of their own, taking runs of equal columns apart. */
export function columnSplices(
  xml: string,
  { columns, tag }: OdsSheet,
  wanted: readonly StyledColumn[],
): Splice[] {
  const left = new Map(wanted.map((column) => [column.column, column]));
  const splices: Splice[] = [];
  for (const run of columns) {
    const own = [...left.values()].filter(
      ({ column }) => column >= run.column && column < run.column + run.repeat,
    );
    for (const { column } of own) left.delete(column);
    if (own.length > 0)
      splices.push({ start: run.tag.start, end: run.end, text: taken(xml, run, own) });
  }
  if (left.size === 0) return splices;
  const last = columns.at(-1);
  const at = last?.end ?? tag.end;
  const next = last === undefined ? 1 : last.column + last.repeat;
  const first = Math.min(...left.keys());
  const gap = first > next ? repeated('', first - next) : '';
  const text = gap + [...left.values()].map(columnXml).join('');
  return [...splices, { start: at, end: at, text }];
}

function taken(xml: string, run: ColumnRun, own: readonly StyledColumn[]): string {
  const raw = single(xml.slice(run.tag.start, run.end), 'columns');
  const about = /^<[^\s/>]+([^>]*?)\s*\/?>/.exec(raw)?.[1] ?? '';
  let text = '';
  let from = run.column;
  for (const column of [...own].sort((a, b) => a.column - b.column)) {
    if (column.column > from) text += repeated(about, column.column - from);
    text += columnXml(column);
    from = column.column + 1;
  }
  const rest = run.column + run.repeat - from;
  return rest > 0 ? text + repeated(about, rest) : text;
}

function columnXml({ style, hidden }: StyledColumn): string {
  const seen = hidden ? ' table:visibility="collapse"' : '';
  return `<table:table-column table:style-name="${escapeOds(style)}"${seen}/>`;
}

function repeated(about: string, count: number): string {
  return `<table:table-column${about}${repeatXml('columns', count)}/>`;
}
