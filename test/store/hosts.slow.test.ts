import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ended, MadeArchive, until, wait } from './archive.js';
import { checksum } from './postgres.js';

const PAPERS = 160;
const CHUNK = 8;
/** Namespaces and file systems are root's. */
const ROOT = process.getuid?.() === 0;
const NAME = `dec${process.pid % 10_000}`;

let archive: MadeArchive;
let undisturbed = '';
const children: ChildProcess[] = [];

function started(child: ChildProcess): ChildProcess {
  children.push(child);
  return child;
}

function expectWhole(made = archive, sum = undisturbed): void {
  expect(checksum(made.server)).toBe(sum);
  expect(made.count('read')).toBe(PAPERS);
}

beforeAll(async () => {
  // Each fourth file says what others say.
  archive = await MadeArchive.make(PAPERS, (paper) => (paper % 4 === 3 ? 3 : paper), {
    settings: ['listen_addresses=*', 'log_lock_waits=on'],
    open: ROOT,
  });
  archive.plan(CHUNK);
  expect(archive.run('worker', '--once')).toBe(0);
  undisturbed = checksum(archive.server);
});

beforeEach(() => archive.clear());

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => archive.remove());

test('the same content in many chunks at once is one paper, whoever reads it', async () => {
  archive.plan(2);
  const workers = [0, 1, 2, 3].map(() => started(archive.worker()));
  expect(await Promise.all(workers.map(ended))).toEqual([0, 0, 0, 0]);
  expectWhole();
});

test('a worker that is stopped in a transaction holds the others up no longer than a minute', async () => {
  archive.plan(CHUNK);
  const stopped = started(archive.worker());
  await until(() => archive.count('read') > 0);
  // Its next transaction has taken its sources and waits for the papers' table.
  const holder = started(
    spawn(
      'psql',
      [
        archive.server.url,
        '-qc',
        'begin; lock table decisions.paper in exclusive mode; select pg_sleep(6)',
      ],
      { stdio: 'ignore' },
    ),
  );
  const waiting =
    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'decisions'";
  await until(() => archive.server.ask(waiting)[0] === '1');
  stopped.kill('SIGSTOP');
  await ended(holder);
  await wait(500);
  const idle =
    "select count(*) from pg_stat_activity where state = 'idle in transaction' and application_name = 'decisions'";
  expect(archive.server.ask(idle)).toEqual(['1']);
  expect(await ended(started(archive.worker()))).toBe(0);
  expectWhole();
  // It goes on, finds its session gone, and spoils nothing.
  stopped.kill('SIGCONT');
  expect(await ended(stopped)).toBe(0);
  expectWhole();
}, 300_000);

describe.runIf(ROOT)('between two hosts', () => {
  const ip = (...args: string[]): void => {
    execFileSync('ip', args, { stdio: 'pipe' });
  };
  const inside = ['ip', 'netns', 'exec', NAME];

  beforeAll(() => {
    ip('netns', 'add', NAME);
    ip('link', 'add', `${NAME}a`, 'type', 'veth', 'peer', 'name', `${NAME}b`);
    ip('link', 'set', `${NAME}b`, 'netns', NAME);
    ip('addr', 'add', '10.213.7.1/30', 'dev', `${NAME}a`);
    ip('link', 'set', `${NAME}a`, 'up');
    ip('-n', NAME, 'addr', 'add', '10.213.7.2/30', 'dev', `${NAME}b`);
    ip('-n', NAME, 'link', 'set', `${NAME}b`, 'up');
  });

  afterAll(() => {
    spawnSync('ip', ['netns', 'del', NAME]);
  });

  test('the network is cut for longer than a lease: others go on, and so does who was cut off', async () => {
    archive.plan(CHUNK);
    const url = archive.server.url.replace('127.0.0.1', '10.213.7.1');
    const far = started(archive.worker(inside, url));
    await until(() => archive.count('read') > 0);
    ip('link', 'set', `${NAME}a`, 'down');
    const near = started(archive.worker());
    await wait(9000);
    ip('link', 'set', `${NAME}a`, 'up');
    expect(await Promise.all([far, near].map(ended))).toEqual([0, 0]);
    expectWhole();
  }, 300_000);
});

describe.runIf(ROOT)('on a full disk', () => {
  const disk = ROOT ? mkdtempSync(join(tmpdir(), 'decisions-disk-')) : '';
  let full: MadeArchive;

  beforeAll(async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]);
    full = await MadeArchive.make(PAPERS, (paper) => (paper % 4 === 3 ? 3 : paper), {
      top: disk,
      settings: ['max_wal_size=64MB', 'min_wal_size=32MB'],
    });
  });

  afterAll(() => {
    full.remove();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  });

  test('workers wait until there is room, and lose nothing', async () => {
    full.plan(CHUNK);
    expect(full.run('worker', '--once')).toBe(0);
    const whole = checksum(full.server);
    full.clear();
    full.plan(CHUNK);
    const worker = started(full.worker());
    await until(() => full.count('read') > 0);
    const { bavail, bsize } = statfsSync(disk);
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 100_000)));
    await wait(6000);
    expect(worker.exitCode).toBeNull();
    rmSync(filler);
    // A server that had no room for its log has ended, as it must.
    full.server.upAgain();
    expect(await ended(worker)).toBe(0);
    expectWhole(full, whole);
  }, 300_000);
});
