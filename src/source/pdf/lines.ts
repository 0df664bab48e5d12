import { BULLET } from '../numbering/styles.js';
import { columnGap, SPACE, spaced } from './gaps.js';
import { end, type Run } from './runs.js';

/** A printed line: its runs from left to right. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
  /** Its only gap is wide: two columns, or the two words of a justified line. */
  doubtful?: boolean;
}

/** A raised, smaller figure is the call of a footnote. */
function isNoteCall(run: Run, line: readonly Run[]): boolean {
  const size = Math.max(...line.map((other) => other.size));
  const base = line.find((other) => other.size === size);
  return (
    base !== undefined &&
    run.size < size * 0.8 &&
    run.y < base.y - size * 0.15 &&
    /^\d{1,3}$/.test(run.text.trim())
  );
}

/** A list number or bullet with its text set off by a tab. */
export const LABEL =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[а-яёa-z][.)]|[IVXL]{1,6}[.)]|[–—•▪·*-])$/i;

/** Writes runs of one line as text: spaces between words, a tab for a column's gap. */
export function lineOf(row: readonly Run[]): PrintedLine | null {
  const runs = row.filter((run) => !isNoteCall(run, row)).sort((a, b) => a.x - b.x);
  const line = spaced(runs);
  const first = line[0]?.run;
  if (first === undefined) return null;
  const wide = columnGap(line);
  const gaps = new Map(line.map(({ run, gap }) => [run, gap]));
  let text = '';
  let right = first.x;
  let tabs = 0;
  for (const run of runs) {
    const gap = gaps.get(run);
    if (gap === undefined) {
      if (text !== '' && !/\s$/.test(text)) text += ' ';
      continue;
    }
    if (text !== '' && gap > wide && !LABEL.test(text.trim())) {
      text = `${text.trimEnd()}\t`;
      tabs++;
    } else if (text !== '' && gap > SPACE && !/\s$/.test(text)) text += ' ';
    text += run.text;
    right = Math.max(right, end(run));
  }
  const size = Math.max(...line.map(({ run }) => run.size));
  const base = line.find(({ run }) => run.size === size)?.run ?? first;
  const words = text.trim().split(/\s+/).length;
  const printed = { text: withDash(text.trimEnd()), left: first.x, right, y: base.y, size };
  return tabs === 1 && words === 2 ? { ...printed, doubtful: true } : printed;
}

/** List bullets of any shape are one dash; symbol fonts put them into the private use area. */
function withDash(text: string): string {
  return text.replace(/^[•▪●○◦■□\uF000-\uF0FF](?=\s|$)/u, BULLET);
}

/** A line as it is printed, and what it is made of. */
export interface PrintedRow {
  line: PrintedLine;
  runs: Run[];
}

/** The printed lines of some runs; rows without words are none. */
export function printedRows(runs: readonly Run[]): PrintedRow[] {
  return rowsOf(runs).flatMap((row) => {
    const line = lineOf(row);
    return line === null ? [] : [{ line, runs: row }];
  });
}

/** Groups runs that share a baseline, from the top of the page down. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of sorted) {
    const last = rows.at(-1);
    const near = last !== undefined && run.y - last.y <= Math.min(run.size, last.size) * 0.5;
    if (near && last !== undefined) {
      last.runs.push(run);
      // The tallest letters set the line: a raised figure must not move it.
      if (run.size > last.size) Object.assign(last, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs);
}
