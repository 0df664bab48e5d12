import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import { thresholdArgument } from '../compare/threshold.js';
import type { DuplicatesFlags } from '../flags/duplicates.js';
import { shared } from '../flags/shared.js';

/** `decisions duplicates PATH|GLOB…`: tasks said twice, in one paper or across an archive. */
export function defineDuplicates(program: Command): void {
  const command = addCommand(
    program,
    'duplicates',
    'поручения, сказанные дважды: в документе и по всему архиву',
  )
    .argument('[пути...]', 'документы, папки, маски, реестры (json, jsonl, csv, xlsx, ods)')
    .option(
      '--threshold <число>',
      'сходство, с которого поручения считаются почти одинаковыми (0.6)',
      thresholdArgument,
    )
    .addOption(shared('aliases'))
    .addOption(shared('store'))
    .option('-f, --format <формат>', 'table, json, jsonl, csv, md, xlsx; иначе по окончанию -o')
    .addOption(shared('output'))
    .addOption(shared('excel'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions duplicates решение.txt\n  decisions duplicates архив/ -o повторы.csv\n  decisions duplicates реестр.jsonl --threshold 0.8 -f json',
    )
    .action(async (paths: string[], flags: DuplicatesFlags, command: Command) => {
      const { runDuplicates } = await import('../compare/run-duplicates.js');
      await runDuplicates(paths, flags, command);
    });
}
