import type { Command } from 'commander';
import { figureDate } from '../calendar/iso.js';
import { DecisionsError } from '../errors.js';
import { dueJson } from '../export/due/json.js';
import { DUE_MESSAGES } from '../locale/due.js';
import { say } from '../locale/index.js';
import { QUERY } from '../locale/query.js';
import { USAGE } from '../locale/usage.js';
import { disciplineOf } from '../register/discipline.js';
import { type DueList, dueList } from '../register/due-list.js';
import { marksOf } from '../register/marks.js';
import type { Register } from '../register/schema.js';
import { selectTasks } from '../register/select.js';
import { type About, formatOf, writeResult } from './compare/output.js';
import { writeGrid } from './compare/write-grid.js';
import { type CliContext, contextOf } from './context.js';
import { statesOf, statusTest } from './due/filters.js';
import { disciplineGrid, dueGrid } from './due/grids.js';
import { localToday } from './duration.js';
import type { DueFlags } from './flags/due.js';
import { narrowToAssignee } from './for-assignee.js';
import { calendarOption } from './read-calendar.js';
import { readRegisters } from './read-registers.js';

/** Width of a table that goes to no terminal. */
const PIPE_WIDTH = 110;

const FORMATS = ['table', 'json', 'md', 'csv', 'xlsx', 'html', 'docx', 'ics'];
const SUMMARY_FORMATS = ['table', 'json', 'md', 'csv', 'xlsx', 'html', 'docx'];

/** Does what `decisions due` was asked to. */
export async function runDue(files: string[], flags: DueFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  const format = formatOf(flags, flags.summary === true ? SUMMARY_FORMATS : FORMATS, context);
  const states = statesOf(flags.state, lang);
  const daysOff = await calendarOption(flags, lang);
  const { register, marks, paths } =
    flags.store === undefined && files.length > 0
      ? await readRegisters(files, {
          lang,
          ...daysOff,
          ...(flags.date === undefined ? {} : { documentDate: flags.date }),
        })
      : await fromStore(files, flags, lang);
  // Who is meant was judged by the store, by all spellings of a body.
  const judged = paths.length === 0 && register.tasks.length > 0;
  const whole = judged ? register : narrowToAssignee(register, flags.assignee, lang);
  const wanted = statusTest(flags.status, whole.tasks, lang);
  const part = wanted === null ? whole : selectTasks(whole, wanted);
  const asOf = flags.asOf ?? localToday();
  const about = { inputs: paths, found: register.tasks.length };
  if (flags.summary === true) {
    const bodies = disciplineOf(part, asOf);
    if (format === 'json') {
      const json = JSON.stringify({ schemaVersion: 1, asOf, bodies }, null, 2);
      await writeResult([`${json}\n`], flags, context, about);
    } else await writeGrid(disciplineGrid(bodies, { asOf, lang }), format, flags, context, about);
    return;
  }
  const list = dueList(part, {
    asOf,
    within: flags.within,
    // Who asks for a status wants to see those tasks, the finished ones too.
    marks: wanted === null ? marks : new Map(),
    ...daysOff,
    ...(states && { states }),
  });
  await writeList(list, part, format, flags, context, about);
}

/** What an archive's store has of an assignee, or of all. */
async function fromStore(
  files: readonly string[],
  { store, assignee }: DueFlags,
  lang: CliContext['lang'],
) {
  if (files.length > 0 || (store ?? process.env['DECISIONS_STORE']) === undefined)
    throw new DecisionsError(
      'usage',
      say(USAGE, lang, 'missingArgument', { name: lang === 'ru' ? 'пути' : 'paths' }),
      { remedy: say(QUERY, lang, 'noInputRemedy') },
    );
  const { registerOfStore } = await import('./query/ask-store.js');
  const filter = assignee === undefined ? {} : { assignee };
  const { onceEach } = await import('./query/once-each.js');
  const register = onceEach(await registerOfStore(store, filter, lang));
  return { register, marks: marksOf(register), paths: [] };
}

async function writeList(
  list: DueList,
  register: Register,
  format: string,
  flags: DueFlags,
  context: CliContext,
  about: About,
): Promise<void> {
  const { lang } = context;
  const write = (text: string) => writeResult([text], flags, context, about);
  if (format === 'json') await write(dueJson(list));
  else if (format === 'md') {
    const { dueMarkdown } = await import('../export/due/markdown.js');
    await write(dueMarkdown(list, { lang, grouping: flags.group }));
  } else if (format === 'ics') await write(await calendar(list, register, flags, lang));
  else if (format === 'table') await write(await table(list, flags, context));
  else await writeGrid(dueGrid(list, lang), format, flags, context, about);
}

/** The list for eyes, under the day it is of. */
async function table(
  list: DueList,
  flags: DueFlags,
  { lang, color, verbose }: CliContext,
): Promise<string> {
  const day = say(DUE_MESSAGES, lang, 'asOf', {
    date: figureDate(list.asOf),
    until: figureDate(list.until),
  });
  const { dueTable } = await import('../export/due/table.js');
  const lines = dueTable(list, {
    lang,
    grouping: flags.group,
    width: process.stdout.columns ?? PIPE_WIDTH,
    color: flags.output === undefined && color,
    full: verbose,
  });
  return `${day}\n\n${lines}`;
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
