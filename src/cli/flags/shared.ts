import { Option } from 'commander';
import { dayArgument, listArgument } from '../command.js';
import { daysListArgument } from '../duration.js';

/** An option as `Command.option` takes it: flags, words, and what reads its value. */
type Definition = readonly [flags: string, words: string, read?: (value: string) => unknown];

/** Options that several commands have in the same words. */
const SHARED = {
  output: ['-o, --output <файл>', 'куда писать; формат по окончанию имени'],
  excel: ['--excel', 'CSV для Excel: точка с запятой, BOM, CRLF'],
  date: ['--date <день>', 'дата документа, если в тексте её нет', dayArgument],
  calendar: ['--calendar <имя>', 'календарь выходных: official или файл JSON с отличиями от него'],
  asOf: ['--as-of <день>', 'день, на который показать состояние сроков', dayArgument],
  status: ['--status <статусы>', 'только с этим статусом: исполнено, в работе …', listArgument],
  aliases: [
    '--aliases <файл>',
    'написания исполнителей: JSON {"название": ["сокращение"]} или CSV; важнее догадок программы',
  ],
  store: [
    '--store <адрес>',
    'хранилище PostgreSQL: postgres://узел/база или service=имя; иначе переменная DECISIONS_STORE',
  ],
  encoding: ['--encoding <кодировка>', 'кодировка текстов, если определилась неверно'],
  ocr: ['--ocr', 'распознать сканы и снимки программой tesseract (её нужно установить)'],
  jobs: ['--jobs <число>', 'сколько документов читать одновременно; иначе по числу ядер'],
  timeLimit: ['--time-limit <секунды>', 'предел времени на документ (60; с --ocr 1800)'],
  remind: ['--remind <дни>', 'напоминания в календаре: 7d или 7d,1d', daysListArgument],
  todo: ['--todo', 'в календаре задачи (VTODO), а не события'],
} as const satisfies Record<string, Definition>;

/** An option that other commands have too. */
export function shared(name: keyof typeof SHARED): Option {
  const [flags, words, read]: Definition = SHARED[name];
  const option = new Option(flags, words);
  return read === undefined ? option : option.argParser(read);
}
