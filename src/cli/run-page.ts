import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { say } from '../locale/index.js';
import { PAGE_MESSAGES } from '../locale/page.js';
import { contextOf } from './context.js';
import { pagePath, readPage } from './own-parts.js';
import { writeWhole } from './write.js';

/**
 * Writes the page that comes with the program.
 *
 * @throws DecisionsError `file-not-found` where the program was installed without it, `not-writable`
 */
export async function runPage({ output }: { output: string }, command: Command): Promise<void> {
  const { lang, quiet } = contextOf(command);
  const page = await readPage().catch((cause: unknown) => {
    throw new DecisionsError('file-not-found', say(PAGE_MESSAGES, lang, 'missing'), {
      path: pagePath(),
      remedy: say(PAGE_MESSAGES, lang, 'missingRemedy'),
      cause,
    });
  });
  await writeWhole(output, page, lang);
  if (!quiet) process.stderr.write(`${say(PAGE_MESSAGES, lang, 'written', { path: output })}\n`);
}
