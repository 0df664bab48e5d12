import { type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../../locale/index.js';
import { STORE, type StoreMessage } from '../../locale/store.js';
import { addCommand, dayArgument } from '../command.js';

import { chosenLang } from '../context.js';
import { shared } from '../flags/shared.js';
import type { MarkFlags, PlanFlags, StatusFlags, WorkerFlags } from '../flags/store.js';

/** Seconds a worker has for a chunk before another may take it. */
export const LEASE = 900;
/** Files in a chunk. */
export const CHUNK = 500;

/** `decisions plan SRC… --store URL`: what an archive's workers are to read. */
export function definePlan(program: Command): void {
  const command = addCommand(program, 'plan', 'архив → список к чтению в общем хранилище')
    .argument('[пути...]', 'папки, файлы, архивы ZIP, шаблоны, объекты s3://бакет/префикс')
    .addOption(shared('store'))
    .option('--files-from <список>', 'читать и файлы списка, по пути на строке')
    .option('--chunk <число>', 'файлов в одной части', whole('badChunk', 1, 100_000), CHUNK)
    .option('--lease <секунды>', 'срок чтения части', whole('badLease', 5, 86_400), LEASE);
  addReading(command)
    .addOption(shared('aliases'))
    .addHelpText('after', '\nПример:\n  decisions plan /архив --store postgres://узел/архив')
    .action(async (patterns: string[], flags: PlanFlags, command: Command) => {
      const { runPlan } = await import('../run-plan.js');
      await runPlan(patterns, flags, command);
    });
}

/** `decisions worker --store URL`: reads what is planned, beside any number of others. */
export function defineWorker(program: Command): void {
  const command = addCommand(program, 'worker', 'читать документы по списку в общем хранилище')
    .addOption(shared('store'))
    .addOption(shared('jobs'))
    .addOption(shared('timeLimit'))
    .option('--once', 'закончить, когда читать больше нечего');
  addReading(command)
    .addHelpText('after', '\nПример:\n  decisions worker --store postgres://узел/архив --jobs 8')
    .action(async (flags: WorkerFlags, command: Command) => {
      const { runWorker } = await import('../run-worker.js');
      await runWorker(flags, command);
    });
}

/** `decisions status --store URL`: what is left, what failed and why. */
export function defineStatus(program: Command): void {
  addCommand(program, 'status', 'сколько документов хранилища прочитано и что не прочитано')
    .addOption(shared('store'))
    .option('--failed', 'непрочитанные документы, каждый с причиной')
    .addOption(
      new Option('-f, --format <формат>', 'table или json')
        .choices(['table', 'json'])
        .default('table'),
    )
    .addHelpText('after', '\nПример:\n  decisions status --store postgres://узел/архив --failed')
    .action(async (flags: StatusFlags, command: Command) => {
      const { runStatus } = await import('../run-status.js');
      await runStatus(flags, command);
    });
}

/** `decisions mark KEY…|REGISTER --store URL`: what people note of tasks. */
export function defineMark(program: Command): void {
  addCommand(program, 'mark', 'отметить исполнение поручений в хранилище')
    .argument('<что...>', 'коды поручений («документ/пункт») или реестры с отметками людей')
    .addOption(shared('store'))
    .option('--status <статус>', 'исполнено, в работе, снято с контроля …')
    .option('--completed <день>', 'когда исполнено', dayArgument)
    .option('--note <текст>', 'отметка')
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions mark 2022-01-10-7-uprava~1a2b3c4d5e/1.2 --status исполнено\n  decisions mark реестр.xlsx',
    )
    .action(async (what: string[], flags: MarkFlags, command: Command) => {
      const { runMark } = await import('../run-mark.js');
      await runMark(what, flags, command);
    });
}

/** What changes how a paper is read: the same for a plan and its workers. */
function addReading(command: Command): Command {
  return command
    .option('--date <день>', 'дата документов, если в тексте её нет', dayArgument)
    .addOption(shared('calendar'))
    .addOption(shared('encoding'))
    .option('--ocr', 'распознать сканы и снимки программой tesseract');
}

function whole(message: StoreMessage, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(say(STORE, chosenLang(), message, { value }));
  };
}
