import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import { CHECK, GONE_MARKS } from '../update/plan.js';
import { STATUSES } from '../words.js';
import type { Cell, Content } from './cells.js';
import { serialOf } from './serial.js';
import { SPARE_ROWS } from './sheet.js';
import type { Count, Tally } from './tally.js';
import type { TaskSheet } from './tasks.js';
import { columnName, formulaText, quoteSheet } from './xml.js';

/** Where the two tables of the summary stand. */
export const SUMMARY = {
  /** Row of the headings; the row of the whole register follows. */
  headingRow: 4,
  assigneeColumn: 1,
  monthColumn: 10,
} as const;

/** One line of a summary table: what it counts and the counts. */
export interface SummaryLine {
  label: Cell;
  cells: Cell[];
}

export interface Summary {
  assigneeHeadings: string[];
  monthHeadings: string[];
  /** The whole register first, then each assignee, the busiest first. */
  assignees: SummaryLine[];
  /** In order of time; tasks with no date last. */
  months: SummaryLine[];
  /** False when the numbers are not formulas. */
  live: boolean;
  /** How many tasks are none any more; empty while there are none. */
  gone: Content;
}

/** Rows times assignees up to which formulas recalculate without being felt. */
const LIVE_LIMIT = 400_000;

/** Column of «done» behind that of the assignee. */
const DONE = 4;

/** The ranges of the task sheet that the formulas count over. */
interface Ranges {
  assignees: string;
  due: string;
  status: string;
  /** 1 where a task is one still; null where the register has no marks to tell by. */
  kept: string | null;
}

/** The summary of a register: numbers by assignee and by month, as formulas over the task sheet. */
export function summarise(tally: Tally, tasks: TaskSheet, lastRow: number, lang: Lang): Summary {
  const ranges = rangesOf(tasks, lastRow + SPARE_ROWS);
  const live = ranges !== null && lastRow * tally.assignees.size <= LIVE_LIMIT;
  const say_ = (key: keyof (typeof XLSX)['ru']) => say(XLSX, lang, key);
  const maker = new LineMaker(live ? ranges : null, lang);
  const assignees = [...tally.assignees].sort(
    ([a, one], [b, other]) => other.total - one.total || a.localeCompare(b, 'ru'),
  );
  const months = [...tally.months].sort(([a], [b]) => monthOrder(a).localeCompare(monthOrder(b)));
  return {
    assigneeHeadings: [
      say_('assignee'),
      say_('total'),
      ...STATUSES[lang],
      say_('overdue'),
      say_('inTime'),
    ],
    monthHeadings: [say_('month'), say_('total'), say_('finished'), say_('open'), say_('overdue')],
    assignees: [
      maker.assignee(say_('total'), 'all', tally.all, 0),
      ...assignees.map(([name, count], place) =>
        maker.assignee(name === '' ? say_('noAssignee') : name, name, count, place + 1),
      ),
    ],
    months: months.map(([month, count], place) => maker.month(month, count, place, say_('noDate'))),
    live,
    gone: goneContent(tally.gone, ranges, lang),
  };
}

/** Row over the tables that tells how many tasks they leave out. */
function goneContent(count: number, ranges: Ranges | null, lang: Lang): Content {
  const words = say(XLSX, lang, 'gone');
  const value = count === 0 ? '' : `${words}: ${count}`;
  if (ranges === null || ranges.kept === null) return value === '' ? null : value;
  const sum = `SUMPRODUCT((${ranges.status}<>"")*(1-${ranges.kept}))`;
  return { formula: `IF(${sum}=0,"",${formulaText(`${words}: `)}&${sum})`, value };
}

const monthOrder = (month: string): string => (month === '' ? '9999' : month);

function rangesOf(tasks: TaskSheet, last: number): Ranges | null {
  const range = (key: string): string | null => {
    const letters = tasks.letters(key);
    return letters === undefined
      ? null
      : `${quoteSheet(tasks.name)}!$${letters}$2:$${letters}$${last}`;
  };
  const [assignees, due, status] = [range('assignees'), range('due'), range('status')];
  if (assignees === null || due === null || status === null) return null;
  const check = range(CHECK);
  const kept =
    check === null
      ? null
      : GONE_MARKS.map((mark) => `ISERROR(FIND(${formulaText(mark)},${check}))`).join('*');
  return { assignees, due, status, kept };
}

/** Makes the lines; without ranges their numbers are what was counted. */
class LineMaker {
  constructor(
    private readonly ranges: Ranges | null,
    private readonly lang: Lang,
  ) {}

  assignee(label: string, name: 'all' | string, count: Count, place: number): SummaryLine {
    const row = SUMMARY.headingRow + 1 + place;
    const letter = (offset: number) => columnName(SUMMARY.assigneeColumn + offset);
    const values = [count.total, ...count.byStatus];
    const share = this.share(count, row);
    if (this.ranges === null) {
      const plain = plainLine(label, [...values, count.overdue]);
      return { ...plain, cells: [...plain.cells, share] };
    }
    const { assignees, due, status, kept } = this.ranges;
    const own = `ISNUMBER(FIND("; "&$${letter(0)}${row}&"; ","; "&${assignees}&"; "))`;
    const all = place === 0 ? '1' : name === '' ? `(${assignees}="")` : own;
    const mine = kept === null ? all : `${all}*${kept}`;
    const cells: Content[] = values.map((value, index) => {
      const test = index === 0 ? '<>""' : `=${letter(index + 1)}$${SUMMARY.headingRow}`;
      return { formula: `SUMPRODUCT(${mine}*(${status}${test}))`, value };
    });
    const late = `ISNUMBER(${due})*(${due}<TODAY())*${this.open(status)}`;
    cells.push({ formula: `SUMPRODUCT(${mine}*${late})`, value: count.overdue });
    return { label: { content: label, style: 'text' }, cells: [...cells.map(integer), share] };
  }

  /** Executive discipline: what was done in time of all that should be done by now. */
  private share({ byStatus, overdue }: Count, row: number): Cell {
    const letter = (offset: number) => `${columnName(SUMMARY.assigneeColumn + offset)}${row}`;
    const [done, late, open] = [letter(DONE), letter(DONE + 1), letter(DONE + 4 - 1)];
    const expected = (byStatus[2] ?? 0) + (byStatus[3] ?? 0) + overdue;
    const value = expected === 0 ? '' : (byStatus[2] ?? 0) / expected;
    const sum = `${done}+${late}+${open}`;
    return { content: { formula: `IF(${sum}=0,"",${done}/(${sum}))`, value }, style: 'percent' };
  }

  month(month: string, count: Count, place: number, noDate: string): SummaryLine {
    const serial = month === '' ? null : serialOf(`${month}-01`);
    const label: Cell = serial === null ? month || noDate : { content: serial, style: 'month' };
    const done = count.total - (count.byStatus[0] ?? 0) - (count.byStatus[1] ?? 0);
    const values = [count.total, done, count.total - done, count.overdue];
    if (this.ranges === null || (serial === null && month !== '')) return plainLine(label, values);
    const { due, status, kept } = this.ranges;
    const first = `$${columnName(SUMMARY.monthColumn)}${SUMMARY.headingRow + 1 + place}`;
    const days =
      month === ''
        ? `(${due}="")`
        : `ISNUMBER(${due})*(${due}>=${first})*(${due}<EDATE(${first},1))`;
    const within = kept === null ? days : `${days}*${kept}`;
    const open = this.open(status);
    const formulas = [
      `${within}*(${status}<>"")`,
      `${within}*(${status}<>"")*(1-${open})`,
      `${within}*${open}`,
      `${within}*ISNUMBER(${due})*(${due}<TODAY())*${open}`,
    ];
    const cells = formulas.map((formula, index): Content => {
      return { formula: `SUMPRODUCT(${formula})`, value: values[index] ?? null };
    });
    return { label, cells: cells.map(integer) };
  }

  /** 1 where a task is still to be done. */
  private open(status: string): string {
    const [fresh, begun] = STATUSES[this.lang];
    return `((${status}=${formulaText(fresh)})+(${status}=${formulaText(begun)}))`;
  }
}

const integer = (content: Content): Cell => ({ content, style: 'integer' });

function plainLine(label: Cell, values: number[]): SummaryLine {
  return { label, cells: values.map(integer) };
}
