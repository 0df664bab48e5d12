import { deadlinePage } from './deadline-page.js';
import { writePages } from './write-pages.js';

writePages(new Map([['docs/deadlines.md', deadlinePage()]]));
