import type { ItemChange, RegisterDiff, WordRun } from '../../compare/diff/types.js';
import { type Lang, plural, say } from '../../locale/index.js';
import { VERSIONS } from '../../locale/versions.js';

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
