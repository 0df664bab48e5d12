/**
 * Readers and batch beside named peers, in one run; every figure is a ratio of times or of memory
 * measured here. `npm run bench:source` (add `-- --papers 100000` for the long memory comparison).
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../src/source/index.js';

const IRKUTSK = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
const DOCX = 'fixtures/formats/irkutsk-lists.docx';
const PDF = 'fixtures/formats/irkutsk-lists.libreoffice.pdf';
const FILES = 100;
const many = Number(process.argv[process.argv.indexOf('--papers') + 1]) || 10_000;

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

function batch(folder: string, jobs: number): number {
  const out = mkdtempSync(join(top, 'out-'));
  const args = ['bin/decisions.js', 'batch', folder, '-o', out, '--jobs', String(jobs), '-q'];
  const time = timed(() => execFileSync(process.execPath, [...args, '--format', 'json']));
  rmSync(out, { recursive: true, force: true });
  return time;
}

async function workers(): Promise<void> {
  const folder = archive(2000, (paper) => IRKUTSK.replace('совещании', `совещании № ${paper}`));
  const one = await best(2, () => batch(folder, 1));
  const two = await best(2, () => batch(folder, 2));
  console.log(
    `batch, 2000 texts: 1 worker ${(one / 1000).toFixed(1)} s, 2 workers ${(two / 1000).toFixed(1)} s`,
  );
  console.log(`  ratio ${(one / two).toFixed(2)} (aim: at least 1.7 on two free cores)`);
}

/** Peak resident memory of a batch in megabytes, as the kernel counts it. */
async function peak(count: number): Promise<number> {
  const small = (paper: number): string =>
    `РЕШЕНИЕ\nколлегии управления образования города Энска\nот 1 марта 2022 года № ${paper}\n\n` +
    `КОЛЛЕГИЯ РЕШИЛА:\n\n1. Отделу кадров подготовить отчёт № ${paper}.\nСрок – до 1 апреля 2022 года\n`;
  const folder = archive(count, small);
  const out = mkdtempSync(join(top, 'out-'));
  const args = ['bin/decisions.js', 'batch', folder, '-o', out, '--jobs', '2', '-q'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
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
  const few = await peak(1000);
  const lots = await peak(many);
  console.log(
    `peak memory: 1000 papers ${few.toFixed(0)} MB, ${many} papers ${lots.toFixed(0)} MB`,
  );
  console.log(`  ratio ${(lots / few).toFixed(2)} (aim: at most 1.10)`);
}

try {
  await docx();
  await pdf();
  await workers();
  await memory();
} finally {
  rmSync(top, { recursive: true, force: true });
}
