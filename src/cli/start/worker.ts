import { launch } from './launch.js';

await launch('work', 'work');
