import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import { thresholdArgument } from '../compare/threshold.js';
import { shared } from '../flags/shared.js';
import type { TraceFlags } from '../flags/trace.js';

/** `decisions trace UPPER LOWER…`: how lower papers carry out an upper one. */
export function defineTrace(program: Command): void {
  const command = addCommand(program, 'trace', 'как нижестоящие решения исполняют вышестоящее')
    .argument('[вышестоящее]', 'вышестоящее решение или его реестр')
    .argument('[нижестоящие...]', 'решения исполнителей: документы, папки, маски, реестры')
    .option('--addressee <слова>', 'чьи пункты вышестоящего решения искать; иначе по названиям')
    .option(
      '--threshold <число>',
      'сходство, с которого пункт считается исполняющим (0.5)',
      thresholdArgument,
    )
    .addOption(shared('aliases'))
    .addOption(shared('store'))
    .option('-f, --format <формат>', 'table, json, csv, md, html, xlsx; иначе по окончанию -o')
    .addOption(shared('output'))
    .addOption(shared('excel'));
  addKeeping(command)
    .addHelpText(
      'after',
      [
        '',
        'Код возврата 1: есть пункты с опозданием или не охваченные.',
        '',
        'Примеры:',
        '  decisions trace министерство.txt город.txt',
        '  decisions trace министерство.txt города/ -o матрица.html',
        '  decisions trace министерство.txt город.txt --addressee "муниципальным органам"',
      ].join('\n'),
    )
    .action(
      async (upper: string | undefined, lowers: string[], flags: TraceFlags, command: Command) => {
        const { runTrace } = await import('../compare/run-trace.js');
        await runTrace(upper, lowers, flags, command);
      },
    );
}
