import type { Command } from 'commander';
import { addCommand } from '../command.js';

/** `decisions page -o FILE`: the page for people who cannot install anything. */
export function definePage(program: Command): void {
  addCommand(program, 'page', 'страница для тех, кто ничего не устанавливает')
    .option('-o, --output <файл>', 'куда записать страницу', 'decisions.html')
    .addHelpText(
      'after',
      '\nОдин файл HTML: открывается в браузере без сети, документы читает сам и никуда не отправляет.\n\nПример:\n  decisions page -o реестр.html',
    )
    .action(async (flags: { output: string }, command: Command) => {
      const { runPage } = await import('../run-page.js');
      await runPage(flags, command);
    });
}
