/** Writes `docs/api`, the reference of the library, from its docstrings. A test keeps it fresh. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { apiPages } from './api/pages.js';

rmSync('docs/api', { recursive: true, force: true });
mkdirSync('docs/api', { recursive: true });
for (const [name, page] of apiPages()) writeFileSync(`docs/api/${name}`, page);
