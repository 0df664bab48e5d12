import type { Command } from 'commander';
import { addBackups, addCommand, dayArgument } from '../command.js';
import type { WithdrawFlags } from '../flags/withdraw.js';

/** `decisions withdraw REGISTER PAPER…`: marks the tasks of a paper that holds no more. */
export function defineWithdraw(program: Command): void {
  const command = addCommand(program, 'withdraw', 'отметить в реестре, что документ отозван')
    .argument('<реестр>', 'реестр (xlsx, ods, csv, json, jsonl)')
    .argument('[документы...]', 'коды документов из реестра или сами документы')
    .option('--as-of <день>', 'день отметки; иначе сегодня', dayArgument);
  addBackups(command)
    .addHelpText(
      'after',
      [
        '',
        'Отметки людей остаются. В due, letters и «Сводку» пункты отозванного документа не входят.',
        'Без документов команда покажет коды тех, что есть в реестре.',
        '',
        'Примеры:',
        '  decisions withdraw реестр.xlsx',
        '  decisions withdraw реестр.xlsx решение.docx',
      ].join('\n'),
    )
    .action(async (register: string, papers: string[], flags: WithdrawFlags, command: Command) => {
      const { runWithdraw } = await import('../run-withdraw.js');
      await runWithdraw(register, papers, flags, command);
    });
}
