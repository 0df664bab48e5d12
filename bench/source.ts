/**
 * Readers and batch beside named peers, in one run; every figure is a ratio of times or of memory
 * measured here. `npm run bench:source`; behind `--`: `--papers 100000` for the long comparison of
 * memory, `--texts 3000` for the size of the archive that one and two workers read, `--only memory`
 * (or docx, pdf, workers) for one part.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { readSource } from '../src/source/index.js';
import { median } from './measure.js';

const IRKUTSK = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
const DOCX = 'fixtures/formats/irkutsk-lists.docx';
const PDF = 'fixtures/formats/irkutsk-lists.libreoffice.pdf';
const FILES = 100;
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

function copies(path: string, count: number): string[] {
  const folder = mkdtempSync(join(top, 'copies-'));
  const ending = path.slice(path.lastIndexOf('.'));
  return Array.from({ length: count }, (_, index) => {
    const copy = join(folder, `${index}${ending}`);
    cpSync(path, copy);
    return copy;
  });
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await readSource(new Uint8Array(readFileSync(path)), { path });
}

/** pandoc reads all files in one process; the start of an empty one is taken off. */
async function docx(): Promise<void> {
  const paths = copies(DOCX, FILES);
  await readAll(paths);
  const ours = await best(3, () => readAll(paths));
  const start = await best(3, () => execFileSync('pandoc', ['-t', 'plain'], { input: '' }));
  const whole = await best(2, () =>
    execFileSync('pandoc', ['-t', 'plain', ...paths], { maxBuffer: 1 << 28 }),
  );
  const pandoc = whole - start;
  console.log(`DOCX, ${FILES} files: ours ${(ours / FILES).toFixed(1)} ms a file`);
  console.log(`  pandoc -t plain without its start ${(pandoc / FILES).toFixed(1)} ms a file`);
  console.log(`  ratio ${(pandoc / ours).toFixed(1)} (aim: at least 5)`);
}

async function pdf(): Promise<void> {
  const paths = copies(PDF, 20);
  await readAll(paths);
  const ours = (await best(3, () => readAll(paths))) / paths.length;
  const whole =
    (await best(3, () => {
      for (const path of paths) execFileSync('pdftotext', ['-layout', path, '-']);
    })) / paths.length;
  console.log(
    `PDF, 5 pages: ours ${ours.toFixed(1)} ms, pdftotext -layout with its start ${whole.toFixed(1)} ms`,
  );
  console.log(`  ratio ${(whole / ours).toFixed(2)}`);
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

const parts: Record<string, () => Promise<void> | void> = { docx, pdf, workers, memory };

try {
  for (const [name, part] of Object.entries(parts))
    if (options.only === undefined || options.only === name) await part();
} finally {
  rmSync(top, { recursive: true, force: true });
}
