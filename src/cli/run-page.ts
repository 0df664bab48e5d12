import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { say } from '../locale/index.js';
import { PAGE_MESSAGES } from '../locale/page.js';
import { contextOf } from './context.js';
import type { PageFlags } from './flags/page.js';
import { save, savingOf } from './keep/save.js';
import { pagePath, readPage } from './own-parts.js';

/**
 * Writes the page that comes with the program.
 *
 * @throws DecisionsError `file-not-found` where the program was installed without it, `would-lose`,
 *   `not-writable`
 */
export async function runPage(flags: PageFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const { lang, quiet } = context;
  const { output } = flags;
  const page = await readPage().catch((cause: unknown) => {
    throw new DecisionsError('file-not-found', say(PAGE_MESSAGES, lang, 'missing'), {
      path: pagePath(),
      remedy: say(PAGE_MESSAGES, lang, 'missingRemedy'),
      cause,
    });
  });
  await save(savingOf(output, flags, context, {}), (take) => take(page));
  if (!quiet) process.stderr.write(`${say(PAGE_MESSAGES, lang, 'written', { path: output })}\n`);
}
