import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

  test('says what is missing: a newer Node.js, a built program', () => {
    const look =
      action.runs.steps.find(({ name }) => name === 'Look for Node.js')?.run ?? 'exit 99';
    const space = new Workspace({ 'main.js': '', '.bin/node': '#!/bin/sh\nexit 1\n' });
    execFileSync('chmod', ['+x', space.path('.bin/node')]);
    const lookFor = (program: string, path = process.env['PATH'] ?? '') =>
      spawnSync('bash', ['-eo', 'pipefail', '-c', look], {
        env: { ...process.env, PROGRAM: space.path(program), PATH: path },
        encoding: 'utf8',
      });
    expect(lookFor('main.js').status).toBe(0);
    expect(lookFor('none.js').stdout).toContain('::error title=decisions::this revision holds no');
    const old = lookFor('main.js', `${space.path('.bin')}${delimiter}${process.env['PATH']}`);
    expect(old.stdout).toContain('Node.js 20.19 or newer is needed');
    expect(old.status).toBe(2);
  });

  test('names paths from the root of the checkout, whatever folder it runs in', () => {
    const { space, env } = installed({ 'docs/1.txt': WRONG });
    const checked = (extra: NodeJS.ProcessEnv, ...options: string[]) =>
      spawnSync('decisions', ['validate', '1.txt', ...options], {
        cwd: space.path('docs'),
        env: { ...env, ...extra },
        encoding: 'utf8',
      }).stdout;
    expect(checked({ GITHUB_WORKSPACE: space.folder }, '-f', 'github')).toContain(
      'file=docs/1.txt,',
    );
    execFileSync('git', ['init', '-q'], { cwd: space.folder });
    expect(checked({}, '-f', 'github')).toContain('file=docs/1.txt,');
    expect(checked({}, '-f', 'gitlab')).toContain('"path": "docs/1.txt"');
    expect(checked({}, '-f', 'sarif')).toContain('"uri": "docs/1.txt"');
    // People read from where they stand.
    expect(checked({})).toMatch(/^1\.txt$/m);
  });

  test('adds all findings to the job summary, and says so where annotations are cut', () => {
    const points = Array.from({ length: 12 }, () => '1. Отделу кадров составить график.');
    const paper = WRONG.replace(/1\. [\s\S]*\n\n/, `${points.join('\n')}\n\n`);
    const { space, env } = installed({ '1.txt': paper });
    const { stdout } = spawnSync('decisions', ['validate', '1.txt', '-f', 'github'], {
      cwd: space.folder,
      env: { ...env, GITHUB_STEP_SUMMARY: space.path('summary.md') },
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^::notice title=decisions::Проверено документов: 1\. Ошибок: 11,/);
    expect(space.read('summary.md').match(/number-unique/g)).toHaveLength(11);
  });
});

describe('--changed-since', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });

  test('checks changed papers and, in text, changed lines only', () => {
    const { space, env } = installed({ 'а.txt': WRONG, 'б.txt': WRONG });
    git(space.folder, 'init', '-q');
    git(space.folder, 'add', 'а.txt', 'б.txt');
    git(space.folder, 'commit', '-qm', '1');
    const found = (...options: string[]) => {
      const { stdout, stderr, status } = spawnSync(
        'decisions',
        ['validate', '.', '--changed-since', 'HEAD', '-f', 'json', ...options],
        { cwd: space.folder, env, encoding: 'utf8' },
      );
      return { stdout, stderr, status };
    };
    expect(found()).toMatchObject({ status: 0, stderr: expect.stringContaining('HEAD') });
    // The doubled number stands where nothing changed; the new deadline lies on a day off.
    space.write('б.txt', WRONG.replace('до 1 марта', 'до 6 марта'));
    const { stdout } = found();
    expect(stdout).not.toContain('а.txt');
    expect(stdout).toContain('deadline-day-off');
    space.write('в.txt', WRONG);
    expect(found().stdout).toContain('в.txt');
    const wrong = spawnSync('decisions', ['validate', '.', '--changed-since', '--help'], {
      cwd: space.folder,
      env,
      encoding: 'utf8',
    });
    expect(wrong.status).toBe(2);
  });
});

describe('ignore files', () => {
  test('leave papers of folders out as git has it; a named file is always taken', () => {
    const { space, env } = installed({
      '.git/HEAD': '',
      '.gitignore': 'черновики/\n',
      '.decisionsignore': '*.старое.txt\n',
      'черновики/1.txt': WRONG,
      '2.старое.txt': WRONG,
      'папка/.gitignore': '!важное.старое.txt\n',
      'папка/важное.старое.txt': WRONG,
      '3.txt': WRONG,
    });
    const found = (...paths: string[]) =>
      spawnSync('decisions', ['validate', '-f', 'github', '--', ...paths], {
        cwd: space.folder,
        env,
        encoding: 'utf8',
      }).stdout;
    const files = [...found('.').matchAll(/file=([^,]+),/g)].map(([, file]) => file);
    expect([...new Set(files)].sort()).toEqual(['3.txt', 'папка/важное.старое.txt']);
    expect(found('2.старое.txt')).toContain('file=2.старое.txt,');
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
