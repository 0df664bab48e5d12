import type { Command } from 'commander';
import { addCommand } from '../command.js';

/** `decisions explain [RULE]`: why a rule exists and what to do; without a name, all of them. */
export function defineExplain(program: Command): void {
  addCommand(program, 'explain', 'зачем нужно правило и что делать; без имени – все правила')
    .argument('[правило]', 'имя правила, например number-unique')
    .addHelpText('after', '\nПримеры:\n  decisions explain\n  decisions explain deadline-day-off')
    .action(async (rule: string | undefined, _flags: object, command: Command) => {
      const { runExplain } = await import('../validate/explain.js');
      await runExplain(rule, command);
    });
}
