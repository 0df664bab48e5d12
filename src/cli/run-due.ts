import type { Command } from 'commander';
import { figureDate } from '../calendar/iso.js';
import { DecisionsError } from '../errors.js';
import { dueJson } from '../export/due/json.js';
import { DUE_MESSAGES } from '../locale/due.js';
import { say } from '../locale/index.js';
import { DUE_STATES, type DueState } from '../register/due.js';
import { type DueList, dueList } from '../register/due-list.js';
import type { Register } from '../register/schema.js';
import { selectTasks } from '../register/select.js';
import { type CliContext, contextOf } from './context.js';
import { localToday } from './duration.js';
import type { DueFlags } from './flags/due.js';
import { narrowToAssignee } from './for-assignee.js';
import { save, savingOf } from './keep/save.js';
import { readRegisters } from './read-registers.js';

/** Width of a table that goes to no terminal. */
const PIPE_WIDTH = 110;

/** Does what `decisions due` was asked to. */
export async function runDue(files: string[], flags: DueFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  const states = statesOf(flags, context);
  const { register, marks, paths } = await readRegisters(files, {
    lang,
    ...(flags.date === undefined ? {} : { documentDate: flags.date }),
  });
  const part = narrowToAssignee(register, flags.assignee, lang);
  const list = dueList(part, {
    asOf: flags.asOf ?? localToday(),
    within: flags.within,
    marks,
    ...(states && { states }),
  });
  const result = await written(list, part, flags, context);
  if (flags.output === undefined) process.stdout.write(result);
  else {
    const about = { inputs: paths, found: register.tasks.length };
    await save(savingOf(flags.output, flags, context, about), (take) => take(result));
  }
}

function statesOf({ state }: DueFlags, { lang }: CliContext): DueState[] | undefined {
  return state?.map((wanted) => {
    const found = DUE_STATES.find((one) => one === wanted);
    if (found) return found;
    throw new DecisionsError('usage', say(DUE_MESSAGES, lang, 'badState', { value: wanted }), {
      remedy: say(DUE_MESSAGES, lang, 'badStateRemedy', { states: DUE_STATES.join(', ') }),
    });
  });
}

async function written(
  list: DueList,
  register: Register,
  flags: DueFlags,
  { lang, color, verbose }: CliContext,
): Promise<string> {
  switch (flags.format) {
    case 'json':
      return dueJson(list);
    case 'md':
      return (await import('../export/due/markdown.js')).dueMarkdown(list, {
        lang,
        grouping: flags.group,
      });
    case 'ics':
      return calendar(list, register, flags, lang);
    default: {
      const day = say(DUE_MESSAGES, lang, 'asOf', {
        date: figureDate(list.asOf),
        until: figureDate(list.until),
      });
      const { dueTable } = await import('../export/due/table.js');
      const table = dueTable(list, {
        lang,
        grouping: flags.group,
        width: process.stdout.columns ?? PIPE_WIDTH,
        color: flags.output === undefined && color,
        full: verbose,
      });
      return `${day}\n\n${table}`;
    }
  }
}

/** A calendar of the tasks on the list. */
async function calendar(
  list: DueList,
  register: Register,
  flags: DueFlags,
  lang: CliContext['lang'],
): Promise<string> {
  const kept = new Set(list.groups.flatMap(({ entries }) => entries.map(({ task }) => task)));
  const { default: ics } = await import('../export/ics.js');
  const text = await ics.write(
    selectTasks(register, (task) => kept.has(task)),
    {
      lang,
      all: false,
      width: PIPE_WIDTH,
      color: false,
      asOf: list.asOf,
      calendar: { component: flags.todo === true ? 'todo' : 'event', remind: flags.remind ?? [] },
    },
  );
  return String(text);
}
