import { launch } from './launch.js';

await launch('conduct', 'conduct');
