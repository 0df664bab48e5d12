import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import type { DiffFlags } from '../flags/diff.js';
import { shared } from '../flags/shared.js';

/** `decisions diff OLD NEW`: what became of a decision from one version to the next. */
export function defineDiff(program: Command): void {
  const command = addCommand(program, 'diff', 'чем новая редакция решения отличается от старой')
    .argument('[старая]', 'прежняя редакция: документ или реестр')
    .argument('[новая]', 'новая редакция: документ или реестр')
    .option('-f, --format <формат>', 'table, json, csv, md, html, xlsx; иначе по окончанию -o')
    .addOption(shared('output'))
    .addOption(shared('excel'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions diff решение-март.txt решение-май.txt\n  decisions diff старое.docx новое.docx -o изменения.html',
    )
    .action(
      async (
        before: string | undefined,
        after: string | undefined,
        flags: DiffFlags,
        command: Command,
      ) => {
        const { runDiff } = await import('../compare/run-diff.js');
        await runDiff(before, after, flags, command);
      },
    );
}
