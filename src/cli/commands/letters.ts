import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import type { LettersFlags } from '../flags/letters.js';
import { shared } from '../flags/shared.js';

/** `decisions letters FILE… -o DIR`: a letter for each assignee. */
export function defineLetters(program: Command): void {
  const command = addCommand(
    program,
    'letters',
    'письма исполнителям с выписками, по одному DOCX на каждого',
  )
    .argument('<пути...>', 'документы, папки с ними или реестры (json, jsonl, csv, xlsx, ods)')
    .requiredOption('-o, --output <папка>', 'папка для писем; создаётся, если её нет')
    .option('--assignee <текст>', 'письмо только этому исполнителю (часть названия)')
    .addOption(shared('date'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions letters решение.docx -o письма\n  decisions letters реестр.json -o письма --assignee "ЦРО"',
    )
    .action(async (files: string[], flags: LettersFlags, command: Command) => {
      const { runLetters } = await import('../run-letters.js');
      await runLetters(files, flags, command);
    });
}
