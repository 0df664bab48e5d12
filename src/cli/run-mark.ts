import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import { type Mark, writeMarks } from '../store/mark.js';
import { contextOf } from './context.js';
import type { MarkFlags } from './flags/store.js';
import { readKeptFile } from './read-kept-file.js';
import { openStore } from './store/options.js';

/** Keys shown of those that the store does not have. */
const MOST_SHOWN = 10;

/** Does what `decisions mark` was asked to; exit code 1 when the store lacks some of the tasks. */
export async function runMark(what: string[], flags: MarkFlags, command: Command): Promise<void> {
  const { lang, quiet } = contextOf(command);
  const { status = null, completed = null, note = null } = flags;
  const marks: Mark[] = [];
  for (const one of what) {
    if ((await stat(one).catch(() => null))?.isFile() === true)
      marks.push(...(await marksIn(one, lang)));
    else if (status !== null || completed !== null || note !== null)
      marks.push({ key: one, status, completed, note });
  }
  if (marks.length === 0)
    throw new DecisionsError('usage', say(STORE, lang, 'nothingToMark'), {
      remedy: say(STORE, lang, 'nothingToMarkRemedy'),
    });
  const store = await openStore(flags, lang);
  try {
    const unknown = await store.transaction((sql) => writeMarks(sql, marks));
    const count = marks.length - unknown.length;
    if (!quiet) process.stderr.write(`${say(STORE, lang, 'marked', { count })}\n`);
    if (unknown.length === 0) return;
    const keys =
      unknown.slice(0, MOST_SHOWN).join(', ') + (unknown.length > MOST_SHOWN ? ' …' : '');
    process.stderr.write(`decisions: ${say(STORE, lang, 'unknownKeys', { keys })}\n`);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

/** What people noted in a register that came from the store. */
async function marksIn(path: string, lang: 'ru' | 'en'): Promise<Mark[]> {
  const { tasks, statements } = await readKeptFile(path, lang);
  return [...tasks, ...statements].flatMap(({ document, id, tracking }) => {
    const { status = null, completed = null, note = null } = tracking ?? {};
    if (status === null && completed === null && note === null) return [];
    return [{ key: `${document}/${id}`, status, completed, note }];
  });
}
