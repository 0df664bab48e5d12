import type { Command } from 'commander';
import { addCommand, addKeeping, dayArgument, listArgument } from '../command.js';
import type { ParseFlags } from '../flags/parse.js';
import { shared } from '../flags/shared.js';

/** `decisions parse FILE… | -`: papers → a register. */
export function defineParse(program: Command): void {
  const command = addCommand(program, 'parse', 'документы → реестр поручений')
    .argument('[файлы...]', 'документы; «-» читает стандартный ввод')
    .option(
      '-f, --format <формат>',
      'table, json, jsonl, csv, xlsx, ods, md, ics, html …; иначе по окончанию имени из -o, иначе table',
    )
    .addOption(shared('output'))
    .option('--date <день>', 'дата документа (2022-01-31), если в тексте её нет', dayArgument)
    .addOption(shared('calendar'))
    .option('--all', 'также пункты, которые исполнять не нужно (принять к сведению, контроль …)')
    .option(
      '--update',
      'обновить реестр из -o (xlsx, ods, csv, json, jsonl): новое добавить, отметки людей сохранить, прежний файл оставить копией',
    )
    .option(
      '--template <книга>',
      'своя книга XLSX: её заголовки, логотип и вид сохраняются, поручения вписываются',
    )
    .addOption(shared('excel'))
    .option(
      '--columns <столбцы>',
      'столбцы csv, xlsx, ods и md по порядку, через запятую: ключи или заголовки; «due=Исполнить до» меняет заголовок',
      listArgument,
    )
    .option(
      '--encoding <кодировка>',
      'кодировка текста, если определилась неверно (windows-1251, ibm866 …)',
    )
    .addOption(shared('ocr'))
    .option('--stdin-paths', 'пути документов со стандартного ввода, записи jsonl по мере чтения')
    .option('--places', 'в json и jsonl: где в тексте напечатано каждое поле (places)')
    .option('--assignee <текст>', 'только поручения этого исполнителя (часть названия)')
    .addOption(shared('aliases'))
    .addOption(shared('asOf'))
    .addOption(shared('remind'))
    .addOption(shared('todo'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions parse решение.txt\n  decisions parse решение.docx -o реестр.xlsx\n  decisions parse новое.docx -o реестр.xlsx --update\n  cat решение.txt | decisions parse - -f json\n  decisions parse решение.docx -o сроки.ics --remind 7d\n  decisions parse решение.docx --assignee "ЦРО" -o перечень.docx',
    )
    .action(async (files: string[], flags: ParseFlags, command: Command) => {
      const { runParse } = await import('../run-parse.js');
      await runParse(files, flags, command);
    });
}
