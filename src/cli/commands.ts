import type { Command } from 'commander';
import { defineParse } from './commands/parse.js';
import { defineSchema } from './commands/schema.js';

/**
 * Every command, in the order of the help. A command's file defines its options only and imports
 * what does the work inside its action, so that starting one command never loads another.
 */
export const COMMANDS: ((program: Command) => void)[] = [defineParse, defineSchema];
