import { type Command, Option } from 'commander';
import { addCommand } from '../command.js';
import type { ReadFlags } from '../flags/read.js';

/** `decisions read FILE`: the text of a paper as the parser gets it. */
export function defineRead(program: Command): void {
  addCommand(program, 'read', 'текст документа, каким его видит программа: строки, страницы, блоки')
    .argument('<файл...>', 'документ любого поддерживаемого формата, «-» – стандартный ввод')
    .addOption(
      new Option('-f, --format <формат>', 'вид ответа').choices(['text', 'json']).default('text'),
    )
    .option('--json', 'то же, что --format json: строки с их местами')
    .option('--encoding <кодировка>', 'кодировка текстового файла; иначе определяется сама')
    .option('--ocr', 'распознать скан установленной программой tesseract')
    .addHelpText(
      'after',
      '\nСлева – номер строки и что знает о ней формат: ¶ абзац, # заголовок, • пункт списка, | строка таблицы.\n\nПримеры:\n  decisions read решение.docx\n  decisions read решение.pdf --json',
    )
    .action(async (files: string[], flags: ReadFlags, command: Command) => {
      const { runRead } = await import('../run-read.js');
      await runRead(files, flags, command);
    });
}
