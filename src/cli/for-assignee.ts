import { DecisionsError } from '../errors.js';
import { DUE_MESSAGES } from '../locale/due.js';
import { type Lang, say } from '../locale/index.js';
import type { Register } from '../register/schema.js';
import { forAssignee } from '../register/select.js';

/** Names shown to somebody who mistyped one; more would not be read. */
const MOST_NAMES = 20;

/**
 * The part of a register for the assignee the user named, or all of it when none was named.
 *
 * @throws DecisionsError `no-match` when nobody of that name is in it, with those who are
 */
export function narrowToAssignee(
  register: Register,
  assignee: string | undefined,
  lang: Lang,
): Register {
  if (assignee === undefined) return register;
  const part = forAssignee(register, assignee);
  if (part.tasks.length + part.statements.length > 0) return part;
  const names = new Set(
    register.tasks
      .flatMap((task) => [...task.assignees, ...task.coAssignees])
      .map(({ name }) => name),
  );
  const shown = [...names].slice(0, MOST_NAMES).join('; ');
  const more = names.size > MOST_NAMES ? ' …' : '';
  throw new DecisionsError('no-match', say(DUE_MESSAGES, lang, 'nobody', { assignee }), {
    ...(names.size > 0 && {
      remedy: say(DUE_MESSAGES, lang, 'nobodyRemedy', { names: `${shown}${more}` }),
    }),
  });
}
