import { describe, expect, test } from 'vitest';
import { findConfig } from '../../../src/cli/config/find.js';
import { loadConfig } from '../../../src/cli/config/load.js';
import { DecisionsError } from '../../../src/errors.js';
import { Workspace } from '../workspace.js';

/** What is said of a configuration. */
async function complaint(
  content: string,
  files: Record<string, string> = {},
  name = 'decisions.config.json',
): Promise<string> {
  const space = new Workspace({ ...files, [name]: content });
  try {
    await loadConfig(space.path(name), 'ru');
  } catch (error) {
    if (error instanceof DecisionsError && error.code === 'config') return error.message;
    throw error;
  }
  return 'нет ошибок';
}

const MISTAKES: [string, unknown, string][] = [
  [
    'a misspelt key',
    { rulse: {} },
    'верхний уровень: неизвестный ключ «rulse»; вы имели в виду «rules»?',
  ],
  [
    'a misspelt rule',
    { rules: { 'number-uniqe': 'off' } },
    'rules: неизвестное правило «number-uniqe»; вы имели в виду «number-unique»?',
  ],
  ['a rule nobody could mean', { rules: { xyz: 'off' } }, 'rules: неизвестное правило «xyz»'],
  [
    'a severity of another program',
    { rules: { 'number-gap': 'warn' } },
    'rules["number-gap"]: ожидается "off", "info", "warning", "error" или ["warning", {параметры}], стоит "warn"',
  ],
  [
    'a misspelt option',
    { rules: { 'near-duplicate-item': ['info', { treshold: 0.7 }] } },
    'rules["near-duplicate-item"][1]: у правила нет параметра «treshold»; вы имели в виду «threshold»?',
  ],
  [
    'an option of a rule without any',
    { rules: { 'number-gap': ['info', { deep: true }] } },
    'у правила нет параметра «deep»',
  ],
  [
    'an option too big',
    { rules: { 'near-duplicate-item': ['info', { threshold: 7 }] } },
    'rules["near-duplicate-item"][1].threshold: значение больше допустимого 1',
  ],
  [
    'an option too small',
    { rules: { 'near-duplicate-item': ['info', { threshold: 0 }] } },
    'значение меньше допустимого 0.6',
  ],
  [
    'an option of the wrong kind',
    { rules: { 'near-duplicate-item': ['info', { threshold: 'много' }] } },
    'threshold: ожидается number, стоит "много"',
  ],
  [
    'an option value there is not',
    { rules: { 'deadline-missing': ['info', { when: 'never' }] } },
    'when: ожидается одно из "most-have", "always", стоит "never"',
  ],
  [
    'options without severity',
    { rules: { 'deadline-missing': { when: 'always' } } },
    'rules["deadline-missing"]: ожидается "off"',
  ],
  ['rules as a list', { rules: ['number-gap'] }, 'rules: ожидается object, стоит ["number-gap"]'],
  [
    'an override without files',
    { overrides: [{ rules: {} }] },
    'overrides[0]: нет обязательного ключа «files»',
  ],
  [
    'a misspelt key of an override',
    { overrides: [{ files: '*', rules: {}, file: 'a' }] },
    'overrides[0]: неизвестный ключ «file»; вы имели в виду «files»?',
  ],
  [
    'a misspelt rule of an override',
    { overrides: [{ files: '*', rules: { 'number-gapp': 'off' } }] },
    'overrides[0].rules: неизвестное правило «number-gapp»; вы имели в виду «number-gap»?',
  ],
  [
    'a suppression without a reason',
    { suppress: [{ rule: 'number-gap', paper: '*' }] },
    'suppress[0]: нет обязательного ключа «reason»',
  ],
  [
    'a suppression with an empty reason',
    { suppress: [{ rule: 'number-gap', paper: '*', reason: '' }] },
    'suppress[0].reason: значение меньше допустимого 1',
  ],
  [
    'a misspelt key of a suppression',
    { suppress: [{ rule: 'number-gap', papers: '*', paper: '*', reason: 'так' }] },
    'suppress[0]: неизвестный ключ «papers»; вы имели в виду «paper»?',
  ],
  ['globs of the wrong kind', { ignore: 5 }, 'ignore: ожидается string | string[], стоит 5'],
  ['something that is no object', [], 'верхний уровень: ожидается object, стоит []'],
  ['nothing', null, 'верхний уровень: ожидается object, стоит null'],
  [
    'a base that does not exist',
    { extends: './нет.json' },
    '«extends»: нет ни набора, ни файла «./нет.json»',
  ],
  [
    'a preset that does not exist',
    { extends: 'stricter' },
    '«extends»: нет ни набора, ни файла «stricter»',
  ],
  ['a circle', { extends: './decisions.config.json' }, '«extends» ходит по кругу'],
  ['a plugin that does not exist', { plugins: ['./нет.js'] }, 'файл не загрузился'],
  [
    'a package that does not exist',
    { plugins: ['no-such-package-here'] },
    'подключённый файл не годится',
  ],
];

test.each(MISTAKES)('%s', async (_name, content, said) => {
  expect(await complaint(JSON.stringify(content))).toContain(said);
});

test('says every mistake at once', async () => {
  const content = { rulse: {}, rules: { 'number-uniqe': 'off', 'number-gap': 'fatal' } };
  const said = await complaint(JSON.stringify(content));
  expect(said.split('\n').slice(1)).toHaveLength(3);
});

test('says in English too', async () => {
  const space = new Workspace({ 'decisions.config.json': '{"rulse": {}}' });
  await expect(loadConfig(space.path('decisions.config.json'), 'en')).rejects.toThrow(
    'top level: unknown key "rulse"; did you mean "rules"?',
  );
});

test('a file that is no JSON is refused with its line', async () => {
  const space = new Workspace({ 'decisions.config.json': '{\n  "rules": {\n    oops\n}' });
  await expect(loadConfig(space.path('decisions.config.json'), 'ru')).rejects.toMatchObject({
    code: 'config',
    exitCode: 2,
    line: 3,
  });
});

test('a missing file is refused', async () => {
  const space = new Workspace();
  await expect(loadConfig(space.path('decisions.config.json'), 'ru')).rejects.toThrow(
    'файл настройки не найден',
  );
});

describe('plugins', () => {
  const withPlugin = (code: string): Promise<string> =>
    complaint('{"plugins": ["./own.mjs"]}', { 'own.mjs': code });

  test.each([
    ['one that throws', 'throw new Error("сломан")', 'файл не загрузился: сломан'],
    ['one without a default export', 'export const rule = 1', 'нет default export'],
    ['something that is no rule', 'export default 5', 'подключённый файл не годится'],
    [
      'a rule without a prefix',
      'export default { id: "rule", description: "x", check() {} }',
      'id: expected "prefix/name"',
    ],
    [
      'a rule without a check',
      'export default { id: "our/rule", description: "x" }',
      'check: expected a function',
    ],
    [
      'a rule with a misspelt key',
      'export default { id: "our/rule", descripton: "x", check() {} }',
      'descripton',
    ],
    [
      'a rule defined twice',
      'const rule = { id: "our/rule", description: "x", check() {} }; export default [rule, rule]',
      'правило «our/rule» определено дважды',
    ],
  ])('%s', async (_name, code, said) => {
    expect(await withPlugin(code)).toContain(said);
  });
});

describe('two files in one folder', () => {
  test.each([
    ['decisions.config.js', 'export default {}'],
    ['package.json', '{"decisions": {}}'],
  ])('with %s', async (name, content) => {
    const space = new Workspace({ 'decisions.config.json': '{}', [name]: content });
    await expect(findConfig(space.folder, 'ru')).rejects.toThrow('два файла настройки');
  });
});
