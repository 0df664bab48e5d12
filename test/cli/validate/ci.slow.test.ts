import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Workspace } from '../workspace.js';
import { documented } from './docs.js';

const WRONG = `РЕШЕНИЕ

от 10 января 2022 года № 3

РЕШИЛИ:

1. Отделу кадров подготовить график до 1 марта 2022 года.
1. Бухгалтерии составить смету до 30 января 2022 года.

Председатель        А.Б. Орлова
`;
const CLEAN = WRONG.replace('1. Бухгалтерии', '2. Бухгалтерии').replace('30 января', '31 января');
const PROGRAM = resolve('bin/decisions.js');

/** A folder with `decisions` and `npx` on the path, as an installation has them. */
function installed(files: Record<string, string>): { space: Workspace; env: NodeJS.ProcessEnv } {
  const script = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  const npx = '#!/bin/sh\nexec "$@"\n';
  const space = new Workspace({ ...files, '.bin/decisions': script, '.bin/npx': npx });
  execFileSync('chmod', ['+x', space.path('.bin/decisions'), space.path('.bin/npx')]);
  const path = `${space.path('.bin')}${delimiter}${process.env['PATH']}`;
  return { space, env: { ...process.env, PATH: path, NO_COLOR: '1', LC_ALL: 'ru_RU.UTF-8' } };
}

describe('action.yml', () => {
  const schema = z.object({
    inputs: z.record(
      z.string(),
      z.object({ description: z.string(), default: z.string().optional() }),
    ),
    runs: z.object({
      using: z.literal('composite'),
      steps: z.array(
        z.object({
          name: z.string(),
          uses: z.string().optional(),
          shell: z.string().optional(),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  });
  let action: z.infer<typeof schema>;
  beforeAll(() => {
    action = schema.parse(parse(readFileSync('action.yml', 'utf8')));
  });

  /** Runs the checking step the way the host does: inputs come as the step's environment. */
  function check(files: Record<string, string>, inputs: Record<string, string>) {
    const step = action.runs.steps.find(({ name }) => name === 'Check papers');
    const { space, env } = installed(files);
    const given = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace('${{ github.action_path }}', resolve('.'))
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => {
          expect(Object.keys(action.inputs)).toContain(input);
          return inputs[input] ?? action.inputs[input]?.default ?? '';
        }),
    ]);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'],
      { cwd: space.folder, env: { ...env, ...Object.fromEntries(given) }, encoding: 'utf8' },
    );
    return { status, stdout, stderr, space };
  }

  test('takes every input by the environment, never inside the script', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });

  test('annotates what is wrong and fails', () => {
    const { status, stdout } = check({ 'а б/1.txt': WRONG }, { paths: 'а б\n' });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=а б/1.txt,line=8,');
  });

  test('passes a clean paper, and counts warnings when asked', () => {
    expect(check({ '1.txt': CLEAN }, { paths: '1.txt' }).status).toBe(0);
    const warned = WRONG.replace('1. Бухгалтерии', '2. Бухгалтерии');
    expect(check({ '1.txt': warned }, { paths: '*.txt' }).status).toBe(0);
    expect(check({ '1.txt': warned }, { paths: '*.txt', 'max-warnings': '0' }).status).toBe(1);
  });

  test('writes SARIF besides', () => {
    const { status, space } = check({ '1.txt': WRONG }, { paths: '1.txt', sarif: 'out.sarif' });
    expect(status).toBe(1);
    expect(JSON.parse(space.read('out.sarif')).runs[0].results).not.toEqual([]);
  });

  test('fails with 2 where there is nothing to check', () => {
    expect(check({}, { paths: 'нет/*.txt' }).status).toBe(2);
    expect(check({}, { paths: 'нет/*.txt', sarif: 'out.sarif' }).status).toBe(2);
  });

  test('builds with what the repository has', () => {
    const build = action.runs.steps.find(({ name }) => name === 'Build decisions')?.run ?? '';
    const [, script] = /^node (\S+)$/m.exec(build) ?? [];
    expect(existsSync(script ?? '')).toBe(true);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        entry: z.string(),
        language: z.literal('node'),
        files: z.string(),
      }),
    )
    .parse(parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')));

  test('names a command the package installs', () => {
    const { bin } = z
      .object({ bin: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    for (const { entry } of hooks) expect(Object.keys(bin)).toContain(entry.split(' ')[0]);
  });

  test('takes the files the program reads, and no others', () => {
    const files = new RegExp(hooks[0]?.files ?? 'nothing');
    expect(['а.txt', 'б/в.docx', 'г.htm', 'д.pdf'].every((name) => files.test(name))).toBe(true);
    expect(['a.png', 'txt', 'decisions.config.json'].some((name) => files.test(name))).toBe(false);
  });

  test('runs over the files it is given', () => {
    const { space, env } = installed({ '1.txt': CLEAN, '2.txt': WRONG });
    const [command = '', ...args] = (hooks[0]?.entry ?? '').split(' ');
    const run = (...names: string[]) =>
      spawnSync(command, [...args, ...names], { cwd: space.folder, env, encoding: 'utf8' });
    expect(run('1.txt').status).toBe(0);
    expect(run('1.txt', '2.txt').status).toBe(1);
  });
});

test('the GitLab job writes the report it names', () => {
  const { decisions } = z
    .object({
      decisions: z.object({
        script: z.array(z.string()),
        artifacts: z.object({ reports: z.object({ codequality: z.string() }) }),
      }),
    })
    .parse(parse(documented('gitlab')));
  const { space, env } = installed({ 'решения/1.txt': WRONG });
  const check = decisions.script.find((line) => line.includes('validate')) ?? 'exit 99';
  const { status } = spawnSync('bash', ['-c', check], { cwd: space.folder, env });
  expect(status).toBe(1);
  expect(JSON.parse(space.read(decisions.artifacts.reports.codequality))).toContainEqual(
    expect.objectContaining({ check_name: 'number-unique', severity: 'major' }),
  );
});
