import { Chalk, type ChalkInstance } from 'chalk';
import type { RegisterDiff, WordRun } from '../../compare/diff/types.js';
import { withoutControls, wrapText } from '../../export/wrap.js';
import { say } from '../../locale/index.js';
import { ITEM_CHANGES, VERSIONS } from '../../locale/versions.js';
import { assigneeWords, deadlineWords, numberWords, runsOf, totalsWords } from './diff-words.js';
import type { Style } from './output.js';

const MARKS: Record<WordRun['type'], [string, string]> = {
  same: ['', ''],
  removed: ['[−', '−]'],
  added: ['{+', '+}'],
};

/** Runs as words with marks, as word diffs print them; colours say the same once more. */
function runLines(runs: readonly WordRun[], style: Style, paint: ChalkInstance): string {
  const marked = runs
    .map(({ type, text }) => `${MARKS[type][0]}${withoutControls(text)}${MARKS[type][1]}`)
    .join(' ');
  return wrapText(marked, Math.max(30, style.width - 4))
    .map((line) => {
      const colored = line
        .replace(/\[−[^[\]]*−\]/g, (part) => paint.red(part))
        .replace(/\{\+[^{}]*\+\}/g, (part) => paint.green(part));
      return `    ${colored}\n`;
    })
    .join('');
}

/** The changes for eyes. */
export function* diffTable(diff: RegisterDiff, style: Style): Generator<string> {
  const { lang, width } = style;
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  for (const change of diff.changes) {
    const kind = ITEM_CHANGES[lang][change.kind];
    yield `${paint.bold(`${numberWords(change)}  ${kind}`)}\n`;
    const runs = runsOf(change);
    if (runs.length > 0) yield runLines(runs, style, paint);
    for (const words of [deadlineWords(change, lang), assigneeWords(change, lang)]) {
      if (words === null) continue;
      for (const line of wrapText(words, Math.max(30, width - 4)))
        yield `    ${paint.cyan(line)}\n`;
    }
    yield '\n';
  }
  yield diff.changes.length === 0
    ? `${say(VERSIONS, lang, 'noChanges')}\n`
    : `${totalsWords(diff, lang)}\n`;
}
