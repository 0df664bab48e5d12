import type { Field, Score } from './score.js';
import { figure, precision, recall } from './score.js';

/** The figures as Markdown, in percent: one row per kind of paper or set of papers. */

const COLUMNS: readonly (readonly [title: string, field: Field])[] = [
  ['items F1', 'items'],
  ['text', 'text'],
  ['id', 'id'],
  ['parent', 'parent'],
  ['kind', 'kind'],
  ['section', 'section'],
  ['assignees', 'assignees'],
  ['co-assignees', 'coAssignees'],
  ['deadline', 'deadline'],
  ['– type', 'deadlineType'],
  ['– start', 'deadlineStart'],
  ['– due', 'deadlineDue'],
  ['– rule', 'rrule'],
  ['duplicates', 'duplicates'],
  ['paper', 'docKind'],
  ['issuer', 'issuer'],
  ['date', 'date'],
  ['number', 'docNumber'],
  ['signatories', 'signatories'],
];

function percent(share: number): string {
  return (Math.floor(share * 1000) / 10).toFixed(1);
}

function cell(score: Score, field: Field): string {
  const { expected, given } = score[field];
  return expected + given === 0 ? '–' : percent(figure(score, field));
}

function row(title: string, score: Score): string {
  const items = score.items;
  const measured = items.expected + items.given > 0;
  const cells = [
    title,
    String(score.papers),
    String(items.expected),
    measured ? percent(precision(items)) : '–',
    measured ? percent(recall(items)) : '–',
    ...COLUMNS.map(([, field]) => cell(score, field)),
    String(score.inventedTasks),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A Markdown table of scores. Figures are cut, not rounded: 99.96 % is no 100. */
export function markdownTable(first: string, rows: readonly (readonly [string, Score])[]): string {
  const titles = [
    first,
    'papers',
    'items',
    'precision',
    'recall',
    ...COLUMNS.map(([title]) => title),
    'invented tasks',
  ];
  return [
    `| ${titles.join(' | ')} |`,
    `|---|${'--:|'.repeat(titles.length - 1)}`,
    ...rows.map(([title, score]) => row(title, score)),
  ].join('\n');
}
