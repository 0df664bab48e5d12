import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import type { AmendFlags } from '../flags/amend.js';
import { shared } from '../flags/shared.js';

/** `decisions amend BASE AMENDMENT…`: a decision with its amendments worked in. */
export function defineAmend(program: Command): void {
  const command = addCommand(program, 'amend', 'внести в решение изменения из другого решения')
    .argument('[решение]', 'изменяемое решение')
    .argument('[изменения...]', 'решения о внесении изменений, старшие первыми')
    .option(
      '-f, --format <формат>',
      'table, txt (новая редакция), json (реестр, история, неприменённое) или формат реестра: xlsx, csv, md, html …',
    )
    .addOption(shared('output'))
    .option('--text <файл>', 'записать также текст новой редакции')
    .option(
      '--update',
      'внести новую редакцию в реестр из -o (xlsx, ods, csv, json, jsonl): отметки людей сохраняются',
    )
    .option('--all', 'в реестре также пункты, которые исполнять не нужно');
  addKeeping(command)
    .addHelpText(
      'after',
      [
        '',
        'Код возврата 1: не все изменения удалось внести; какие, сказано.',
        '',
        'Примеры:',
        '  decisions amend решение.txt изменение.txt',
        '  decisions amend решение.docx май.docx июнь.docx -o реестр.xlsx --text редакция.txt',
        '  decisions amend решение.docx май.docx -o реестр.xlsx --update',
      ].join('\n'),
    )
    .action(
      async (base: string | undefined, amending: string[], flags: AmendFlags, command: Command) => {
        const { runAmend } = await import('../compare/run-amend.js');
        await runAmend(base, amending, flags, command);
      },
    );
}
