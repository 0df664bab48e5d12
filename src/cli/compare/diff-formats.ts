import type { ItemChange, RegisterDiff, WordRun } from '../../compare/diff/types.js';
import { type Lang, plural, say } from '../../locale/index.js';
import { ITEM_CHANGES, VERSIONS, type VersionMessage } from '../../locale/versions.js';
import { diffHtml } from './diff-html.js';
import { diffTable } from './diff-table.js';
import { type Grid, gridCsv, gridMarkdown } from './grid.js';
import type { Style } from './output.js';

export const DIFF_FORMATS = ['table', 'json', 'csv', 'md', 'html', 'xlsx'];

export function dayWords(days: number, lang: Lang): string {
  if (lang === 'en') return `${days} ${days === 1 ? 'day' : 'days'}`;
  return `${days} ${plural(days, ['день', 'дня', 'дней'])}`;
}

/** «срок: апрель 2022 года → май 2022 года (позже на 31 день)». */
export function deadlineWords({ deadline }: ItemChange, lang: Lang): string | null {
  if (deadline === null) return null;
  const none = say(VERSIONS, lang, 'noDeadline');
  const { days } = deadline;
  const distance =
    days === null || days === 0
      ? ''
      : say(VERSIONS, lang, days > 0 ? 'later' : 'earlier', {
          days: dayWords(Math.abs(days), lang),
        });
  return say(VERSIONS, lang, 'deadlineMoved', {
    from: deadline.old?.text ?? none,
    to: deadline.new?.text ?? none,
    days: distance,
  });
}

export function assigneeWords({ assignees }: ItemChange, lang: Lang): string | null {
  if (assignees === null) return null;
  const changes = [
    ...assignees.removed.map((name) => `− ${name}`),
    ...assignees.added.map((name) => `+ ${name}`),
  ];
  return say(VERSIONS, lang, 'forWhom', { changes: changes.join('; ') });
}

/** Numbers of an item in both versions: «3.2», «3.2 → 3.3». */
export function numberWords(change: ItemChange): string {
  if (change.old === null || change.new === null) return change.new ?? change.old ?? '';
  return change.old === change.new ? change.old : `${change.old} → ${change.new}`;
}

/** All runs of a change's words: an added or removed item is one run. */
export function runsOf(change: ItemChange): WordRun[] {
  if (change.kind === 'added') return [{ type: 'added', text: change.after?.text ?? '' }];
  if (change.kind === 'removed') return [{ type: 'removed', text: change.before?.text ?? '' }];
  return change.text ?? [];
}

export function totalsWords({ changes, unchanged }: RegisterDiff, lang: Lang): string {
  const count = (kind: ItemChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return say(VERSIONS, lang, 'totals', {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    renumbered: count('renumbered'),
    unchanged,
  });
}

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
