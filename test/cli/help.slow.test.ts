import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

/** Runs the built program as a machine of that language would. */
function run(locale: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/decisions.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LC_ALL: locale },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Examples name files, which are the user's; the shells' own words are nobody's. */
const words = (help: string): string =>
  help
    .split('\n')
    .filter((line) => !/^ {2}(?:decisions|find|cat) /.test(line))
    .join('\n');

describe('the help', () => {
  test.each(['', ...Object.keys(COMMANDS)])('of «%s» is whole in either language', (command) => {
    const args = command === '' ? ['--help'] : [command, '--help'];
    const english = run('ru_RU.UTF-8', ...args, '--lang', 'en');
    expect(english.code).toBe(0);
    expect(words(english.out).replace(/[«“][^»”]*[»”]|\{[^}]*\}/g, '')).not.toMatch(/[а-яё]/i);
    expect(run('en_US.UTF-8', ...args).out).toBe(english.out);
    const russian = run('ru_RU.UTF-8', ...args);
    expect(russian.out).not.toMatch(/Usage|Options|Arguments|Commands|choices|default|display/);
    expect(russian.out).toContain('Ключи:');
  });
});

describe('a wrong call is told in one language', () => {
  test.each([
    [['parse', '--foo'], 'нет такого ключа: --foo', 'there is no such option: --foo'],
    [['parse', '--updat'], 'похоже на --update', 'looks like --update'],
    [['parse', '-o'], 'ключу «-o, --output <файл>» нужно значение', 'needs a value'],
    [['merge', 'a'], 'нужен ключ «-o, --output <файл>»', '“-o, --output <file>” is needed'],
    [['due'], 'не указано: пути', 'not given: paths'],
    [['due', 'a', '--group', 'x'], 'возможны state, assignee', 'possible are state, assignee'],
    [['due', 'a', '--as-of', '31.02.2022'], '«31.02.2022» не дата', 'is no date'],
    [['page', 'a', 'b'], 'лишние слова в команде', 'too many words'],
    [['pars'], 'нет такой команды: pars; похоже на parse', 'no such command: pars; looks like'],
  ])('%j', (args, russian, english) => {
    const ru = run('ru_RU.UTF-8', ...args);
    expect(ru.code).toBe(2);
    expect(ru.err).toContain(russian);
    expect(ru.err).toMatch(/^decisions: .*; (?:справка: decisions .*--help|укажите .*)\n$/);
    expect(ru.err).not.toMatch(/error|invalid|unknown|Did you/);
    const en = run('en_US.UTF-8', ...args);
    expect(en.code).toBe(2);
    expect(en.err).toContain(english);
    expect(en.err.replace(/“[^”]*”/g, '')).not.toMatch(/[а-яё]/i);
  });
});
