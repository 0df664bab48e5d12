import type { Command } from 'commander';
import { addCommand } from '../command.js';

/** `decisions schema`: the JSON Schema of the register. */
export function defineSchema(program: Command): void {
  addCommand(program, 'schema', 'JSON Schema реестра')
    .addHelpText('after', '\nПример:\n  decisions schema > register.schema.json')
    .action(async () => {
      const { registerJsonSchema } = await import('../../register/json-schema.js');
      process.stdout.write(`${JSON.stringify(registerJsonSchema(), null, 2)}\n`);
    });
}
