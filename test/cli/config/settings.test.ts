import { describe, expect, test } from 'vitest';
import { findConfig } from '../../../src/cli/config/find.js';
import { baselineOf, calendarOf, ignoredBy, loadConfig } from '../../../src/cli/config/load.js';
import { settingsFor } from '../../../src/cli/config/resolve.js';
import { nearestName } from '../../../src/cli/config/suggest.js';
import { PRESETS } from '../../../src/rules/levels.js';
import { RULES } from '../../../src/rules/registry.js';
import type { Level, OptionValues } from '../../../src/rules/types.js';
import { Workspace } from '../workspace.js';

type Setting = [level: Level | undefined, options: OptionValues | undefined];

/** The settings a configuration gives one paper. */
async function settings(
  files: Record<string, unknown>,
  paper = 'решение.txt',
): Promise<(rule: string) => Setting> {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const space = new Workspace(Object.fromEntries(texts));
  const config = await loadConfig(await findConfig(space.folder, 'ru'), 'ru');
  const found = settingsFor(config, space.path(paper));
  return (id) => {
    const setting = found.find(({ rule }) => rule.id === id);
    return [setting?.level, setting?.options];
  };
}

const JSON_NAME = 'decisions.config.json';

describe('presets', () => {
  test('without a file the recommended one is in force', async () => {
    const of = await settings({});
    for (const { id, severity } of RULES) expect(of(id)[0]).toBe(severity.recommended);
  });

  test.each(PRESETS)('%s is in force when a file builds on it', async (preset) => {
    const of = await settings({ [JSON_NAME]: { extends: preset } });
    for (const { id, severity } of RULES) expect(of(id)[0]).toBe(severity[preset]);
  });

  test('a file that names none builds on the recommended one', async () => {
    const of = await settings({ [JSON_NAME]: { rules: { 'number-gap': 'off' } } });
    expect(of('number-gap')[0]).toBe('off');
    expect(of('number-unique')[0]).toBe('error');
  });
});

describe('rules', () => {
  test('a severity alone leaves the options of the file it builds on', async () => {
    const of = await settings({
      'base.json': { rules: { 'near-duplicate-item': ['info', { threshold: 0.9 }] } },
      [JSON_NAME]: { extends: './base.json', rules: { 'near-duplicate-item': 'error' } },
    });
    expect(of('near-duplicate-item')).toEqual(['error', { threshold: 0.9 }]);
  });

  test('options that are not given have their defaults', async () => {
    const of = await settings({ [JSON_NAME]: { rules: { 'number-missing': ['error', {}] } } });
    expect(of('number-missing')[1]).toEqual({ kinds: ['order', 'resolution', 'directive'] });
  });

  test('a list of bases applies in order', async () => {
    const of = await settings({
      'a.json': { rules: { 'number-gap': 'off' } },
      'b.json': { rules: { 'number-gap': 'info' } },
      [JSON_NAME]: { extends: ['strict', './a.json', './b.json'] },
    });
    expect(of('number-gap')[0]).toBe('info');
    expect(of('letter-order')[0]).toBe('error');
  });

  test('overrides hold for the papers that fit, the last one wins', async () => {
    const files = {
      [JSON_NAME]: {
        rules: { 'number-gap': 'error' },
        overrides: [
          { files: ['архив/**'], rules: { 'number-gap': 'warning' } },
          { files: '**/2009-*.txt', rules: { 'number-gap': 'off' } },
        ],
      },
    };
    expect((await settings(files))('number-gap')[0]).toBe('error');
    expect((await settings(files, 'архив/2010.txt'))('number-gap')[0]).toBe('warning');
    expect((await settings(files, 'архив/2009-1.txt'))('number-gap')[0]).toBe('off');
  });
});

describe('where it is looked for', () => {
  test('further up, and the nearest wins', async () => {
    const space = new Workspace({
      [JSON_NAME]: '{}',
      'a/decisions.config.js': 'export default {}',
      'a/b/c/x': '',
      'd/e/x': '',
    });
    expect(await findConfig(space.path('a/b/c'), 'ru')).toBe(space.path('a/decisions.config.js'));
    expect(await findConfig(space.path('d/e'), 'ru')).toBe(space.path(JSON_NAME));
  });

  test('a package.json counts only with the key', async () => {
    const space = new Workspace({
      'package.json': '{"decisions": {"rules": {"number-gap": "off"}}}',
      'a/package.json': '{"name": "a"}',
    });
    const path = await findConfig(space.path('a'), 'ru');
    expect(path).toBe(space.path('package.json'));
    const found = settingsFor(await loadConfig(path, 'ru'), space.path('x.txt'));
    expect(found.find(({ rule }) => rule.id === 'number-gap')?.level).toBe('off');
  });

  test('a module may compute it', async () => {
    const of = await settings({
      'decisions.config.js': 'export default { rules: { ["number" + "-gap"]: "off" } }',
    });
    expect(of('number-gap')[0]).toBe('off');
  });
});

test('globs to leave out and the baseline count from the file that names them', async () => {
  const space = new Workspace({
    'base/base.json': '{"ignore": "x", "baseline": "old.json"}',
    [JSON_NAME]: '{"extends": "./base/base.json", "ignore": ["y"]}',
  });
  const config = await loadConfig(space.path(JSON_NAME), 'ru');
  expect(ignoredBy(config)).toEqual([
    { folder: space.path('base'), globs: ['x'] },
    { folder: space.folder, globs: ['y'] },
  ]);
  expect(baselineOf(config)).toBe(space.path('base/old.json'));
});

test('days moved by the official calendar', async () => {
  const space = new Workspace({
    'base.json': '{"calendar": {"daysOff": ["2022-05-10"]}}',
    [JSON_NAME]: '{"extends": "./base.json", "calendar": {"workdays": ["2022-03-05"]}}',
  });
  const calendar = calendarOf(await loadConfig(space.path(JSON_NAME), 'ru'));
  const days = ['2022-05-10', '2022-03-05', '2022-05-11'].map((day) => calendar?.isDayOff(day));
  expect(days).toEqual([true, false, null]);
  expect(calendarOf(await loadConfig(null, 'ru'))).toBeNull();
});

describe('the name that was meant', () => {
  test.each([
    ['number-uniqe', 'number-unique'],
    ['nubmer-unique', 'number-unique'],
    ['NUMBER-GAP', 'number-gap'],
    ['dead-line-past', 'deadline-past'],
  ])('%s → %s', (name, meant) => {
    expect(
      nearestName(
        name,
        RULES.map(({ id }) => id),
      ),
    ).toBe(meant);
  });

  test.each(['', 'x', 'compile', 'о'.repeat(10_000)])('%s → none', (name) => {
    expect(nearestName(name, ['number-unique', 'rules'])).toBeNull();
  });
});
