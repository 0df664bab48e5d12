import { Chalk } from 'chalk';
import type { DuplicateGroup, GroupTask, Republished } from '../../compare/archive-types.js';
import type { KnownBody } from '../../compare/bodies.js';
import { pad, wrapText } from '../../export/wrap.js';
import { COMPARE, GROUP_KINDS } from '../../locale/compare.js';
import { type Lang, say } from '../../locale/index.js';
import { type Grid, gridCsv, gridMarkdown, percent } from './grid.js';
import type { Style } from './output.js';
import type { PaperFacts } from './paper-facts.js';

export const DUPLICATE_FORMATS = ['table', 'json', 'jsonl', 'csv', 'md', 'xlsx'];

interface DuplicateStyle extends Style {
  threshold: number;
}

/** What was compared. */
export interface Compared {
  documents: number;
  tasks: number;
}

export interface DuplicatesResult {
  compared: Compared;
  groups: Iterable<DuplicateGroup>;
  republished: Republished[];
  /** The bodies charged, with every spelling. */
  bodies: KnownBody[];
  papers: PaperFacts;
}

/** What differs from the group's first task, in words; empty for an exact repeat. */
function differenceWords({ difference }: GroupTask, lang: Lang): string {
  if (difference === null) return '';
  const { onlyFirst, onlySecond } = difference;
  const parts = [
    ...(onlyFirst.length > 0 ? [say(COMPARE, lang, 'gone', { words: onlyFirst.join(', ') })] : []),
    ...(onlySecond.length > 0
      ? [say(COMPARE, lang, 'added', { words: onlySecond.join(', ') })]
      : []),
  ];
  return parts.length === 0 ? say(COMPARE, lang, 'sameWords') : parts.join('; ');
}

function kindWords(group: DuplicateGroup, lang: Lang): string {
  return group.kinds.map((kind) => GROUP_KINDS[lang][kind]).join(', ');
}

/** The groups as a flat table, a row for each task. */
export function duplicateGrid(
  { groups, papers }: Pick<DuplicatesResult, 'groups' | 'papers'>,
  lang: Lang,
): Grid {
  const column = (heading: string, width: number) => ({ heading, width });
  return {
    lang,
    title: say(COMPARE, lang, 'duplicatesTitle'),
    columns: [
      column(say(COMPARE, lang, 'group'), 8),
      column(say(COMPARE, lang, 'kinds'), 24),
      column(say(COMPARE, lang, 'match'), 14),
      column(say(COMPARE, lang, 'document'), 34),
      { ...column(say(COMPARE, lang, 'item'), 9), literal: true },
      column(say(COMPARE, lang, 'assignee'), 34),
      column(say(COMPARE, lang, 'text'), 70),
      column(say(COMPARE, lang, 'similarity'), 10),
      column(say(COMPARE, lang, 'difference'), 40),
      column(say(COMPARE, lang, 'paperId'), 34),
      column(say(COMPARE, lang, 'paperDate'), 12),
      column(say(COMPARE, lang, 'paperFile'), 34),
    ],
    rows: (function* () {
      let number = 0;
      for (const group of groups) {
        number += 1;
        for (const task of group.tasks) {
          const { id, date, path } = papers.of(task.document);
          yield [
            number,
            kindWords(group, lang),
            say(COMPARE, lang, group.match),
            papers.title(task.document),
            task.task,
            task.assignees.join('; '),
            task.text,
            { share: task.similarity },
            differenceWords(task, lang),
            id,
            date === null ? null : { day: date },
            path,
          ];
        }
      }
    })(),
  };
}

/** A group whose tasks name their papers. */
function named(group: DuplicateGroup, papers: PaperFacts): object {
  const tasks = group.tasks.map((task) => ({ ...task, paper: papers.of(task.document) }));
  return { ...group, tasks };
}

/** One object, its groups one to a line, so that any number of them is written. */
function* json(result: DuplicatesResult, threshold: number): Generator<string> {
  const head = { ...result.compared, threshold };
  yield `${JSON.stringify(head).slice(0, -1)},"groups":[`;
  let separator = '\n';
  for (const group of result.groups) {
    yield separator + JSON.stringify(named(group, result.papers));
    separator = ',\n';
  }
  const rest = JSON.stringify({ republished: result.republished, bodies: result.bodies });
  yield `${separator === '\n' ? '' : '\n'}],${rest.slice(1)}\n`;
}

function* jsonLines({ groups, republished, papers }: DuplicatesResult): Generator<string> {
  for (const one of republished) yield `${JSON.stringify({ record: 'republished', ...one })}\n`;
  for (const group of groups)
    yield `${JSON.stringify({ record: 'group', ...named(group, papers) })}\n`;
}

function* table(result: DuplicatesResult, style: DuplicateStyle): Generator<string> {
  const { lang, width } = style;
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  const indented = (text: string, indent: string): string =>
    wrapText(text, Math.max(30, width - indent.length))
      .map((line) => `${indent}${line}\n`)
      .join('');
  let number = 0;
  let tasks = 0;
  for (const group of result.groups) {
    number += 1;
    tasks += group.tasks.length;
    const match =
      group.match === 'exact'
        ? say(COMPARE, lang, 'exact')
        : `${say(COMPARE, lang, 'near')}, ${percent(group.similarity, lang)}`;
    const title = `${say(COMPARE, lang, 'group')} ${number} · ${match} · ${kindWords(group, lang)}`;
    yield wrapText(title, width)
      .map((line) => `${paint.bold(line)}\n`)
      .join('');
    const widest = Math.max(...group.tasks.map((task) => task.task.length));
    let document = '';
    let text = '';
    for (const task of group.tasks) {
      if (task.document !== document)
        yield paint.dim(indented(result.papers.label(task.document), '  '));
      document = task.document;
      yield `${`    ${pad(task.task, widest)}  ${task.assignees.join('; ')}`.trimEnd()}\n`;
      const indent = ' '.repeat(widest + 6);
      if (task.text !== text) yield indented(`«${task.text}»`, indent);
      text = task.text;
      const difference = differenceWords(task, lang);
      if (difference !== '') yield paint.cyan(indented(difference, indent));
    }
    yield '\n';
  }
  if (result.republished.length > 0) {
    yield `${paint.bold(say(COMPARE, lang, 'republished'))}\n`;
    for (const { documents, share } of result.republished) {
      const names = documents.map((name) => result.papers.label(name));
      const values = { documents: names.join(' = '), percent: Math.floor(share * 100) };
      yield indented(say(COMPARE, lang, 'republishedLine', values), '  ');
    }
    yield '\n';
  }
  if (number === 0) yield `${say(COMPARE, lang, 'noGroups')}\n`;
  else yield `${say(COMPARE, lang, 'groups', { groups: number, tasks })}\n`;
  yield paint.dim(`${say(COMPARE, lang, 'archive', { ...result.compared })}\n`);
}

/** The result in one of {@link DUPLICATE_FORMATS} that is text, piece by piece. */
export function duplicatePieces(
  format: string,
  result: DuplicatesResult,
  style: DuplicateStyle,
): Iterable<string> {
  if (format === 'json') return json(result, style.threshold);
  if (format === 'jsonl') return jsonLines(result);
  if (format === 'csv') return gridCsv(duplicateGrid(result, style.lang), style.excel);
  if (format === 'md') return gridMarkdown(duplicateGrid(result, style.lang));
  return table(result, style);
}
