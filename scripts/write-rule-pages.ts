// Writes what is generated from the rules: their pages and the configuration's JSON Schema.
import { rulePages } from './rule-pages.js';
import { writePages } from './write-pages.js';

writePages(rulePages(), 'docs/rules');
