import { type Command, Option } from 'commander';
import { addCommand, dayArgument } from '../command.js';
import type { DeadlineFlags } from '../flags/deadline.js';

/** `decisions deadline PHRASE`: how one phrase is read, step by step. */
export function defineDeadline(program: Command): void {
  addCommand(program, 'deadline', 'как прочитан один срок: слова, правила, даты, повторения')
    .argument('<фраза...>', 'срок, как он напечатан')
    .option('--date <день>', 'дата документа: от неё считается то, что не напечатано', dayArgument)
    .addOption(
      new Option('-f, --format <формат>', 'вид ответа').choices(['text', 'json']).default('text'),
    )
    .option('--calendar <календарь>', 'выходные дни: official или файл JSON со своими днями')
    .option('--school-year-end <ММ-ДД>', 'последний день учебного года; иначе 05-31')
    .addHelpText(
      'after',
      '\nПримеры:\n  decisions deadline "до 1 марта 2022 г., далее – ежеквартально"\n  decisions deadline "в течение 10 рабочих дней со дня подписания" --date 2021-12-24 --calendar official',
    )
    .action(async (words: string[], flags: DeadlineFlags, command: Command) => {
      const { runDeadline } = await import('../run-deadline.js');
      await runDeadline(words.join(' '), flags, command);
    });
}
