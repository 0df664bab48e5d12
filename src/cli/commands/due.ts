import { type Command, Option } from 'commander';
import { addCommand, addKeeping, dayArgument } from '../command.js';
import { daysArgument, daysListArgument } from '../duration.js';
import type { DueFlags } from '../flags/due.js';

/** `decisions due PATH|REGISTER…`: what is due when. */
export function defineDue(program: Command): void {
  const command = addCommand(program, 'due', 'что просрочено, подходит по сроку и предстоит')
    .argument('<пути...>', 'документы, папки с ними или реестры (json, jsonl, csv, xlsx)')
    .addOption(
      new Option('-f, --format <формат>', 'вид ответа')
        .choices(['table', 'json', 'md', 'ics'])
        .default('table'),
    )
    .option('-o, --output <файл>', 'куда писать')
    .option('--as-of <день>', 'на какой день; иначе на сегодня', dayArgument)
    .option('--within <время>', 'сколько вперёд считать «подходит»: 30d, 2w', daysArgument, 30)
    .option('--assignee <текст>', 'только этот исполнитель (часть названия)')
    .option(
      '--state <виды>',
      'только эти: overdue, due, upcoming, on-request, continuous, undated, none',
      (value: string) => value.split(',').map((one) => one.trim()),
    )
    .addOption(
      new Option('--group <чем>', 'чем разделить список')
        .choices(['state', 'assignee', 'document', 'month'])
        .default('state'),
    )
    .option('--date <день>', 'дата документа, если в тексте её нет', dayArgument)
    .option('--remind <дни>', 'напоминания в календаре: 7d или 7d,1d', daysListArgument)
    .option('--todo', 'в календаре задачи (VTODO), а не события');
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions due решение.txt --as-of 2022-02-01 --within 30d\n  decisions due реестр.csv --assignee «ЦРО» --state overdue,due\n  decisions due реестр.json -f ics -o сроки.ics --remind 7d',
    )
    .action(async (files: string[], flags: DueFlags, command: Command) => {
      const { runDue } = await import('../run-due.js');
      await runDue(files, flags, command);
    });
}
