import { Command } from 'commander';
import { COMMANDS } from './commands.js';

const program = new Command('decisions');
for (const define of COMMANDS) define(program);
await program.parseAsync();
