import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rulePages } from '../../scripts/rule-pages.js';
import { configSchema } from '../../src/cli/config/schema.js';
import { RULES } from '../../src/rules/registry.js';

const PAGES = rulePages();

test.each([...PAGES])('%s is what the rules say', (path, content) => {
  expect(readFileSync(path, 'utf8'), 'run: npm run docs:rules').toBe(content);
});

test('every rule has a page, and every page a rule', () => {
  const files = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
  expect(files.sort()).toEqual([...PAGES.keys()].filter((path) => path.endsWith('.md')).sort());
  for (const { id } of RULES) expect(files).toContain(`docs/rules/${id}.md`);
});

describe('the schema for editors', () => {
  const schema: object = JSON.parse(readFileSync('config.schema.json', 'utf8'));
  const accepts = new Ajv({ strict: false, formats: { date: true } }).compile(schema);

  const CONFIGS: [unknown, boolean][] = [
    [{}, true],
    [{ $schema: './node_modules/decisions/config.schema.json', extends: 'strict' }, true],
    [{ rules: { 'number-gap': 'off', 'near-duplicate-item': ['info', { threshold: 0.7 }] } }, true],
    [{ rules: { 'near-duplicate-item': ['info'] }, ignore: ['a', 'b'], baseline: 'b.json' }, true],
    [{ overrides: [{ files: 'a/**', rules: { 'number-gap': 'error' } }] }, true],
    [{ suppress: [{ rule: 'number-gap', paper: 'a', reason: 'so' }] }, true],
    [{ rulse: {} }, false],
    [{ rules: { 'number-uniqe': 'off' } }, false],
    [{ rules: { 'number-gap': 'warn' } }, false],
    [{ rules: { 'near-duplicate-item': ['info', { threshold: 7 }] } }, false],
    [{ rules: { 'near-duplicate-item': ['info', { treshold: 0.7 }] } }, false],
    [{ overrides: [{ files: 'a' }] }, false],
    [{ suppress: [{ rule: 'number-gap', paper: 'a' }] }, false],
  ];

  test.each(CONFIGS)('%j: %s, as the program says', (config, isValid) => {
    expect(accepts(config)).toBe(isValid);
    expect(configSchema(RULES).safeParse(config).success).toBe(isValid);
  });

  test('lets rules of plugins be', () => {
    expect(accepts({ rules: { 'our/no-urgency': ['error', { words: ['срочно'] }] } })).toBe(true);
  });
});
