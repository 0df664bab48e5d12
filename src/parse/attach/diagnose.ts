import type { Plugin } from 'unified';
import { yearWithoutDecree } from '../../deadline/index.js';
import { type Lang, say } from '../../locale/index.js';
import { PARSE_MESSAGES } from '../../locale/parse.js';
import type { WorkCalendar } from '../../model/deadline.js';
import type { Decision, Item } from '../../tree/nodes.js';
import { spread } from '../../words/glued.js';
import { report } from '../findings.js';
import { type Line, wordsOf } from '../lines/line.js';
import { stateOf } from '../state.js';
import { toAct } from './attach-deadlines.js';
import { ordersOutside, ordersWithin, ordersWithoutDecision, unreadMentions } from './silence.js';
import { eachItem, textsOf } from './text-parts.js';

/** Says what the parser was not sure of, so that nothing is guessed or dropped in silence. */
export const diagnose: Plugin<[{ lang?: Lang; calendar?: WorkCalendar }?], Decision> =
  ({ lang = 'ru', calendar } = {}) =>
  (tree, file) => {
    const state = stateOf(file);
    const add = (
      rule:
        | 'number-unique'
        | 'number-inferred'
        | 'deadline-unknown'
        | 'deadline-of-report'
        | 'unrecognized-text'
        | 'words-glued'
        | 'document-date-missing'
        | 'deadline-doubtful'
        | 'orders-without-decision'
        | 'order-outside'
        | 'order-within'
        | 'blank-form'
        | 'calendar-year-unknown',
      severity: 'info' | 'warning' | 'error',
      values: Record<string, string>,
      item: Item | null,
      position: Item['position'],
      related: { message: string; position: NonNullable<Item['position']> }[] = [],
    ) =>
      report(file, state, {
        rule,
        severity,
        message: say(PARSE_MESSAGES, lang, rule, values),
        task: item?.id ?? null,
        position,
        related,
      });

    const form = state.form === null ? undefined : state.lines[state.form];
    if (form !== undefined) {
      add('blank-form', 'info', { text: shorten(wordsOf(form)) }, null, placeOf(form));
      return;
    }
    if (state.layout === null) {
      const [first, ...others] = ordersWithoutDecision(state.lines);
      if (first !== undefined) {
        const values = { text: shorten(first.text), count: String(others.length + 1) };
        add('orders-without-decision', 'warning', values, null, placeOf(first.line));
      }
      return;
    }
    for (const { line, text } of ordersOutside(tree, state.lines))
      add('order-outside', 'warning', { text: shorten(text) }, null, placeOf(line));
    if (state.facts.date === null) add('document-date-missing', 'warning', {}, null, undefined);
    const first = new Map<string, Item>();
    const items = tree.children.filter((child) => child.type === 'item');
    for (const { item, text } of unreadMentions(items))
      add('deadline-doubtful', 'info', { text }, item, item.position);
    for (const { item, text } of ordersWithin(items))
      add('order-within', 'warning', { text: shorten(text) }, item, item.position);
    const glued = gluedIn(items);
    if (glued !== null)
      add('words-glued', 'info', { text: glued.word }, glued.item, glued.item.position);
    eachItem(items, (item) => {
      const { number, id } = item;
      const earlier = first.get(number);
      if (earlier === undefined) first.set(number, item);
      else {
        const message = say(PARSE_MESSAGES, lang, 'number-unique-first', { number });
        const related =
          earlier.position === undefined ? [] : [{ message, position: earlier.position }];
        add('number-unique', 'error', { number, id }, item, item.position, related);
      }
      const lost = item.label === null && !item.path.slice(1).length;
      if (lost) add('number-inferred', 'info', { number }, item, item.position);
      const deadlines = item.children.filter((child) => child.type === 'deadline');
      const acting = toAct(deadlines);
      for (const child of deadlines) {
        if (!acting.includes(child))
          add('deadline-of-report', 'info', { text: child.value }, item, child.position);
        const year = yearWithoutDecree(child.deadline, state.facts.date, calendar);
        if (year !== null) add('calendar-year-unknown', 'warning', { year }, item, child.position);
        if (child.deadline.type === 'unknown') {
          add('deadline-unknown', 'warning', { text: child.value }, item, child.position);
        }
      }
    });
    for (const block of tree.children) {
      if (block.type !== 'unrecognized') continue;
      add('unrecognized-text', 'warning', { text: shorten(block.value) }, null, block.position);
    }
  };

/** The first word of a paper's items that lost the space within it. */
function gluedIn(items: readonly Item[]): { item: Item; word: string } | null {
  let found: { item: Item; word: string } | null = null;
  eachItem(items, (item) => {
    for (const { value } of found === null ? textsOf(item) : []) {
      const [cut] = spread(value).cuts;
      if (cut === undefined) continue;
      const word =
        /\S{0,60}$/.exec(value.slice(0, cut))?.[0] +
        (/^\S{0,60}/.exec(value.slice(cut))?.[0] ?? '');
      found ??= { item, word: word.replace(/[.,;:()]/g, '') };
    }
  });
  return found;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** A whole line of the paper. */
function placeOf({ line, offset, text }: Line): NonNullable<Item['position']> {
  const end = { line, column: text.length + 1, offset: offset + text.length };
  return { start: { line, column: 1, offset }, end };
}
