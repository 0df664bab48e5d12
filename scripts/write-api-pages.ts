/** Writes `docs/api`, the reference of the library, from its docstrings. A test keeps it fresh. */
import { apiPages } from './api/pages.js';
import { writePages } from './write-pages.js';

const pages = [...apiPages()].map(([name, page]) => [`docs/api/${name}`, page] as const);
writePages(new Map(pages), 'docs/api');
