// Writes what is generated from the rules: their pages and the configuration's JSON Schema.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulePages } from './rule-pages.js';

const pages = rulePages();
for (const [path, content] of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
for (const name of readdirSync('docs/rules'))
  if (!pages.has(`docs/rules/${name}`)) rmSync(join('docs/rules', name));
