import { yearWithoutDecree } from '../../deadline/index.js';
import type { ParseMessage } from '../../locale/parse.js';
import type { WorkCalendar } from '../../model/deadline.js';
import type { Decision, Item } from '../../tree/nodes.js';
import { spread } from '../../words/glued.js';
import type { Finding } from '../finding.js';
import { type Line, wordsOf } from '../lines/line.js';
import type { ParseState } from '../state.js';
import { toAct } from './attach-deadlines.js';
import { ordersOutside, ordersWithin, ordersWithoutDecision, unreadMentions } from './silence.js';
import { eachItem, textsOf } from './text-parts.js';

/** A paper as the checks see it. */
interface Checked {
  tree: Decision;
  state: ParseState;
  /** The top items of the tree. */
  items: Item[];
  calendar: WorkCalendar | undefined;
}

type Position = NonNullable<Item['position']>;

/** What a check has found, before it is put into words. */
interface Found {
  rule: ParseMessage;
  severity: Finding['severity'];
  values: Record<string, string>;
  item: Item | null;
  position: Item['position'];
  related?: { message: ParseMessage; position: Position }[];
}

type Check = (paper: Checked) => Found[];

/** About an item, at its place. */
function about(
  item: Item,
  rule: ParseMessage,
  severity: Finding['severity'],
  values: Record<string, string>,
  position: Item['position'] = item.position,
): Found {
  return { rule, severity, values, item, position };
}

const blankForm: Check = ({ state }) => {
  const line = state.form === null ? undefined : state.lines[state.form];
  if (line === undefined) return [];
  const values = { text: shorten(wordsOf(line)) };
  return [{ rule: 'blank-form', severity: 'info', values, item: null, position: placeOf(line) }];
};

const withoutDecision: Check = ({ state }) => {
  const [first, ...others] = ordersWithoutDecision(state.lines);
  if (first === undefined) return [];
  const values = { text: shorten(first.text), count: String(others.length + 1) };
  const position = placeOf(first.line);
  return [{ rule: 'orders-without-decision', severity: 'warning', values, item: null, position }];
};

const outside: Check = ({ tree, state }) =>
  ordersOutside(tree, state.lines).map(({ line, text }) => ({
    rule: 'order-outside',
    severity: 'warning',
    values: { text: shorten(text) },
    item: null,
    position: placeOf(line),
  }));

const dateMissing: Check = ({ state }) =>
  state.facts.date !== null
    ? []
    : [
        {
          rule: 'document-date-missing',
          severity: 'warning',
          values: {},
          item: null,
          position: undefined,
        },
      ];

const doubtfulDeadlines: Check = ({ items }) =>
  unreadMentions(items).map(({ item, text }) => about(item, 'deadline-doubtful', 'info', { text }));

const within: Check = ({ items }) =>
  ordersWithin(items).map(({ item, text }) =>
    about(item, 'order-within', 'warning', { text: shorten(text) }),
  );

const gluedWords: Check = ({ items }) => {
  const glued = gluedIn(items);
  return glued === null ? [] : [about(glued.item, 'words-glued', 'info', { text: glued.word })];
};

/** Numbers that come again or were lost, and deadlines, item by item. */
const ofItems: Check = ({ tree, state, calendar }) => {
  const found: Found[] = [];
  let first = new Map<string, Item>();
  for (const block of tree.children) {
    // Minutes count the points of each question anew.
    if (block.type === 'section' || block.type === 'resolution') first = new Map();
    if (block.type !== 'item') continue;
    eachItem([block], (item) => {
      const { number } = item;
      const earlier = first.get(number);
      if (earlier === undefined) first.set(number, item);
      else found.push(repeated(item, earlier));
      const lost = item.label === null && item.path.length < 2;
      if (lost) found.push(about(item, 'number-inferred', 'info', { number }));
      found.push(...ofDeadlines(item, state, calendar));
    });
  }
  return found;
};

function repeated(item: Item, { position }: Item): Found {
  const { number, id } = item;
  const related =
    position === undefined ? [] : [{ message: 'number-unique-first', position } as const];
  return { ...about(item, 'number-unique', 'error', { number, id }), related };
}

function ofDeadlines(
  item: Item,
  { facts }: ParseState,
  calendar: WorkCalendar | undefined,
): Found[] {
  const deadlines = item.children.filter((child) => child.type === 'deadline');
  const acting = toAct(deadlines);
  return deadlines.flatMap((child) => {
    const { value: text, position, deadline } = child;
    const found: Found[] = [];
    if (!acting.includes(child))
      found.push(about(item, 'deadline-of-report', 'info', { text }, position));
    const year = yearWithoutDecree(deadline, facts.date, calendar);
    if (year !== null)
      found.push(about(item, 'calendar-year-unknown', 'warning', { year }, position));
    if (deadline.type === 'unknown')
      found.push(about(item, 'deadline-unknown', 'warning', { text }, position));
    return found;
  });
}

const unrecognized: Check = ({ tree }) =>
  tree.children.flatMap((block): Found[] => {
    if (block.type !== 'unrecognized') return [];
    const values = { text: shorten(block.value) };
    const { position } = block;
    return [{ rule: 'unrecognized-text', severity: 'warning', values, item: null, position }];
  });

/** The checks of a form to be filled in, of a text without a decision, and of a decision, in their order. */
export const OF_FORM: readonly Check[] = [blankForm];
export const OF_OTHERS: readonly Check[] = [withoutDecision];
export const OF_DECISION: readonly Check[] = [
  outside,
  dateMissing,
  doubtfulDeadlines,
  within,
  gluedWords,
  ofItems,
  unrecognized,
];

/** So much of a word is shown on either side of its lost space, in characters. */
const LONGEST_PART = 60;

/** The first word of a paper's items that lost the space within it. */
function gluedIn(items: readonly Item[]): { item: Item; word: string } | null {
  let found: { item: Item; word: string } | null = null;
  eachItem(items, (item) => {
    for (const { value } of found === null ? textsOf(item) : []) {
      const [cut] = spread(value).cuts;
      if (cut === undefined) continue;
      const before =
        value
          .slice(Math.max(0, cut - LONGEST_PART), cut)
          .split(/\s/)
          .at(-1) ?? '';
      const [behind = ''] = value.slice(cut, cut + LONGEST_PART).split(/\s/);
      const word = before + behind;
      found ??= { item, word: word.replace(/[.,;:()]/g, '') };
    }
  });
  return found;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** A whole line of the paper. */
function placeOf({ line, offset, text }: Line): Position {
  const end = { line, column: text.length + 1, offset: offset + text.length };
  return { start: { line, column: 1, offset }, end };
}
