import { expectShortRun } from './start/engine-flags.js';
import { launch } from './start/launch.js';

expectShortRun();

// A command's own name keeps its compiled code apart: what `parse` runs is little of `due`.
const [, , command = ''] = process.argv;
await launch('command', /^[a-z]{1,12}$/.test(command) ? command : 'help');
