import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { type Letter, letters, unaddressed } from '../export/letters.js';
import { DUE_MESSAGES } from '../locale/due.js';
import { countTasks, type Lang, say } from '../locale/index.js';
import { isClosed } from '../register/due-list.js';
import { isGone, markKey } from '../register/marks.js';
import { partyMatcher, selectTasks } from '../register/select.js';
import { contextOf } from './context.js';
import type { LettersFlags } from './flags/letters.js';
import { narrowToAssignee } from './for-assignee.js';
import { save, savingOf } from './keep/save.js';
import { readRegisters } from './read-registers.js';

/** Does what `decisions letters` was asked to. The names of the files go to stdout, one a line. */
export async function runLetters(
  files: string[],
  flags: LettersFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang, quiet } = context;
  const {
    register: kept,
    marks,
    paths,
  } = await readRegisters(files, {
    lang,
    ...(flags.date === undefined ? {} : { documentDate: flags.date }),
  });
  const register = selectTasks(kept, (task) => {
    const mark = marks.get(markKey(task.document, task.id));
    if (isGone(task)) return false;
    return mark === undefined || !isClosed(task, mark);
  });
  const part = narrowToAssignee(register, flags.assignee, lang);
  const wanted = flags.assignee === undefined ? undefined : partyMatcher(flags.assignee);
  const tell = (line: string) => {
    if (!quiet) process.stderr.write(`${line}\n`);
  };
  const made: Letter[] = [];
  for await (const letter of letters(part, { lang, ...(wanted && { to: wanted }) }))
    made.push(letter);
  if (flags.force !== true) await refuseOther(flags.output, made, lang);
  for (const letter of made) {
    const path = join(flags.output, letter.fileName);
    await save(savingOf(path, flags, context, { inputs: paths }), (take) => take(letter.data));
    process.stdout.write(`${path}\n`);
    tell(`  ${letter.assignee}: ${countTasks(letter.tasks, lang)}`);
  }
  const written = made.length;
  if (written === 0) {
    throw new DecisionsError('no-match', say(DUE_MESSAGES, lang, 'noLetters'), {
      remedy: say(DUE_MESSAGES, lang, 'noLettersRemedy'),
    });
  }
  tell(say(DUE_MESSAGES, lang, 'lettersWritten', { count: written }));
  const gone = kept.tasks.filter(isGone).length;
  if (gone > 0) tell(say(DUE_MESSAGES, lang, 'gone', { count: gone }));
  const closed = kept.tasks.length - register.tasks.length - gone;
  if (closed > 0) tell(say(DUE_MESSAGES, lang, 'closed', { count: closed }));
  const without = unaddressed(part);
  if (without > 0) tell(say(DUE_MESSAGES, lang, 'unaddressed', { count: without }));
}

/** A letter that is there may have been sent or corrected: none is written over by another one. */
async function refuseOther(folder: string, made: readonly Letter[], lang: Lang): Promise<void> {
  const others: string[] = [];
  for (const { fileName, data } of made) {
    const there = await readFile(join(folder, fileName)).catch(() => null);
    if (there !== null && !there.equals(data)) others.push(fileName);
  }
  if (others.length === 0) return;
  const names = others.slice(0, 3).join(', ') + (others.length > 3 ? ' …' : '');
  throw new DecisionsError('would-lose', say(DUE_MESSAGES, lang, 'lettersThere', { names }), {
    path: folder,
    remedy: say(DUE_MESSAGES, lang, 'lettersThereRemedy'),
  });
}
