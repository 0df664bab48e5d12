import type { RegisterDiff } from '../../compare/diff/types.js';
import { type Lang, say } from '../../locale/index.js';
import { ITEM_CHANGES, VERSIONS, type VersionMessage } from '../../locale/versions.js';
import { diffHtml } from './diff-html.js';
import { diffTable } from './diff-table.js';
import { type Grid, gridCsv, gridMarkdown } from './grid.js';
import type { Style } from './output.js';

export const DIFF_FORMATS = ['table', 'json', 'csv', 'md', 'html', 'xlsx'];

/** The changes as a flat table. */
export function diffGrid({ changes }: Pick<RegisterDiff, 'changes'>, lang: Lang): Grid {
  const column = (key: VersionMessage, width: number) => ({
    heading: say(VERSIONS, lang, key),
    width,
  });
  return {
    lang,
    title: say(VERSIONS, lang, 'diffTitle'),
    columns: [
      column('change', 16),
      { ...column('oldItem', 10), literal: true },
      { ...column('newItem', 10), literal: true },
      column('oldText', 60),
      column('newText', 60),
      column('oldDeadline', 20),
      column('newDeadline', 20),
      column('moved', 12),
      column('goneAssignees', 30),
      column('newAssignees', 30),
    ],
    rows: changes.map((change) => [
      ITEM_CHANGES[lang][change.kind],
      change.old,
      change.new,
      change.before?.text ?? null,
      change.after?.text ?? null,
      change.before?.deadline?.text ?? null,
      change.after?.deadline?.text ?? null,
      change.deadline?.days ?? null,
      change.assignees?.removed.join('; ') ?? null,
      change.assignees?.added.join('; ') ?? null,
    ]),
  };
}

/** The changes in one of {@link DIFF_FORMATS} that is text. */
export function diffPieces(format: string, diff: RegisterDiff, style: Style): Iterable<string> {
  const { lang } = style;
  if (format === 'json') return [`${JSON.stringify(diff, null, 2)}\n`];
  if (format === 'csv') return gridCsv(diffGrid(diff, lang), style.excel);
  if (format === 'md') return gridMarkdown(diffGrid(diff, lang));
  if (format === 'html') return [diffHtml(diff, lang)];
  return diffTable(diff, style);
}
