import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import type { MergeFlags } from '../flags/merge.js';

/** `decisions merge A B -o OUT`: two people's copies of one register → one. */
export function defineMerge(program: Command): void {
  const command = addCommand(program, 'merge', 'объединить копии реестра, которые вели разные люди')
    .argument('<копии...>', 'копии одного реестра (xlsx, ods, csv, json, jsonl)')
    .requiredOption('-o, --output <файл>', 'куда писать общий реестр');
  addKeeping(command)
    .addHelpText(
      'after',
      [
        '',
        'Берётся вид и порядок первой копии. Где отметки двух людей расходятся, берётся более поздняя',
        '(по дате исполнения, иначе по времени файла); расхождения стоят на листе «Расхождения».',
        'Код возврата 1: есть расхождения.',
        '',
        'Пример:',
        '  decisions merge реестр-Иванова.xlsx реестр-Петров.xlsx -o реестр.xlsx',
      ].join('\n'),
    )
    .action(async (copies: string[], flags: MergeFlags, command: Command) => {
      const { runMerge } = await import('../run-merge.js');
      await runMerge(copies, flags, command);
    });
}
