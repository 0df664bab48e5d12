/**
 * Readers and batch beside named peers, in one run; every figure is a ratio of times or of memory
 * measured here. `npm run bench:source`; behind `--`: `--papers 100000` for the long comparison of
 * memory, `--texts 3000` for the size of the archive that one and two workers read, `--only memory`
 * (or files, workers) for one part. Needs pandoc, poppler, antiword and GNU time.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { readSource } from '../src/source/index.js';
import { median } from './measure.js';

const IRKUTSK = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
const ROUNDS = 5;
const run = promisify(execFile);
const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '10000' },
    texts: { type: 'string', default: '6000' },
    only: { type: 'string' },
  },
});

const top = mkdtempSync(join(tmpdir(), 'bench-'));

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The shortest of several runs: what the work costs when nothing else disturbs it. */
async function best(times: number, work: () => Promise<unknown> | unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await readSource(new Uint8Array(readFileSync(path)), { path });
}

/** Fixtures of each format, and the program that people read it with. */
const PEERS: { format: string; peer: string; args(path: string): string[]; files: string[] }[] = [
  {
    format: 'PDF',
    peer: 'pdftotext -layout',
    args: (path) => ['pdftotext', '-layout', path, '-'],
    files: ['formats', 'tables', 'files'],
  },
  {
    format: 'DOCX',
    peer: 'pandoc -t plain',
    args: (path) => ['pandoc', '-t', 'plain', path],
    files: ['formats', 'tables', 'nested'],
  },
  {
    format: 'DOC',
    peer: 'antiword',
    args: (path) => ['antiword', '-m', 'UTF-8.txt', path],
    files: ['formats', 'tables', 'nested'],
  },
];

function fixtures(folders: readonly string[], ending: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join('fixtures', folder))
      .filter((name) => name.endsWith(`.${ending}`))
      .map((name) => join('fixtures', folder, name)),
  );
}

function call([program = '', ...args]: string[]): void {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch (error) {
    // A peer may refuse a file that is read here; how long it took counts all the same.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
  }
}

/** Peak resident memory of a command in megabytes, as the kernel counts it for its children. */
function peakOf(command: string[]): number {
  const out = execFileSync('sh', [
    '-c',
    '/usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -1',
    'sh',
    ...command,
  ]);
  return Number(String(out).trim()) / 1024;
}

/**
 * Every file by us and by the peer. Ours within this process is what a file of a batch costs; ours
 * with its start, and its memory, is a process of its own as the peer's is.
 */
async function files(): Promise<void> {
  for (const { format, peer, args, files: folders } of PEERS) {
    console.log(`${format}: ours in ms (in a process of its own, MB) | ${peer} in ms (MB) | file`);
    const ratios: number[] = [];
    for (const path of fixtures(folders, format.toLowerCase())) {
      const ours = await best(5, () => readAll([path]).catch(() => undefined));
      const own = ['node', 'bin/decisions.js', 'parse', path, '-f', 'json'];
      const alone = await best(2, () => call(own));
      const theirs = await best(3, () => call(args(path)));
      ratios.push(theirs / ours);
      console.log(
        `  ${ours.toFixed(1)} (${alone.toFixed(0)}, ${peakOf(own).toFixed(0)}) | ${theirs.toFixed(1)} (${peakOf(args(path)).toFixed(0)}) | ${path}`,
      );
    }
    console.log(`  median of their time over ours ${median(ratios).toFixed(2)}`);
  }
}

function archive(count: number, text: (paper: number) => string): string {
  const folder = mkdtempSync(join(top, 'in-'));
  for (let paper = 0; paper < count; paper++) {
    const below = join(folder, String(Math.floor(paper / 500)).padStart(5, '0'));
    if (paper % 500 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${paper}.txt`), text(paper));
  }
  return folder;
}

function batchArguments(papers: readonly string[], out: string, jobs: number): string[] {
  return ['bin/decisions.js', 'batch', ...papers, '-o', out, '--jobs', String(jobs), '-q'];
}

function batch(folder: string, jobs: number): number {
  const args = batchArguments([folder], mkdtempSync(join(top, 'out-')), jobs);
  // What was written is removed when all is measured: a file system is slow to make files where it
  // has just removed thousands.
  return timed(() => execFileSync(process.execPath, [...args, '--format', 'json']));
}

/** Two runs at once that share nothing, each over half of the archive: what the machine allows. */
async function apart(folder: string): Promise<number> {
  const halves = readdirSync(folder).map((name) => join(folder, name));
  const middle = Math.ceil(halves.length / 2);
  const start = performance.now();
  await Promise.all(
    [halves.slice(0, middle), halves.slice(middle)].map((papers) => {
      const out = mkdtempSync(join(top, 'out-'));
      return run(process.execPath, [...batchArguments(papers, out, 1), '--format', 'json']);
    }),
  );
  return performance.now() - start;
}

/**
 * Runs of one worker, of two and of two processes in turn, so that a change of the machine's pace
 * meets them all; the shortest of each is what it costs when nothing else disturbs it.
 */
async function workers(): Promise<void> {
  const count = Number(options.texts);
  const folder = archive(count, (paper) => IRKUTSK.replace('совещании', `совещании № ${paper}`));
  const times = { one: [] as number[], two: [] as number[], apart: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.one.push(batch(folder, 1));
    times.two.push(batch(folder, 2));
    times.apart.push(await apart(folder));
  }
  const shortest = (which: keyof typeof times): number => Math.min(...times[which]);
  const seconds = (which: keyof typeof times): string =>
    times[which].map((time) => (time / 1000).toFixed(1)).join(', ');
  console.log(`batch, ${count} texts, ${ROUNDS} rounds, seconds: 1 worker ${seconds('one')}`);
  console.log(`  2 workers ${seconds('two')}; 2 processes of half each ${seconds('apart')}`);
  console.log(
    `  2 workers ${(shortest('one') / shortest('two')).toFixed(2)} times 1 (aim: at least 1.7 on two free cores); 2 processes ${(shortest('one') / shortest('apart')).toFixed(2)}`,
  );
}

/** Peak resident memory of a batch in megabytes, as the kernel counts it. */
async function peak(count: number): Promise<number> {
  const small = (paper: number): string =>
    `РЕШЕНИЕ\nколлегии управления образования города Энска\nот 1 марта 2022 года № ${paper}\n\n` +
    `КОЛЛЕГИЯ РЕШИЛА:\n\n1. Отделу кадров подготовить отчёт № ${paper}.\nСрок – до 1 апреля 2022 года\n`;
  const folder = archive(count, small);
  const out = mkdtempSync(join(top, 'out-'));
  const child = spawn(process.execPath, batchArguments([folder], out, 2), { stdio: 'ignore' });
  let most = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended.
    }
  }, 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  return most / 1024;
}

async function memory(): Promise<void> {
  const many = Number(options.papers);
  const few = median([await peak(1000), await peak(1000), await peak(1000)]);
  const lots = await peak(many);
  console.log(
    `peak memory: 1000 papers ${few.toFixed(0)} MB, ${many} papers ${lots.toFixed(0)} MB`,
  );
  console.log(`  ratio ${(lots / few).toFixed(2)} (aim: at most 1.10)`);
}

const parts: Record<string, () => Promise<void> | void> = { files, workers, memory };

try {
  for (const [name, part] of Object.entries(parts))
    if (options.only === undefined || options.only === name) await part();
} finally {
  rmSync(top, { recursive: true, force: true });
}
