import { type Command, InvalidArgumentError, Option } from 'commander';
import { isRealDay } from '../calendar/iso.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { say } from '../locale/index.js';
import { KEEP } from '../locale/keep.js';
import type { IsoDate } from '../model/deadline.js';
import { chosenLang } from './context.js';

/** Begins a command with the options that every command has. */
export function addCommand(
  program: Command,
  nameAndArguments: string,
  description: string,
): Command {
  return program
    .command(nameAndArguments)
    .description(description)
    .addOption(new Option('--lang <язык>', 'язык сообщений и заголовков').choices(['ru', 'en']))
    .option('--no-color', 'без цвета (также переменная NO_COLOR)')
    .option('-q, --quiet', 'только результат, без пояснений')
    .option('--verbose', 'подробности хода работы');
}

/** Reads a day given on the command line: `2022-02-10` or `10.02.2022`. */
export function dayArgument(value: string): IsoDate {
  const day = isoOf(value.trim());
  if (!isRealDay(day)) {
    const lang = chosenLang();
    const remedy = say(CLI_MESSAGES, lang, 'badDateRemedy');
    throw new InvalidArgumentError(`${say(CLI_MESSAGES, lang, 'badDate', { value })}; ${remedy}`);
  }
  return day;
}

/** A day as people write it, «10.02.2022», as an ISO day; anything else as it is. */
function isoOf(value: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s?г\.?)?$/.exec(value) ?? [];
  if (day === undefined || month === undefined || year === undefined) return value;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads a comma-separated list given on the command line. */
export function listArgument(value: string): string[] {
  return value
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/** Gives a command the options about the file it would replace. */
export function addKeeping(command: Command): Command {
  command.option(
    '--force',
    'заменить и файл с отметками людей или чужой; прежний останется рядом копией «…backup…»',
  );
  return addBackups(command);
}

/** How many copies to keep of a file that is replaced. */
export function addBackups(command: Command): Command {
  return command.option(
    '--backup-count <число>',
    'сколько прежних копий хранить (5)',
    countArgument,
  );
}

function countArgument(value: string): number {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= 1000) return count;
  throw new InvalidArgumentError(say(KEEP, chosenLang(), 'badCount', { value }));
}
