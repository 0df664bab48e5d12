import type { Command } from 'commander';
import { diffRegisters } from '../../compare/diff/diff.js';
import { DecisionsError } from '../../errors.js';
import { say } from '../../locale/index.js';
import { VERSIONS } from '../../locale/versions.js';
import { contextOf } from '../context.js';
import type { DiffFlags } from '../flags/diff.js';
import { DIFF_FORMATS, diffGrid, diffPieces } from './diff-formats.js';
import { formatOf, styleOf, writeResult, writeWorkbook } from './output.js';
import { readRegister } from './registers.js';

/** Does what `decisions diff` was asked to. */
export async function runDiff(
  before: string | undefined,
  after: string | undefined,
  flags: DiffFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  if (before === undefined || after === undefined) {
    throw new DecisionsError('usage', say(VERSIONS, lang, 'needsTwo'), {
      remedy: say(VERSIONS, lang, 'needsTwoRemedy'),
    });
  }
  const format = formatOf(flags, DIFF_FORMATS, context);
  const diff = diffRegisters(await readRegister(before, lang), await readRegister(after, lang));
  const about = { inputs: [before, after] };
  if (format === 'xlsx') await writeWorkbook(diffGrid(diff, lang), flags, context, about);
  else await writeResult(diffPieces(format, diff, styleOf(flags, context)), flags, context, about);
}
