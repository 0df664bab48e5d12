import type { Command } from 'commander';
import { addCommand, addKeeping, dayArgument } from '../command.js';
import type { ValidateFlags } from '../flags/validate.js';

/** `decisions validate PATH|GLOB… | -`: rules over published papers. */
export function defineValidate(program: Command): void {
  const command = addCommand(
    program,
    'validate',
    'проверить решения по правилам: номера, сроки, исполнители',
  )
    .argument('[пути...]', 'файлы, папки, шаблоны в кавычках; «-» читает стандартный ввод')
    .option('-f, --format <формат>', 'stylish, json, github, gitlab, junit, sarif; иначе stylish')
    .option('-o, --output <файл>', 'куда писать отчёт')
    .option('--max-warnings <число>', 'больше предупреждений – ошибка (код 1)')
    .option('--config <файл>', 'файл настройки; иначе ближайший вверх от текущей папки')
    .option('--print-config <файл>', 'показать настройку, действующую для файла')
    .option('--baseline <файл>', 'исходный список: старые замечания, которые не показывать')
    .option('--update-baseline', 'записать в исходный список всё, что найдено сейчас')
    .option('--reason <текст>', 'причина для новых записей исходного списка')
    .option('--as-of <день>', 'день, на который проверять (2022-01-30)', dayArgument)
    .option('--stdin-filename <имя>', 'имя для текста со стандартного ввода')
    .option('--changed-since <ревизия>', 'только изменённое с ревизии git: документы и строки')
    .option('--fix', 'исправить то, что не меняет смысла: пробелы, тире, буквы-двойники')
    .option('--dry-run', 'показать исправления, ничего не записывая');
  addKeeping(command)
    .addHelpText(
      'after',
      `
Код выхода: 0 – ошибок нет; 1 – есть ошибки или слишком много предупреждений; 2 – неверный вызов,
неверная настройка, файл не читается или нет ни одного файла.

Примеры:
  decisions validate решение.txt
  decisions validate "docs/**/*.txt" --max-warnings 0
  decisions validate docs -f sarif -o decisions.sarif
  decisions validate docs --changed-since origin/main
  decisions validate docs --fix --dry-run`,
    )
    .action(async (paths: string[], flags: ValidateFlags, command: Command) => {
      const { runValidate } = await import('../validate/run.js');
      await runValidate(paths, flags, command);
    });
}
