import { symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/cli/config/load.js';
import { activeRules, settingsFor } from '../../../src/cli/config/resolve.js';
import { DecisionsError } from '../../../src/errors.js';
import { checkPaper, type Report } from '../../../src/rules/run.js';
import { paperFrom } from '../../rules/check.js';
import { Workspace } from '../workspace.js';
import { documented } from './docs.js';

const PAPER = `РЕШЕНИЕ

от 10 января 2022 года № 3

РЕШИЛИ:

1. Отделу кадров срочно подготовить график.
2. Бухгалтерии немедленно составить смету${' расходов на обучение'.repeat(20)}.

Председатель        А.Б. Орлова
`;
const CONFIG = 'decisions.config.json';

/** What the rules of plugins find in the paper. */
async function found(files: Record<string, string>, lang: 'ru' | 'en' = 'ru'): Promise<Report[]> {
  const space = new Workspace(files);
  symlinkSync(resolve('node_modules'), space.path('node_modules'));
  const config = await loadConfig(space.path(CONFIG), lang);
  const own = activeRules(settingsFor(config, space.path('a.txt'))).filter(({ rule }) =>
    rule.id.includes('/'),
  );
  return checkPaper(paperFrom(PAPER), own, { lang });
}

test('the documented rule works with the documented configuration', async () => {
  const reports = await found({
    'package.json': '{"type": "module"}',
    'rules/no-urgency.js': documented('rule'),
    [CONFIG]: documented('rule-config'),
  });
  expect(reports).toMatchObject([
    {
      rule: 'our/no-urgency',
      severity: 'warning',
      item: '1',
      message: 'вместо срока стоит «срочно»',
    },
    { rule: 'our/no-urgency', item: '2', message: 'вместо срока стоит «немедленно»' },
  ]);
  expect(reports[0]?.advice).toBe('Назовите день.');
});

test('a rule of a plugin has its own severity and defaults until a file says otherwise', async () => {
  const reports = await found({
    'package.json': '{"type": "module"}',
    'rules/no-urgency.js': documented('rule'),
    [CONFIG]: '{"plugins": ["./rules/no-urgency.js"]}',
  });
  expect(reports).toMatchObject([{ severity: 'error', item: '1' }]);
});

test('the documented unified plugin works', async () => {
  const reports = await found({
    'package.json': '{"type": "module"}',
    'rules/short-items.js': documented('unified'),
    [CONFIG]: '{"plugins": ["./rules/short-items.js"]}',
  });
  expect(reports).toMatchObject([
    {
      rule: 'plugin/short-items',
      severity: 'warning',
      message: 'пункт длиннее 300 знаков',
      position: { start: { line: 8 } },
    },
  ]);
});

describe('a unified plugin', () => {
  const withPlugin = (body: string, rules = ''): Promise<Report[]> =>
    found({
      'own.mjs': `export default () => (tree, file) => { ${body} }`,
      [CONFIG]: `{"plugins": ["./own.mjs"]${rules}}`,
    });

  test('cannot change what the rules after it see', async () => {
    const { length } = paperFrom(PAPER).tree.children;
    const reports = await withPlugin('tree.children = []; file.message("нет")');
    expect(reports).toMatchObject([{ message: 'нет', position: null }]);
    expect(paperFrom(PAPER).tree.children).toHaveLength(length);
  });

  test('sees the register', async () => {
    const [report] = await withPlugin('file.message(String(file.data.register.tasks.length))');
    expect(report?.message).toBe('2');
  });

  test('may be switched off, and its own rule id is shown', async () => {
    const body = 'file.message("так", { ruleId: "x", source: "y", place: { line: 7, column: 4 } })';
    expect(await withPlugin(body)).toMatchObject([
      { message: 'так (y:x)', position: { start: { line: 7, column: 4 } } },
    ]);
    expect(await withPlugin(body, ', "rules": {"plugin/own": "off"}')).toEqual([]);
  });
});

test('a configuration in JavaScript may hold rules itself', async () => {
  const space = new Workspace({
    'decisions.config.js': `export default { plugins: [
      { id: 'our/any', description: 'что-нибудь', check: () => [{ message: 'вот', position: null }] },
    ] }`,
    'package.json': '{"type": "module"}',
  });
  const config = await loadConfig(space.path('decisions.config.js'), 'ru');
  expect(config.rules.some(({ id }) => id === 'our/any')).toBe(true);
});

test('a rule that throws is named, with what to do', async () => {
  const files = {
    'own.mjs':
      'export default { id: "our/bad", description: "x", check() { throw new Error("ой") } }',
    [CONFIG]: '{"plugins": ["./own.mjs"]}',
  };
  await expect(found(files)).rejects.toBeInstanceOf(DecisionsError);
  await expect(found(files)).rejects.toMatchObject({
    code: 'config',
    message: 'правило our/bad не справилось с документом: ой',
    remedy: 'исправьте правило или отключите его: "our/bad": "off"',
  });
});
