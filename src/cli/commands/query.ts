import { type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../../locale/index.js';
import { QUERY } from '../../locale/query.js';
import { NEAR_DAYS } from '../../register/due.js';
import { addCommand, addKeeping, dayArgument, listArgument } from '../command.js';
import { chosenLang } from '../context.js';
import { daysArgument } from '../duration.js';
import type { QueryFlags } from '../flags/query.js';
import { shared } from '../flags/shared.js';

const EXAMPLES = `
Примеры:
  decisions query реестры/ --assignee "министерство образования" --due 2022-Q1 --text отдых
  decisions query реестр.xlsx --overdue --as-of 2022-04-01 -o просрочено.xlsx
  decisions query реестры/ --from 2022-01-01 --to 2022-03-31 --group-by assignee
  decisions query реестры/ "select assignees, count(*) from tasks group by 1 order by 2 desc"`;

/** `decisions query DIR|FILE… [FILTERS | "select …"]`: asks an archive of registers. */
export function defineQuery(program: Command): void {
  const command = addFilters(addCommand(program, 'query', 'найти поручения в архиве реестров'))
    .option('--sql <запрос>', 'запрос SQL к таблицам tasks и task_day (нужен @duckdb/node-api)')
    .option(
      '-f, --format <формат>',
      'table, json, jsonl, csv, xlsx, md, html, docx, ics, parquet; иначе по окончанию -o, иначе table',
    )
    .addOption(shared('output'))
    .option('--as-of <день>', 'на какой день считать просроченное; иначе на сегодня', dayArgument)
    .option('--within <время>', 'сколько вперёд считать «подходит»', daysArgument, NEAR_DAYS)
    .option('--columns <список>', 'какие столбцы писать, по их ключам', listArgument)
    .addOption(shared('calendar'))
    .addOption(shared('excel'));
  addKeeping(command)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags: QueryFlags, command: Command) => {
      const { runQuery } = await import('../run-query.js');
      await runQuery(inputs, flags, command);
    });
}

/** Where to look and what for. */
function addFilters(command: Command): Command {
  return command
    .argument(
      '[пути...]',
      'папка с результатами batch, реестры (json, jsonl, parquet, csv, xlsx) или документы; последним может стоять запрос SQL',
    )
    .option('--store <адрес>', 'искать в хранилище PostgreSQL: postgres://узел/база, service=имя')
    .option('--assignee <текст>', 'исполнитель или соисполнитель, слова в любой форме')
    .option('--text <слова>', 'слова поручения, его заголовка или раздела, в любой форме')
    .option('--issuer <слова>', 'кем принят документ')
    .option(
      '--due <когда>',
      'срок приходится на: 2022, 2022-03, 2022-Q1, 2022-03-15, 2022-01..2022-04, «I квартал 2022 года»',
    )
    .option('--from <день>', 'срок не раньше этого дня', dayArgument)
    .option('--to <день>', 'срок не позже этого дня', dayArgument)
    .option('--overdue', 'только просроченные')
    .option(
      '--state <виды>',
      'только эти: просрочено, подходит, позже, по запросу, постоянно, без даты, без срока',
      listArgument,
    )
    .addOption(shared('status'))
    .option(
      '--kind <виды>',
      'виды пунктов и документов: поручение, констатация; решение, приказ, постановление, распоряжение, протокол, перечень',
      listArgument,
    )
    .addOption(
      new Option('--group-by <чем>', 'не список, а сколько поручений у каждого').choices([
        'assignee',
        'month',
        'issuer',
      ]),
    )
    .option('--limit <число>', 'не больше стольких, с ближайшими сроками', limitArgument);
}

function limitArgument(value: string): number {
  const limit = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (limit >= 1) return limit;
  throw new InvalidArgumentError(say(QUERY, chosenLang(), 'badLimit', { value }));
}
