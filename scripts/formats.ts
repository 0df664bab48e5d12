/**
 * The two real decisions printed as PDF by the programs that papers come from, in several layouts,
 * and read back: a table of what is right in every field. `npm run formats`; behind `--`:
 * `--folder DIR` keeps the PDFs and uses those that are there, `--only WORD` chooses by name,
 * `--verbose` tells what differs.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compareTasks } from './formats/compare.js';
import { LAYOUTS, type Layout } from './formats/layouts.js';
import { type Paper, realPapers } from './formats/paper.js';
import { isInstalled, PROGRAMS, type Program, scanned } from './formats/programs.js';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});

const folder = resolve(options.folder ?? mkdtempSync(join(tmpdir(), 'formats-')));

function inWork(work: (folder: string) => Promise<void> | void): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'formats-work-'));
  return Promise.resolve(work(own)).finally(() => rmSync(own, { recursive: true, force: true }));
}

async function printed(paper: Paper, layout: Layout, program: Program): Promise<string> {
  const target = join(folder, `${paper.name}.${program.name}.${layout.name}.pdf`);
  if (!existsSync(target))
    await inWork((own) => program.print(layout.parts(paper), layout, own, target));
  return target;
}

async function withLayer(source: string): Promise<string> {
  const target = source.replace(/\.pdf$/, '.scanned.pdf');
  if (!existsSync(target)) await inWork((own) => scanned(source, own, target));
  return target;
}

interface Row {
  paper: Paper;
  program: string;
  results: Map<string, Comparison>;
}

async function read(paper: Paper, path: string, isScan: boolean): Promise<Comparison> {
  const result = await compareTasks(paper, new Uint8Array(readFileSync(path)), path, isScan);
  if (options.verbose)
    for (const line of result.differences) console.log(`${path.slice(folder.length + 1)}: ${line}`);
  return result;
}

function cell(result: Comparison | undefined): string {
  if (result === undefined) return '';
  const mark =
    result.right === result.of && result.extra === 0 ? '' : result.told ? ' !' : ' SILENT';
  return `${result.right}/${result.of}${result.extra > 0 ? `+${result.extra}` : ''}${mark}`;
}

function show(rows: readonly Row[]): void {
  const names = LAYOUTS.map((layout) => layout.name);
  console.log(['paper', 'program', ...names].join(' | '));
  for (const { paper, program, results } of rows)
    console.log([paper.name, program, ...names.map((name) => cell(results.get(name)))].join(' | '));
  const all = rows.flatMap(({ results }) => [...results.values()]);
  const right = all.filter((result) => result.right === result.of && result.extra === 0);
  const silent = all.filter((result) => !right.includes(result) && !result.told);
  const share = ((right.length / Math.max(1, all.length)) * 100).toFixed(1);
  console.log(`right in every field: ${right.length} of ${all.length} combinations (${share} %)`);
  console.log(`wrong without a diagnostic: ${silent.length}`);
}

mkdirSync(folder, { recursive: true });
const programs = PROGRAMS.filter(({ name, command, debian }) => {
  const there = isInstalled(command);
  if (!there) console.log(`${name} is missing: apt install ${debian}`);
  return there;
});
const canScan = isInstalled('tesseract') && isInstalled('pdftoppm');
if (!canScan) console.log('scans are left out: apt install tesseract-ocr-rus poppler-utils');
const rows: Row[] = [];
try {
  for (const paper of realPapers())
    for (const program of programs) {
      const plain = new Map<string, Comparison>();
      const scans = new Map<string, Comparison>();
      for (const layout of LAYOUTS) {
        if (!`${paper.name} ${program.name} ${layout.name}`.includes(options.only)) continue;
        const path = await printed(paper, layout, program);
        plain.set(layout.name, await read(paper, path, false));
        // One program's pages are enough to see what the recogniser makes of a layout.
        if (canScan && program.name === 'LibreOffice')
          scans.set(layout.name, await read(paper, await withLayer(path), true));
      }
      if (plain.size > 0) rows.push({ paper, program: program.name, results: plain });
      if (scans.size > 0)
        rows.push({ paper, program: `tesseract of ${program.name}`, results: scans });
    }
  show(rows);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
