import { Chalk, type ChalkInstance } from 'chalk';
import { figureDate } from '../../calendar/iso.js';
import { fill, type Lang } from '../../locale/index.js';
import type { DueEntry, DueList } from '../../register/due-list.js';
import { withoutLooseEnd } from '../shorten.js';
import { datedLabel, partyNames } from '../words.js';
import { pad, withoutControls, wrapText } from '../wrap.js';
import { type Grouping, regroup } from './group.js';
import { DUE_WORDS } from './words.js';

export interface DueTableOptions {
  lang: Lang;
  grouping: Grouping;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** Whole texts, not their first lines. */
  full: boolean;
}

const NARROWEST = 50;
const WIDEST = 150;
const DATE = 10;
const DAYS = 6;
const ITEM = 8;
/** Lines of a task's text that are enough to know it by. */
const FEW_LINES = 2;

/** The list for eyes: a line or more for each deadline, wrapped to the terminal. */
export function dueTable(list: DueList, options: DueTableOptions): string {
  const { lang } = options;
  const words = DUE_WORDS[lang];
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const papers = new Set(
    list.groups.flatMap(({ entries }) => entries.map(({ document }) => document.id)),
  );
  const lines: string[] = [];
  for (const { heading, entries } of regroup(list, options.grouping, lang)) {
    lines.push('', paint.bold(`${withoutControls(heading)} · ${entries.length}`));
    for (const entry of entries) {
      lines.push(...entryLines(entry, papers.size > 1, options, paint));
    }
  }
  if (lines.length === 0) lines.push('', words.nothing);
  if (list.closed > 0) lines.push('', paint.dim(fill(words.closed, { count: list.closed })));
  if (list.gone > 0) lines.push('', paint.dim(fill(words.gone, { count: list.gone })));
  return `${lines.slice(1).join('\n')}\n`;
}

function entryLines(
  entry: DueEntry,
  several: boolean,
  { lang, width, full }: DueTableOptions,
  paint: ChalkInstance,
): string[] {
  const words = DUE_WORDS[lang];
  const total = Math.min(Math.max(Number.isFinite(width) ? width : WIDEST, NARROWEST), WIDEST);
  const margin = DATE + DAYS + ITEM + 4;
  const room = total - margin;
  const { task, start, due, dueWorkday, daysLeft, previous, deadline, document } = entry;
  const begins = due === null ? start : null;
  const facts = [
    entry.reporting ? words.report : undefined,
    partyNames(task.assignees) || words.noAssignee,
    // What the text says, where the date does not say it all.
    entry.due === null || deadline?.type === 'recurring' ? deadline?.text : undefined,
    begins === null ? undefined : words.begins,
    dueWorkday === null ? undefined : fill(words.workday, { date: figureDate(dueWorkday) }),
    previous === null ? undefined : fill(words.previous, { date: figureDate(previous) }),
    several ? datedLabel(document) : undefined,
    several ? (document.source.path ?? undefined) : undefined,
  ].filter((fact) => fact !== undefined);
  const date = pad(dayOf(due ?? begins), DATE);
  const days = pad(daysLeft === null ? '' : signed(daysLeft), DAYS);
  const [first = '', ...rest] = shortened(
    wrapText(task.text, room),
    full ? Number.POSITIVE_INFINITY : FEW_LINES,
  );
  const color =
    entry.state === 'overdue' ? paint.red : entry.state === 'due' ? paint.yellow : paint;
  return [
    `${color(`${date}  ${days}`)}${pad(task.id, ITEM)}  ${first}`,
    ...rest.map((line) => ' '.repeat(margin) + line),
    ...wrapText(facts.join(' · '), room).map((line) => ' '.repeat(margin) + paint.dim(line)),
  ];
}

function dayOf(day: string | null): string {
  return day === null ? '' : figureDate(day);
}

function shortened(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${withoutLooseEnd(last)} …`];
}

/** «−5», «0», «+12»: days left, with a true minus. */
function signed(days: number): string {
  return days < 0 ? `−${-days}` : days === 0 ? '0' : `+${days}`;
}
