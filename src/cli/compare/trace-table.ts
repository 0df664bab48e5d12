import { Chalk, type ChalkInstance } from 'chalk';
import { pad, wrapText } from '../../export/wrap.js';
import { type Lang, plural, say } from '../../locale/index.js';
import { TRACE, VERDICTS } from '../../locale/trace.js';
import { percent } from './grid.js';
import type { Style } from './output.js';
import type { Cell, LinkView, TraceView } from './trace-view.js';

/** «на 28 дней», «28 days». */
export function lateWords(days: number, lang: Lang): string {
  const unit = lang === 'ru' ? plural(days, ['день', 'дня', 'дней']) : days === 1 ? 'day' : 'days';
  return say(TRACE, lang, 'lateBy', { days: `${days} ${unit}` });
}

export function verdictWords({ link }: LinkView, lang: Lang): string {
  return link.late ? lateWords(link.daysLate, lang) : VERDICTS[lang][link.deadline];
}

function indented(text: string, indent: string, width: number): string {
  return wrapText(text, Math.max(30, width - indent.length))
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function* cellLines(cell: Cell, style: Style, paint: ChalkInstance): Generator<string> {
  const { lang, width } = style;
  if (cell.state === 'uncovered') {
    yield paint.red(`      × ${say(TRACE, lang, 'uncovered')}\n`);
    return;
  }
  if (cell.state === 'not-addressed') return;
  for (const view of cell.links) {
    const { lower, link } = view;
    // The verdict says itself that there is none.
    const deadline = lower.deadline === null ? '' : `${lower.deadline.text} · `;
    const verdict = verdictWords(view, lang);
    const color = link.late ? paint.red : link.deadline === 'kept' ? paint.green : paint.yellow;
    const mark = link.late ? '!' : '→';
    const facts = `${mark} ${lower.id} · ${deadline}${verdict} · ${percent(link.similarity, lang)}`;
    yield color(indented(facts, '      ', width));
    yield indented(`«${lower.text}»`, '        ', width);
    yield paint.dim(
      indented(`${say(TRACE, lang, 'common')}: ${link.common.join(', ')}`, '        ', width),
    );
  }
}

/** The trace for eyes: body by body, each upper task with what was made of it. */
export function* traceTable(view: TraceView, style: Style): Generator<string> {
  const { lang, width } = style;
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  const widest = Math.max(0, ...view.rows.map(({ upper }) => upper.id.length));
  for (const [at, column] of view.columns.entries()) {
    yield paint.bold(indented(column.body, '', width));
    const values = {
      covered: column.covered,
      all: column.tasks.length,
      percent: Math.floor(column.coverage * 100),
      late: column.late,
      uncovered: column.uncovered,
    };
    yield paint.dim(indented(say(TRACE, lang, 'summary', values), '', width));
    yield '\n';
    for (const { upper, cells } of view.rows) {
      const cell = cells[at];
      if (cell === undefined || cell.state === 'not-addressed') continue;
      const deadline = upper.deadline?.text ?? say(TRACE, lang, 'noDeadline');
      yield `  ${paint.bold(pad(upper.id, widest))}  ${deadline}\n`;
      yield indented(upper.text, '    ', width);
      yield* cellLines(cell, style, paint);
      yield '\n';
    }
    const free = view.unsourced[at]?.tasks ?? [];
    if (free.length > 0) {
      yield `  ${paint.bold(say(TRACE, lang, 'unsourcedTitle'))}\n`;
      for (const task of free) yield indented(`${task.id}  ${task.text}`, '    ', width);
      yield '\n';
    }
  }
}
