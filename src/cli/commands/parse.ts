import type { Command } from 'commander';
import { addCommand, dayArgument } from '../command.js';

export interface ParseFlags {
  format?: string;
  output?: string;
  date?: string;
  all?: boolean;
  excel?: boolean;
  encoding?: string;
}

/** `decisions parse FILE… | -`: papers → a register. */
export function defineParse(program: Command): void {
  addCommand(program, 'parse', 'документы → реестр поручений')
    .argument('[файлы...]', 'документы; «-» читает стандартный ввод')
    .option(
      '-f, --format <формат>',
      'table, json, jsonl, csv, xlsx, md, ics, html …; иначе по окончанию имени из -o, иначе table',
    )
    .option('-o, --output <файл>', 'куда писать; формат по окончанию имени')
    .option('--date <день>', 'дата документа (2022-01-31), если в тексте её нет', dayArgument)
    .option('--all', 'также пункты, которые исполнять не нужно (принять к сведению, контроль …)')
    .option('--excel', 'CSV для Excel: точка с запятой, BOM, CRLF')
    .option(
      '--encoding <кодировка>',
      'кодировка текста, если определилась неверно (windows-1251, ibm866 …)',
    )
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions parse решение.txt\n  decisions parse решение.docx -o реестр.xlsx\n  cat решение.txt | decisions parse - -f json',
    )
    .action(async (files: string[], flags: ParseFlags, command: Command) => {
      const { runParse } = await import('../run-parse.js');
      await runParse(files, flags, command);
    });
}
