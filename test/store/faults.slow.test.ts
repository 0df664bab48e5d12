import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checksum, Postgres } from './postgres.js';

/** Papers of the archive; each tenth says what another one says. */
const PAPERS = 240;
const CHUNK = '20';
/** Seconds: short, so that what a killed worker held comes back soon. */
const LEASE = '5';

const scratch = mkdtempSync(join(tmpdir(), 'decisions-faults-'));
const papers = join(scratch, 'papers');
const program = resolve('bin/decisions.js');
let server: Postgres;
let undisturbed = '';

const environment = () => ({
  ...process.env,
  LC_ALL: 'ru_RU.UTF-8',
  DECISIONS_STORE: server.url,
});

function run(...args: string[]): number | null {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: scratch,
    env: environment(),
    stdio: 'ignore',
  }).status;
}

function plan(): void {
  expect(run('plan', papers, '--chunk', CHUNK, '--lease', LEASE)).toBe(0);
}

function worker(...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, 'worker', '--once', '--jobs', '1', ...args], {
    cwd: scratch,
    env: environment(),
    stdio: 'ignore',
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.on('exit', done));

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

function clear(): void {
  server.ask(
    'drop schema if exists decisions cascade; drop schema if exists decisions_queue cascade',
  );
}

beforeAll(async () => {
  mkdirSync(papers);
  const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
  for (let paper = 0; paper < PAPERS; paper += 1) {
    const said = paper % 10 === 9 ? 0 : paper;
    writeFileSync(
      join(papers, `${String(paper).padStart(3, '0')}.txt`),
      text.replaceAll('совещании', `совещании № ${said}`),
    );
  }
  server = await Postgres.start();
  plan();
  expect(run('worker', '--once')).toBe(0);
  undisturbed = checksum(server);
});

beforeEach(clear);

afterAll(() => {
  server.stop();
  rmSync(scratch, { recursive: true });
});

function expectWhole(): void {
  expect(checksum(server)).toBe(undisturbed);
  expect(server.ask("select count(*) from decisions.source where status <> 'read'")).toEqual(['0']);
}

describe('the register is that of an undisturbed run', () => {
  test('after thirty workers that were killed', async () => {
    plan();
    let killed = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const child = worker();
      await wait(400 + ((turn * 137) % 900));
      if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
      await ended(child);
    }
    expect(killed).toBeGreaterThanOrEqual(5);
    expect(await ended(worker())).toBe(0);
    expectWhole();
  });

  test('after the server was killed three times under two workers', async () => {
    plan();
    const workers = [worker(), worker()];
    // A worker that cannot reach its store at the start says so and ends.
    const held = "select count(*) from decisions_queue.job where state = 'active'";
    while (server.ask(held)[0] !== '2') await wait(100);
    for (let turn = 0; turn < 3; turn += 1) {
      await wait(turn * 700);
      server.kill();
      await wait(500);
      for (let tries = 0; ; tries += 1)
        try {
          server.up();
          break;
        } catch (error) {
          if (tries > 20) throw error;
          await wait(500);
        }
    }
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0]);
    expectWhole();
  });

  test('after a worker that was stopped longer than its lease, and went on', async () => {
    plan();
    const stopped = worker();
    await wait(1500);
    stopped.kill('SIGSTOP');
    const other = worker();
    await wait(9000);
    stopped.kill('SIGCONT');
    expect(await Promise.all([stopped, other].map(ended))).toEqual([0, 0]);
    expectWhole();
  });

  test('after two plans at once, and workers of another way of reading beside them', async () => {
    const plans = [0, 1].map(() =>
      spawn(process.execPath, [program, 'plan', papers, '--chunk', CHUNK, '--lease', LEASE], {
        cwd: scratch,
        env: environment(),
        stdio: 'ignore',
      }),
    );
    expect(await Promise.all(plans.map(ended))).toEqual([0, 0]);
    const first = worker();
    await wait(1500);
    // All of it is planned anew under another fingerprint, and then once more under the first.
    expect(run('plan', papers, '--chunk', CHUNK, '--lease', LEASE, '--date', '2020-01-01')).toBe(0);
    const second = worker('--date', '2020-01-01');
    await wait(2000);
    plan();
    expect(await Promise.all([first, second].map(ended))).toEqual([0, 0]);
    expect(await ended(worker())).toBe(0);
    expectWhole();
  });
});

test('a paper that brings its reader down again and again is given up and named, the others read', async () => {
  plan();
  const [poison] = server.ask('select id from decisions.source order by id limit 1');
  // As after three workers that did not come back from reading it.
  server.ask(`update decisions.source set careful = 3 where id = ${poison}`);
  // Its chunk was taken by a worker that did not come back.
  server.ask(`update decisions_queue.job set state = 'active', started_on = now() - interval '1 hour'
    where data ->> 'chunk' = (select chunk::text from decisions.source where id = ${poison})`);
  expect(await ended(worker())).toBe(0);
  expect(
    server.ask("select count(*), min(id) from decisions.source where status = 'failed'"),
  ).toEqual([`1|${poison}`]);
  expect(server.ask("select count(*) from decisions.source where status = 'read'")).toEqual([
    String(PAPERS - 1),
  ]);
  // It came first in its chunk, and held up none behind it.
  expect(
    server.ask(`select count(*) from decisions.source as other join decisions.source using (chunk)
      where source.id = ${poison} and other.finished > source.finished`),
  ).toEqual(['0']);
  const { stdout } = spawnSync(process.execPath, [program, 'status', '--failed'], {
    env: environment(),
    encoding: 'utf8',
  });
  expect(stdout).toContain('несколько раз останавливало программу');
});
