import { type Command, Option } from 'commander';
import { NEAR_DAYS } from '../../register/due.js';
import { addCommand, addKeeping, dayArgument, listArgument } from '../command.js';
import { daysArgument, daysListArgument } from '../duration.js';
import type { DueFlags } from '../flags/due.js';

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
    .option('-o, --output <файл>', 'куда писать; формат по окончанию имени')
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
    .option('--status <статусы>', 'только с этим статусом: исполнено, в работе …', listArgument)
    .option('--summary', 'исполнительская дисциплина: в срок, с опозданием, просрочено по органам')
    .option('--excel', 'CSV для Excel: точка с запятой, BOM, CRLF')
    .addOption(
      new Option('--group <чем>', 'чем разделить список')
        .choices(['state', 'assignee', 'document', 'month'])
        .default('state'),
    )
    .option('--date <день>', 'дата документа, если в тексте её нет', dayArgument)
    .option('--calendar <имя>', 'календарь выходных: official или файл JSON с отличиями от него')
    .option('--remind <дни>', 'напоминания в календаре: 7d или 7d,1d', daysListArgument)
    .option('--todo', 'в календаре задачи (VTODO), а не события');
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
