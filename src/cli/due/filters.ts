import { DecisionsError } from '../../errors.js';
import { STATUSES } from '../../export/words.js';
import { DUE_MESSAGES } from '../../locale/due.js';
import { type Lang, say } from '../../locale/index.js';
import { DUE_STATES, type DueState } from '../../register/due.js';
import { statusOf } from '../../register/marks.js';
import type { Task } from '../../register/schema.js';

/** What people call the states; each also goes by its own name. */
const NAMES: Record<DueState, readonly string[]> = {
  overdue: ['просрочено', 'просроченные'],
  due: ['подходит', 'срок подходит', 'ближайшие'],
  upcoming: ['позже', 'предстоит', 'предстоящие'],
  'on-request': ['по запросу'],
  continuous: ['постоянно', 'постоянные'],
  undated: ['без даты', 'по событию'],
  none: ['без срока', 'срок не указан'],
};

/** The states a user named, in either language. @throws DecisionsError `usage` */
export function statesOf(names: readonly string[] | undefined, lang: Lang): DueState[] | undefined {
  return names?.map((name) => {
    const wanted = name.toLowerCase().replaceAll('ё', 'е');
    const found = DUE_STATES.find((state) => state === wanted || NAMES[state].includes(wanted));
    if (found) return found;
    const states = DUE_STATES.map((state) => `${state} (${NAMES[state][0]})`).join(', ');
    throw new DecisionsError('usage', say(DUE_MESSAGES, lang, 'badState', { value: name }), {
      remedy: say(DUE_MESSAGES, lang, 'badStateRemedy', { states }),
    });
  });
}

/**
 * Whether a task has one of the statuses a user named: people's own words count, their first
 * letters will do.
 *
 * @throws DecisionsError `usage` for a status that neither the program nor the register knows
 */
export function statusTest(
  names: readonly string[] | undefined,
  tasks: readonly Task[],
  lang: Lang,
): ((task: Task) => boolean) | null {
  if (names === undefined) return null;
  const first = STATUSES[lang][0];
  const known = new Set([
    ...STATUSES.ru,
    ...STATUSES.en,
    ...tasks.map((task) => statusOf(task, first)),
  ]);
  const wanted = new Set<string>();
  for (const name of names) {
    const exact = [...known].filter((one) => fold(one) === fold(name));
    const found =
      exact.length > 0 ? exact : [...known].filter((one) => fold(one).startsWith(fold(name)));
    if (found.length === 0) {
      throw new DecisionsError('usage', say(DUE_MESSAGES, lang, 'badStatus', { value: name }), {
        remedy: say(DUE_MESSAGES, lang, 'badStateRemedy', { states: STATUSES[lang].join(', ') }),
      });
    }
    for (const one of found) wanted.add(one);
    const place = STATUSES.ru.indexOf(name);
    if (place >= 0) wanted.add(STATUSES.en[place] ?? '');
  }
  return (task) => wanted.has(statusOf(task, first));
}

const fold = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');
