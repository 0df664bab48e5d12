import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CodeCache } from '../../../src/cli/start/code-cache.js';

const SCRIPT = '//0123456789abcdef\nprogram();';
const CODE = Buffer.from('code');

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'decisions-code-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function cacheOf(script: string, name: string, env: NodeJS.ProcessEnv = {}): CodeCache | null {
  return CodeCache.of(script, name, { XDG_CACHE_HOME: home, ...env });
}

describe('compiled code', () => {
  test('is kept for the build and the command it was made by', () => {
    cacheOf(SCRIPT, 'parse')?.write(CODE);
    expect(cacheOf(SCRIPT, 'parse')?.read()).toEqual(CODE);
    expect(cacheOf(SCRIPT, 'due')?.read()).toBeUndefined();
    expect(cacheOf(SCRIPT.replace('0', '1'), 'parse')?.read()).toBeUndefined();
    expect(readdirSync(join(home, 'decisions'))).toHaveLength(1);
  });

  test('is not kept of a script without a number, nor where Node is told to keep none', () => {
    expect(cacheOf('program();', 'parse')).toBeNull();
    expect(cacheOf(SCRIPT, 'parse', { NODE_DISABLE_COMPILE_CACHE: '1' })).toBeNull();
  });

  test('goes where Node is told to keep its own', () => {
    const folder = join(home, 'elsewhere');
    cacheOf(SCRIPT, 'parse', { NODE_COMPILE_CACHE: folder })?.write(CODE);
    expect(readdirSync(join(folder, 'decisions'))).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32')('is not taken from where others may write', () => {
    cacheOf(SCRIPT, 'parse')?.write(CODE);
    chmodSync(join(home, 'decisions'), 0o777);
    expect(cacheOf(SCRIPT, 'parse')?.read()).toBeUndefined();
    cacheOf(SCRIPT, 'due')?.write(CODE);
    expect(readdirSync(join(home, 'decisions'))).toHaveLength(1);
  });

  test('is done without where no folder can be made', () => {
    writeFileSync(join(home, 'decisions'), 'a file');
    const cache = cacheOf(SCRIPT, 'parse');
    cache?.write(CODE);
    expect(cache?.read()).toBeUndefined();
  });
});

describe('the built program', () => {
  const PAPER = 'fixtures/irkutsk-collegium-2021-11-26.txt';

  function run(...args: string[]): string {
    const { stdout, status, stderr } = spawnSync(process.execPath, ['bin/decisions.js', ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: home },
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  const parse = (): string => run('parse', PAPER);

  test('says the same with code of its own, of an earlier run, and with a torn one', () => {
    const first = parse();
    const [kept = ''] = readdirSync(join(home, 'decisions'));
    expect(kept).toMatch(/-parse\.bin$/);
    expect(parse()).toBe(first);
    writeFileSync(join(home, 'decisions', kept), 'torn');
    expect(parse()).toBe(first);
  });

  test('runs where nothing can be kept', () => {
    writeFileSync(join(home, 'decisions'), 'a file');
    expect(parse()).toContain('Срок');
  });

  test('finds the libraries beside it and the modules of a user, with and without kept code', () => {
    const plugin = join(home, 'plugin.mjs');
    writeFileSync(
      plugin,
      `export default { id: 'own/rule', description: 'Одно правило.', severity: 'info', *check() {} };`,
    );
    const config = join(home, 'decisions.config.json');
    writeFileSync(config, JSON.stringify({ plugins: ['./plugin.mjs'] }));
    for (let round = 0; round < 2; round++) {
      expect(run('deadline', 'позавчера', '--date', '2021-11-26')).toContain('2021-11-24');
      expect(run('parse', 'fixtures/doc/merged.html', '-f', 'json', '-q')).toContain('"tasks"');
      run('validate', PAPER, '--config', config, '--print-config', PAPER);
    }
  });
});
