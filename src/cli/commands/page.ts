import type { Command } from 'commander';
import { addCommand, addKeeping } from '../command.js';
import type { PageFlags } from '../flags/page.js';

/** `decisions page -o FILE`: the page for people who cannot install anything. */
export function definePage(program: Command): void {
  const command = addCommand(
    program,
    'page',
    'страница для тех, кто ничего не устанавливает',
  ).option('-o, --output <файл>', 'куда записать страницу', 'decisions.html');
  addKeeping(command)
    .addHelpText(
      'after',
      '\nОдин файл HTML: открывается в браузере без сети, документы читает сам и никуда не отправляет.\n\nПример:\n  decisions page -o реестр.html',
    )
    .action(async (flags: PageFlags, command: Command) => {
      const { runPage } = await import('../run-page.js');
      await runPage(flags, command);
    });
}
