import type { Plugin } from 'unified';
import { findDeadlines, parseDeadline } from '../../deadline/index.js';
import type { Deadline, DeadlineOptions } from '../../model/deadline.js';
import type { DeadlineNode, Decision, Item, ItemChild, Text } from '../../tree/nodes.js';
import { printedOffset, spread } from '../../words/glued.js';
import { ADVERBS, PAPERS, VERBS } from '../../words/tables.js';
import { type ParseState, stateOf } from '../state.js';
import { cutText, eachItem, placeIn, replaceText, textsOf } from './text-parts.js';

/** Labelled deadlines of one paragraph; more than this in one paragraph is no paper's habit. */
const MOST_LABELS = 8;

/**
 * Reads the deadlines: labelled ones («Срок – …») are cut out of an item's words, one inside a
 * sentence («в срок до 1 марта представить») stays part of them.
 */
export const attachDeadlines: Plugin<[DeadlineOptions?], Decision> =
  (options = {}) =>
  (tree, file) => {
    const state = stateOf(file);
    const { date, kind } = state.facts;
    const meeting = kind === 'protocol' || kind === 'decision';
    const settings: DeadlineOptions = { documentDate: date, meeting, ...options };
    const items = tree.children.filter((child) => child.type === 'item');
    eachItem(items, (item) => {
      for (const text of textsOf(item)) cutLabelled(state, item, text, settings);
      const labelled = item.children.filter((child) => child.type === 'deadline');
      if (labelled.some(({ report }) => !report)) return;
      for (const text of textsOf(item))
        readInSentence(state, item, text, { settings, reported: labelled.length > 0 });
    });
  };

function cutLabelled(state: ParseState, item: Item, text: Text, options: DeadlineOptions): void {
  let rest: Text | null = text;
  const parts: ItemChild[] = [];
  const role = state.joined.get(text)?.role;
  if (
    (role === 'deadline' || role === 'report') &&
    state.readings.deadlineLabel(text.value) === null
  ) {
    const value = text.value.replace(/\s{0,9}\.\s{0,9}$/, '');
    const whole = { start: 0, end: text.value.length, phrase: value, report: role === 'report' };
    replaceText(item, text, [deadlineNode(state, text, whole, options)]);
    return;
  }
  for (let count = 0; rest !== null && count < MOST_LABELS; count++) {
    const found = state.readings.deadlineLabel(rest.value);
    if (found === null) break;
    const before = cutText(state, rest, 0, found.start);
    if (before !== null) parts.push(before);
    const report = REPORT.test(rest.value.slice(found.start, found.phraseStart));
    parts.push(...labelledNodes(state, rest, { ...found, report }, options));
    rest = cutText(state, rest, found.end, rest.value.length);
  }
  if (parts.length === 0) return;
  const report = rest === null ? null : reportBehind(state, rest, options);
  if (report !== null) parts.push(report);
  else if (rest !== null) parts.push(rest);
  replaceText(item, text, parts);
}

/** «Срок: июнь – август, информация – до 5 сентября»: when to report, behind when to act. */
const ALSO_REPORT =
  /[,;]\s{1,3}(?=(?:информаци[яию]|доклад|отч[её]т)\s?[–—-]?\s{0,3}(?:до|к|не\sпозднее)\s)/i;

function labelledNodes(
  state: ParseState,
  text: Text,
  found: { start: number; end: number; phrase: string; phraseStart: number; report: boolean },
  options: DeadlineOptions,
): DeadlineNode[] {
  const also = found.report ? null : ALSO_REPORT.exec(found.phrase);
  if (also === null) return [deadlineNode(state, text, found, options)];
  const cut = found.phraseStart + also.index;
  const later = found.phrase
    .slice(also.index + also[0].length)
    .replace(/^[а-яё]+\s?[–—-]?\s{0,3}/i, '');
  return [
    deadlineNode(
      state,
      text,
      { ...found, end: cut, phrase: found.phrase.slice(0, also.index) },
      options,
    ),
    deadlineNode(state, text, { start: cut, end: found.end, phrase: later, report: true }, options),
  ];
}

/** «…; информацию представить до 20 сентября»: when to report, said behind the label without one. */
const REPORT_BEHIND = new RegExp(
  String.raw`^(?:${PAPERS.stems('report')})[а-яё]{0,2}\s(?:[а-яё-]+\s){0,6}(?:${VERBS.stems('hands')}|до|${ADVERBS.stems('often')})`,
  'i',
);

function reportBehind(
  state: ParseState,
  rest: Text,
  options: DeadlineOptions,
): DeadlineNode | null {
  if (!REPORT_BEHIND.test(rest.value)) return null;
  const [found, another] = findDeadlines(rest.value);
  if (found === undefined || another !== undefined) return null;
  const { length } = rest.value;
  const place = { start: 0, end: length, phrase: found.phrase, report: true };
  return deadlineNode(state, rest, place, options);
}

function deadlineNode(
  state: ParseState,
  text: Text,
  { start, end, phrase, report }: { start: number; end: number; phrase: string; report: boolean },
  options: DeadlineOptions,
): DeadlineNode {
  const node: DeadlineNode = {
    type: 'deadline',
    value: phrase,
    inSentence: false,
    report,
    deadline: parseDeadline(phrase, options),
  };
  return placeIn(state, node, text, start, end);
}

/** Beside a day to report, a sentence counts with a day of its own: «до 1 апреля создать запас. Срок доклада: 3 апреля». */
function readInSentence(
  state: ParseState,
  item: Item,
  text: Text,
  { settings: options, reported }: { settings: DeadlineOptions; reported: boolean },
): void {
  const apart = spread(text.value);
  const before = wordsBefore(item, text);
  const all = findDeadlines(before + apart.text, { ...options, keepPast: true });
  const own = all.filter(({ start }) => start >= before.length);
  const nodes = own.map((found) => {
    const { deadline } = found;
    const start = printedOffset(apart, found.start - before.length);
    const end = printedOffset(apart, found.end - before.length);
    const glued = apart.cuts.some((cut) => cut > start && cut < end);
    const value = glued ? text.value.slice(start, end) : found.phrase;
    const node: DeadlineNode = {
      type: 'deadline',
      value,
      inSentence: true,
      report: false,
      deadline: glued ? { ...deadline, text: value } : deadline,
    };
    return placeIn(state, node, text, start, end);
  });
  if (reported && nodes.every(({ deadline }) => deadline.due === null)) return;
  item.children.splice(item.children.indexOf(text) + 1, 0, ...nodes);
}

/**
 * «Организовать работу (ответственные – заместители) | в I полугодии 2023 года»: the sentence that goes
 * on behind those responsible, who stand within it; empty where a sentence of its own begins.
 */
function wordsBefore({ children }: Item, text: Text): string {
  const at = children.indexOf(text);
  const first = children[at - 2];
  if (children[at - 1]?.type !== 'responsible' || first?.type !== 'text') return '';
  return /^[a-zа-џ]/.test(text.value) ? `${first.value} ` : '';
}

/** Labels of the day on which something is told about the order, rather than of the order itself. */
const REPORT = new RegExp(
  String.raw`^\(?\s*(?:срок\s(?:представления\s|предоставления\s)?(?:${PAPERS.stems('report')})|${PAPERS.stems('report')}|${VERBS.stems('tells')})`,
  'i',
);

/** The deadlines that an item's own one is made of: those to act, or those to report where it has no other. */
export function toAct(nodes: readonly DeadlineNode[]): readonly DeadlineNode[] {
  const acting = nodes.filter(({ report }) => !report);
  return acting.length > 0 ? acting : nodes;
}

/** One deadline for several printed in one item: the last day counts. */
export function combine(printed: readonly DeadlineNode[]): Deadline | null {
  const nodes = toAct(printed);
  const [first, ...rest] = nodes;
  if (first === undefined) return null;
  if (rest.length === 0) return first.deadline;
  const deadlines = nodes.flatMap(({ deadline }) =>
    deadline.type === 'multiple' ? deadline.deadlines : [deadline],
  );
  const due =
    deadlines
      .flatMap((deadline) => deadline.due ?? [])
      .sort()
      .at(-1) ?? null;
  const last = deadlines.find((deadline) => due !== null && deadline.due === due);
  return {
    type: 'multiple',
    text: nodes.map(({ value }) => value).join('; '),
    start: null,
    due,
    ...(last?.dueWorkday === undefined ? {} : { dueWorkday: last.dueWorkday }),
    deadlines,
  };
}
