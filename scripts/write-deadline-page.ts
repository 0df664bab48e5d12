import { writeFileSync } from 'node:fs';
import { deadlinePage } from './deadline-page.js';

writeFileSync('docs/deadlines.md', deadlinePage());
