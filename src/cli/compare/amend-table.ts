import { Chalk } from 'chalk';
import type { AppliedChange, Consolidated } from '../../compare/amend/types.js';
import { wordRuns } from '../../compare/diff/word-runs.js';
import { wrapText } from '../../export/wrap.js';
import { type Lang, say } from '../../locale/index.js';
import { OPERATIONS, REFUSALS, VERSIONS } from '../../locale/versions.js';
import type { Style } from './output.js';

function* wrapped(text: string, indent: string, width: number): Generator<string> {
  for (const line of wrapText(text, Math.max(30, width - indent.length))) {
    yield `${indent}${line}\n`;
  }
}

/** Words of a change: only what differs of two wordings, else the one there is. */
function changeWords(before: string | null, after: string | null): string | null {
  if (before === null || after === null) return after ?? before;
  const runs = wordRuns(before, after);
  return runs
    .map(({ type, text }) =>
      type === 'same' ? text : type === 'removed' ? `[−${text}−]` : `{+${text}+}`,
    )
    .join(' ');
}

/** «3.2», «6 → 5», «приложение 1, 2», «4, абзац 3». */
function numberWords(change: AppliedChange, lang: Lang): string {
  const { item, annex, paragraph, sentence, part, operation, before, after } = change;
  const parts = [
    part === undefined ? null : say(VERSIONS, lang, part),
    annex === undefined ? null : `${say(VERSIONS, lang, 'annex')} ${annex}`.trimEnd(),
    operation === 'renumber' ? `${before} → ${after}` : item,
    paragraph === undefined ? null : `${say(VERSIONS, lang, 'paragraph')} ${paragraph}`,
    sentence === undefined ? null : `${say(VERSIONS, lang, 'sentence')} ${sentence}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '—' : parts.join(', ');
}

/** What was applied and what was not, for eyes. */
export function* amendTable(result: Consolidated, style: Style): Generator<string> {
  const { lang, width } = style;
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  yield `${paint.bold(`${say(VERSIONS, lang, 'applied')}: ${result.history.length}`)}\n`;
  for (const change of result.history) {
    const { operation, before, after } = change;
    const number = numberWords(change, lang);
    yield `  ${paint.green(`${number}  ${OPERATIONS[lang][operation]}`)}\n`;
    const words = operation === 'renumber' ? null : changeWords(before, after);
    if (words !== null) yield* wrapped(words, '      ', width);
  }
  if (result.unapplied.length === 0) return;
  yield `\n${paint.bold(`${say(VERSIONS, lang, 'unapplied')}: ${result.unapplied.length}`)}\n`;
  for (const { clause, line, reason } of result.unapplied) {
    const place = say(VERSIONS, lang, 'line', { line });
    yield paint.red([...wrapped(`${place}: ${REFUSALS[lang][reason]}`, '  ', width)].join(''));
    yield* wrapped(clause, '      ', width);
  }
}
