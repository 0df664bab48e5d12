import { figureDate } from '../../calendar/iso.js';
import type { DueState } from '../../register/due.js';
import type { ReportData } from './model.js';
import { type Element, h } from './node.js';
import {
  type Timeline,
  type TimelineMark,
  type TimelineRow,
  timelineOf,
} from './timeline-model.js';
import { makeScale, type Scale } from './timeline-scale.js';
import { REPORT_WORDS } from './words.js';

/** Sizes in SVG user units, which are CSS pixels at full width. */
const WIDTH = 1160;
const LABELS = 290;
const HEAD = 46;
const LANE = 15;
const BAR = 11;
const ROW_PADDING = 10;
const LABEL_LINE = 15;
/** More marks than that are counted by month instead of being drawn one by one. */
const MOST_BARS = 150;
/** Rows shown before «show all». */
export const FEW_ROWS = 15;

export interface TimelineSettings {
  asOf: string | null;
  /** Every assignee, not only the first ones. */
  allRows: boolean;
}

/**
 * The timeline of some of a report's tasks as SVG: assignees down, months across. Few marks are drawn
 * one by one (a Gantt chart), many are counted by assignee and month.
 */
export function timelineView(
  data: ReportData,
  places: readonly number[],
  settings: TimelineSettings,
): { view: Element; rows: number } {
  const words = REPORT_WORDS[data.lang];
  const timeline = timelineOf(data.tasks, places, settings.asOf);
  if (!timeline) return { view: h('p', { class: 'empty' }, words.timelineEmpty), rows: 0 };
  const marks = timeline.rows.reduce((sum, { marks: own }) => sum + own.length, 0);
  const rows = chooseRows(timeline, settings.allRows);
  const scale = makeScale(timeline.from, timeline.to, data.lang);
  const counted = marks > MOST_BARS;
  const drawn = rows.map((row) => (counted ? countedRow(row, scale) : barRow(row, scale, data)));
  const label = (row: TimelineRow) => data.parties[row.party] ?? words.noAssignee;
  let y = HEAD;
  const body = drawn.map((own, index) => {
    const row = rows[index];
    const { group, height } = rowView(own, row ? label(row) : '', index, y);
    y += height;
    return group;
  });
  const view = h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'timeline',
      viewBox: `0 0 ${WIDTH} ${y + 6}`,
      role: 'img',
      'aria-label': `${words.timeline}: ${figureDate(timeline.from)} – ${figureDate(timeline.to)}`,
    },
    grid(scale, y),
    // Numbers have to stay readable, bars may be crossed.
    counted && todayLine(scale, settings.asOf, y),
    body,
    !counted && todayLine(scale, settings.asOf, y),
  );
  const returns = rows.some((row) => row.marks.some(({ recurring }) => recurring));
  const hint = counted
    ? words.timelineCellHint
    : `${words.timelineHint}${returns ? ` ${words.timelineReturns}` : ''}`;
  return { view: h('div', {}, view, h('p', { class: 'hint' }, hint)), rows: timeline.rows.length };
}

/** One assignee's lane: its name in as many lines as it needs, and its marks. */
function rowView(
  { height, marks }: { height: number; marks: Element[] },
  name: string,
  index: number,
  y: number,
): { group: Element; height: number } {
  const lines = name === '' ? [] : labelLines(name);
  const full = Math.max(height, lines.length * LABEL_LINE + ROW_PADDING);
  const top = full / 2 + 4 - ((lines.length - 1) / 2) * LABEL_LINE;
  const group = h(
    'g',
    { transform: `translate(0 ${y})` },
    index % 2 === 1 && h('rect', { class: 'tl-stripe', width: WIDTH, height: full }),
    h(
      'text',
      { class: 'tl-label', x: 8 },
      h('title', {}, name),
      lines.map((line, place) => h('tspan', { x: 8, y: top + place * LABEL_LINE }, line)),
    ),
    h('g', { transform: `translate(0 ${(full - height) / 2})` }, marks),
  );
  return { group, height: full };
}

function chooseRows({ rows }: Timeline, allRows: boolean): TimelineRow[] {
  if (rows.length <= FEW_ROWS) return rows;
  const byCount = [...rows].sort((a, b) => b.marks.length - a.marks.length);
  return allRows ? byCount : byCount.slice(0, FEW_ROWS);
}

function unitWidth(scale: Scale): number {
  return (WIDTH - LABELS - 8) / scale.units.length;
}

function xOf(scale: Scale, place: number): number {
  return round(LABELS + Math.min(Math.max(place, 0), scale.units.length) * unitWidth(scale));
}

function grid(scale: Scale, height: number): Element[] {
  const width = unitWidth(scale);
  const yearly = scale.units[0]?.label === String(scale.units[0]?.year);
  return scale.units.flatMap(({ label, year }, index) => {
    const x = xOf(scale, index);
    const newYear = index === 0 || scale.units[index - 1]?.year !== year;
    return [
      h('line', { class: newYear ? 'tl-year' : 'tl-unit', x1: x, x2: x, y1: 24, y2: height }),
      ...(newYear && !yearly
        ? [h('text', { class: 'tl-head-year', x: x + 4, y: 16 }, `${year}`)]
        : []),
      h('text', { class: 'tl-head', x: round(x + width / 2), y: 38 }, label),
    ];
  });
}

function todayLine(scale: Scale, asOf: string | null, height: number): Element[] {
  if (asOf === null) return [];
  const place = scale.place(asOf);
  if (place < 0 || place > scale.units.length) return [];
  const x = xOf(scale, place);
  return [
    h('line', { class: 'tl-today', x1: x, x2: x, y1: HEAD, y2: height }),
    h('circle', { class: 'tl-today-dot', cx: x, cy: HEAD, r: 3.5 }),
  ];
}

/** Marks one by one, in as many lanes as they need. */
function barRow(
  row: TimelineRow,
  scale: Scale,
  data: ReportData,
): { height: number; marks: Element[] } {
  const lanes: number[] = [];
  const placed = [...row.marks]
    .sort((a, b) => ((a.start ?? a.due) < (b.start ?? b.due) ? -1 : 1))
    .map((mark) => {
      const end = xOf(scale, scale.place(mark.due) + dayWidth(scale));
      const begin =
        mark.start === null ? end - BAR : Math.min(xOf(scale, scale.place(mark.start)), end - BAR);
      const free = lanes.findIndex((used) => used + 3 <= begin);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = end;
      return bar(mark, begin, end, ROW_PADDING + lane * LANE, data);
    });
  return { height: ROW_PADDING * 2 + lanes.length * LANE - (LANE - BAR), marks: placed };
}

/** A day as a part of a column, so that a bar covers its last day. */
function dayWidth(scale: Scale): number {
  const [first] = scale.units;
  return first ? scale.place(`${first.from.slice(0, 8)}02`) - scale.place(first.from) : 0;
}

function bar(mark: TimelineMark, begin: number, end: number, y: number, data: ReportData): Element {
  const item = data.tasks[mark.task]?.item ?? '';
  const dates =
    mark.start === null
      ? figureDate(mark.due)
      : `${figureDate(mark.start)} – ${figureDate(mark.due)}`;
  return h(
    'rect',
    {
      class: `tl-bar ${mark.state}${mark.recurring ? ' tl-returns' : ''}`,
      x: round(begin),
      y,
      width: round(end - begin),
      height: BAR,
      rx: mark.start === null ? BAR / 2 : 3,
      'data-task': mark.task,
    },
    h('title', {}, `${item} · ${dates}`),
  );
}

const PRESSING: readonly DueState[] = ['overdue', 'due', 'upcoming', 'continuous'];

/** Marks counted by column; the colour is that of the most pressing one. */
function countedRow(row: TimelineRow, scale: Scale): { height: number; marks: Element[] } {
  const width = unitWidth(scale);
  const byUnit = new Map<number, TimelineMark[]>();
  for (const mark of row.marks) {
    const unit = Math.floor(scale.place(mark.due));
    const known = byUnit.get(unit);
    if (known) known.push(mark);
    else byUnit.set(unit, [mark]);
  }
  const cells = [...byUnit].flatMap(([index, marks]) => {
    const unit = scale.units[index];
    if (!unit) return [];
    const state = PRESSING.find((one) => marks.some((mark) => mark.state === one)) ?? 'upcoming';
    const x = xOf(scale, index);
    return [
      h(
        'g',
        {
          class: `tl-cell ${state}`,
          'data-party': row.party,
          'data-from': unit.from,
          'data-to': unit.to,
        },
        h('rect', { x: round(x + 1.5), y: 3, width: round(width - 3), height: 22, rx: 4 }),
        h('text', { x: round(x + width / 2), y: 18.5 }, String(marks.length)),
      ),
    ];
  });
  return { height: 28, marks: cells };
}

/** A name in two lines at most. */
function labelLines(name: string): string[] {
  const limit = 36;
  if (name.length <= limit) return [name];
  const space = name.lastIndexOf(' ', limit);
  const cut = space > limit / 2 ? space : limit;
  const rest = name.slice(cut).trim();
  return [
    name.slice(0, cut),
    rest.length <= limit ? rest : `${rest.slice(0, limit - 1).trimEnd()}…`,
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
