import { type Command, Option } from 'commander';
import { NEAR_DAYS } from '../../register/due.js';
import { addCommand, addKeeping, dayArgument, listArgument } from '../command.js';
import { daysArgument } from '../duration.js';
import type { DueFlags } from '../flags/due.js';
import { shared } from '../flags/shared.js';

/** `decisions due PATH|REGISTER…`: what is due when. */
export function defineDue(program: Command): void {
  const command = addCommand(program, 'due', 'что просрочено, подходит по сроку и предстоит')
    .argument('[пути...]', 'документы, папки с ними или реестры (json, jsonl, csv, xlsx, ods)')
    .option(
      '--store <адрес>',
      'поручения из хранилища PostgreSQL: postgres://узел/база, service=имя',
    )
    .option(
      '-f, --format <формат>',
      'table, json, md, csv, xlsx, html, docx, ics; иначе по окончанию -o, иначе table',
    )
    .addOption(shared('output'))
    .option('--as-of <день>', 'на какой день; иначе на сегодня', dayArgument)
    .option(
      '--within <время>',
      'сколько вперёд считать «подходит»: 30d, 2w',
      daysArgument,
      NEAR_DAYS,
    )
    .option('--assignee <текст>', 'только этот исполнитель (часть названия)')
    .option(
      '--state <виды>',
      'только эти: просрочено, подходит, позже, по запросу, постоянно, без даты, без срока (overdue, due, upcoming, on-request, continuous, undated, none)',
      listArgument,
    )
    .addOption(shared('status'))
    .option('--summary', 'исполнительская дисциплина: в срок, с опозданием, просрочено по органам')
    .addOption(shared('excel'))
    .addOption(
      new Option('--group <чем>', 'чем разделить список')
        .choices(['state', 'assignee', 'document', 'month'])
        .default('state'),
    )
    .addOption(shared('date'))
    .addOption(shared('calendar'))
    .addOption(shared('remind'))
    .addOption(shared('todo'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions due решение.txt --as-of 2022-02-01 --within 30d\n  decisions due реестр.csv --assignee "ЦРО" --state overdue,due\n  decisions due реестр.xlsx --summary\n  decisions due реестр.json -o сроки.ics --remind 7d',
    )
    .action(async (files: string[], flags: DueFlags, command: Command) => {
      const { runDue } = await import('../run-due.js');
      await runDue(files, flags, command);
    });
}
