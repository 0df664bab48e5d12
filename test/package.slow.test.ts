import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const KIB = 1024;
const MIB = 1024 * KIB;

/** A scratch folder with the release as it is published, packed and installed beside it. */
const scratch = mkdtempSync(join(tmpdir(), 'decisions-package-'));
const tree = join(scratch, 'release');
const project = join(scratch, 'project');

function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let installed: ReturnType<typeof run>;

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/release-tree.mjs', tree]);
  const packed = execFileSync('npm', ['pack', tree, '--pack-destination', scratch, '--silent'], {
    encoding: 'utf8',
  });
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  installed = run('npm', ['install', '--engine-strict', join(scratch, packed.trim())], project);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('an installed package', () => {
  test('installs without a warning', () => {
    expect(installed.stderr).toBe('');
    expect(installed.status).toBe(0);
  });

  test('takes at most 35 MB', () => {
    const kilobytes = Number(
      execFileSync('du', ['-sk', 'node_modules'], { cwd: project, encoding: 'utf8' }).split(
        '\t',
      )[0],
    );
    expect(kilobytes / KIB).toBeLessThan(35);
  });

  test('runs its command', () => {
    const paper = join(process.cwd(), 'fixtures/irkutsk-collegium-2021-11-26.txt');
    const { stdout } = run('npx', ['decisions', 'parse', paper, '-f', 'json'], project);
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ tasks: 23 }] });
  });

  test.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('type-checks under module %s, with the types of its libraries', (module, moduleResolution) => {
    writeFileSync(join(project, 'use.ts'), USE);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      target: 'es2022',
      types: [],
      module,
      moduleResolution,
    };
    const config = JSON.stringify({ compilerOptions, files: ['use.ts'] });
    writeFileSync(join(project, 'tsconfig.json'), config);
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    expect(run(process.execPath, [tsc, '-p', project], project).stdout).toBe('');
  });
});

/** Every entry, and the type of a processor's result, as a library's user names them. */
const USE = `
import { decisionProcessor, parseDecision, registerSchema, type Register } from 'decisions';
import { findDuplicates } from 'decisions/compare';
import { parseDeadline } from 'decisions/deadline';
import { FORMATS } from 'decisions/export';
import { sourceFromText } from 'decisions/source';

const register: Register = parseDecision('ПРИКАЗ');
const result: Register = decisionProcessor().processSync('ПРИКАЗ').result;
console.log(registerSchema.parse(register), findDuplicates(result.tasks), FORMATS);
console.log(parseDeadline('до 1 марта 2022').due, sourceFromText('ПРИКАЗ').lines);
`;

/** What an entry costs a page that takes one name of it, gzipped, without what loads on demand. */
async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  const entry = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  return gzipSync(entry?.contents ?? new Uint8Array()).length;
}

describe('sizes', () => {
  test('the reading of a deadline alone stays under 40 KB', async () => {
    const bytes = await sizeOf(
      "import { parseDeadline } from 'decisions/deadline'; console.log(parseDeadline('до 1 марта'));",
    );
    expect(bytes).toBeGreaterThan(10 * KIB);
    expect(bytes).toBeLessThan(40 * KIB);
  });

  test('the packed release stays under 5 MB', () => {
    const tarball = execFileSync('sh', ['-c', 'cat *.tgz | wc -c'], { cwd: scratch });
    expect(Number(tarball.toString())).toBeLessThan(5 * MIB);
  });
});

describe('the pre-commit hook', () => {
  const WRONG = `РЕШЕНИЕ

от 10 января 2022 года № 3

РЕШИЛИ:

1. Отделу кадров подготовить график до 1 марта 2022 года.
1. Бухгалтерии составить смету до 31 января 2022 года.

Председатель        А.Б. Орлова
`;

  test('installs from a tag, builds nothing, and checks the papers of a commit', () => {
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      });
    git(tree, 'init', '-q');
    git(tree, 'add', '-A');
    git(tree, 'commit', '-qm', 'Release');
    git(tree, 'tag', 'v1');
    const papers = join(scratch, 'papers');
    mkdirSync(papers);
    git(papers, 'init', '-q');
    writeFileSync(join(papers, 'paper.txt'), WRONG);
    const config = `repos:\n  - repo: ${tree}\n    rev: v1\n    hooks:\n      - id: decisions-validate\n`;
    writeFileSync(join(papers, '.pre-commit-config.yaml'), config);
    git(papers, 'add', '-A');
    const env = { PRE_COMMIT_HOME: join(scratch, 'hooks'), LC_ALL: 'ru_RU.UTF-8' };
    const found = run('pre-commit', ['run', '--all-files'], papers, env);
    expect(found.stdout).toContain('number-unique');
    expect(found.status).toBe(1);
    writeFileSync(join(papers, 'paper.txt'), WRONG.replace('1. Бухгалтерии', '2. Бухгалтерии'));
    git(papers, 'add', '-A');
    expect(run('pre-commit', ['run', '--all-files'], papers, env).status).toBe(0);
  });
});

test('the release has no scripts to run at its users', () => {
  const manifest = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('devDependencies');
});
