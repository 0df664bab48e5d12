import type { Command } from 'commander';
import { addCommand, addKeeping, dayArgument, listArgument } from '../command.js';
import type { BatchFlags } from '../flags/batch.js';
import { shared } from '../flags/shared.js';

/** `decisions batch PATH|GLOB… -o DIR`: an archive → a register per paper and one for all. */
export function defineBatch(program: Command): void {
  const command = addCommand(program, 'batch', 'архив документов → реестр каждого и общий реестр')
    .argument(
      '[пути...]',
      'папки, файлы, архивы ZIP, шаблоны вида «архив/**/*.docx», объекты s3://бакет/префикс',
    )
    .option('-o, --output <папка>', 'куда писать: папка или s3://бакет/префикс')
    .option('--store <адрес>', 'не в папку, а в хранилище PostgreSQL: plan и worker одной командой')
    .option(
      '--format <форматы>',
      'форматы через запятую (json, xlsx, csv, md …); JSON каждого документа и общий register.jsonl пишутся всегда',
      listArgument,
    )
    .addOption(shared('jobs'))
    .option(
      '--files-from <список>',
      'читать и файлы списка: по пути на строке или через нулевой байт; «-» – стандартный ввод',
    )
    .option(
      '--shard <часть>',
      'только эта часть архива («3/8»); иначе по переменным массива заданий Slurm и Kubernetes',
    )
    .option('--resume', 'продолжить прерванную работу; неизменившиеся документы не читаются')
    .option('--fail-fast', 'остановиться на первом документе, который не прочитан')
    .addOption(shared('timeLimit'))
    .option('--date <день>', 'дата документов (2022-01-31), если в тексте её нет', dayArgument)
    .addOption(shared('calendar'))
    .addOption(shared('asOf'))
    .option('--all', 'в общих таблицах также пункты, которые исполнять не нужно')
    .addOption(shared('encoding'))
    .option(
      '--aliases <файл>',
      'написания исполнителей: JSON {"название": ["сокращение"]} или CSV; для общего реестра',
    )
    .addOption(shared('ocr'));
  addKeeping(command)
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions batch архив/ -o реестры\n  decisions batch "архив/**/*.docx" решения.zip -o реестры --format json,xlsx\n  decisions batch архив/ -o реестры --resume\n  decisions batch архив/ -o реестры --shard 3/8\n  find архив -name "*.docx" -print0 | decisions batch --files-from - -o реестры',
    )
    .action(async (patterns: string[], flags: BatchFlags, command: Command) => {
      if (flags.store !== undefined) {
        const { runStoreBatch } = await import('../run-store-batch.js');
        await runStoreBatch(patterns, flags, command);
        return;
      }
      const { runBatch } = await import('../batch/index.js');
      await runBatch(patterns, flags, command);
    });
}
