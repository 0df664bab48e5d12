// What a store costs, on a PostgreSQL server of its own: handing out, fetching from a long queue,
// writing (client, server, write-ahead log), a worker's memory, the filter, questions to many tasks;
// and a simulation from what was just measured. Processor time, so that a busy machine disturbs little.
//   npm run bench:store -- [TASKS] [PAPERS OF THE WORKER]
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readAddress } from '../src/store/address.js';
import { Store } from '../src/store/open.js';
import { Queue } from '../src/store/queue.js';
import { writeChunk } from '../src/store/write.js';
import { Postgres } from '../test/store/postgres.js';
import { median } from './measure.js';
import { ManyTasks } from './store/many-tasks.js';
import { paperText, storedOnes } from './store/papers.js';
import { ownMs, processMs, residentMb } from './store/processes.js';
import { printSimulation } from './store/simulation.js';

const tasks = Number(process.argv[2] ?? 1_000_000);
const workerPapers = Number(process.argv[3] ?? 10_000);
const FINGERPRINT = 'bench';
const CHUNK = 100;

const server = await Postgres.start();
const store = await Store.open(readAddress(server.url, {}, 'ru'), { lang: 'ru', migrate: true });
const queue = await Queue.open(store, FINGERPRINT, { lang: 'ru', make: true, lease: 900 });
const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));

function say(what: string, value: string, aim: string): void {
  console.log(`${what.padEnd(58)} ${value.padStart(12)}   ${aim}`);
}

/** Processor time of the server's processes for this program. */
function serverMs(): number {
  const pids = server.ask("select pid from pg_stat_activity where application_name = 'decisions'");
  return pids.reduce((sum, pid) => sum + processMs(Number(pid)), 0);
}

async function addChunks(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1000)
    await queue.add(
      Array.from({ length: Math.min(1000, count - at) }, () => randomUUID()),
      store,
    );
}

async function handOut(): Promise<void> {
  const chunks = 200;
  await addChunks(chunks);
  const begun = ownMs() + serverMs();
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const job = await queue.take();
    if (job !== null) await queue.finish(job, store);
  }
  const each = (ownMs() + serverMs() - begun) / (chunks * CHUNK);
  say('handing out and ending, a paper in chunks of 100', `${each.toFixed(4)} ms`, '≤ 0.05 ms');
}

async function longQueue(): Promise<void> {
  await addChunks(100_000);
  server.ask('analyze');
  const times: number[] = [];
  const before = ownMs() + serverMs();
  for (let run = 0; run < 100; run += 1) {
    const begun = performance.now();
    await queue.take();
    times.push(performance.now() - begun);
  }
  const each = (ownMs() + serverMs() - before) / times.length;
  say('fetching with 100,000 chunks waiting', `${each.toFixed(2)} ms`, '≤ 2 ms');
  say('… by the clock, the middle one', `${median(times).toFixed(2)} ms`, '');
  server.ask('delete from decisions_queue.job');
}

async function writing() {
  const warm = 1000;
  const papers = 4000;
  const chunks = papers / CHUNK;
  server.ask(`insert into decisions.source (uri, name, etag, fingerprint, chunk, status)
    select 'f' || n, 'f' || n, '', '${FINGERPRINT}', ('00000000-0000-0000-0000-' || lpad(((n - 1) / ${CHUNK})::text, 12, '0'))::uuid, 'planned'
    from generate_series(1, ${papers}) as n`);
  const ids = server.ask('select id from decisions.source order by id');
  const outcomes = storedOnes(papers).map(({ sha256, papers: read }, at) => ({
    source: ids[at] ?? '',
    status: 'read' as const,
    sha256,
    failure: null,
    papers: read,
  }));
  const lsn = (): number => Number(server.ask("select pg_current_wal_lsn() - '0/0'::pg_lsn")[0]);
  const size = (): number => Number(server.ask('select pg_database_size(current_database())')[0]);
  server.ask('checkpoint');
  let before = { client: 0, server: 0, wal: 0, size: 0 };
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    // The first pages after a checkpoint are logged whole: what goes on for long is measured behind them.
    if (chunk * CHUNK === warm)
      before = { client: ownMs(), server: serverMs(), wal: lsn(), size: size() };
    const job = {
      id: randomUUID(),
      chunk: `00000000-0000-0000-0000-${String(chunk).padStart(12, '0')}`,
      retries: 0,
    };
    const part = outcomes.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
    await writeChunk(store, part, { job, queue, fingerprint: FINGERPRINT, finish: true });
  }
  const client = (ownMs() - before.client) / (papers - warm);
  const onServer = (serverMs() - before.server) / (papers - warm);
  const wal = (lsn() - before.wal) / (papers - warm);
  const stored = (size() - before.size) / (papers - warm);
  say('writing a paper of ten tasks, client', `${client.toFixed(2)} ms`, '≤ 0.3 ms');
  say('… server, with all indexes', `${onServer.toFixed(2)} ms`, '≤ 0.6 ms');
  say('… write-ahead log', `${(wal / 1024).toFixed(1)} KB`, '≤ 22 KB');
  say('… in the store', `${(stored / 1024).toFixed(1)} KB`, '');
  return { onServer, wal, stored };
}

/** A real worker over many papers: what it takes of memory and time. */
async function worker(): Promise<number> {
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  for (let paper = 0; paper < workerPapers; paper += 1)
    writeFileSync(join(papers, `${paper}.txt`), paperText(100_000 + paper));
  const program = resolve('bin/decisions.js');
  const env = { ...process.env, LC_ALL: 'ru_RU.UTF-8', DECISIONS_STORE: server.url };
  spawnSync(process.execPath, [program, 'plan', papers, '--chunk', '500'], {
    env,
    stdio: 'ignore',
  });
  const child = spawn(process.execPath, [program, 'worker', '--once', '--jobs', '1'], {
    env,
    stdio: 'ignore',
  });
  const memory: number[] = [];
  let used = 0;
  const pid = child.pid ?? 0;
  const timer = setInterval(() => {
    memory.push(residentMb(pid));
    used = processMs(pid);
  }, 500);
  await new Promise((done) => child.on('exit', done));
  clearInterval(timer);
  const most = (part: number[]): number => Math.round(Math.max(...part));
  const third = Math.ceil(memory.length / 3);
  say(
    `a worker’s memory, its thirds over ${workerPapers} papers`,
    [memory.slice(0, third), memory.slice(third, 2 * third), memory.slice(2 * third)]
      .map(most)
      .join(' '),
    'flat, ≤ 300 MB',
  );
  const each = used / workerPapers;
  say('… its processor time a paper, all of it', `${each.toFixed(2)} ms`, '');
  return each;
}

function filter(): void {
  const many = join(folder, 'filter');
  mkdirSync(many);
  const paths = Array.from({ length: 500 }, (_, paper) => join(many, `${paper}.txt`));
  for (const [paper, path] of paths.entries()) writeFileSync(path, paperText(paper));
  const run = spawnSync(
    'bash',
    [
      '-c',
      `times; "${process.execPath}" bin/decisions.js parse --stdin-paths -f jsonl > /dev/null; times`,
    ],
    { input: paths.join('\n'), encoding: 'utf8' },
  );
  const children = run.stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const seconds = (row: string[] | undefined): number =>
    (row ?? []).reduce((sum, one) => {
      const [, minutes = '0', rest = '0'] = /^(\d+)m([\d.]+)s$/.exec(one) ?? [];
      return sum + Number(minutes) * 60 + Number(rest);
    }, 0);
  const each = ((seconds(children[3]) - seconds(children[1])) * 1000) / paths.length;
  say('the filter, 500 papers in a process, start included', `${each.toFixed(2)} ms`, '≤ 10 ms');
}

try {
  await handOut();
  await longQueue();
  const { onServer, wal, stored } = await writing();
  filter();
  const each = await worker();
  await new ManyTasks(server, say).run(tasks);
  printSimulation({ workerMs: each, serverMs: onServer, wal, stored });
} finally {
  await queue.stop();
  await store.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
