// How long it takes to ask an archive: makes a register of many tasks as JSON Lines and as Parquet
// and runs `decisions query` over them as a process, its start included.
//   npm run bench:query -- [TASKS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeParquet } from '../src/cli/batch/combine.js';
import { Spool } from '../src/cli/batch/spool.js';
import { parseDecision } from '../src/index.js';

const DEFAULT_TASKS = 1_000_000;
const BODIES = ['отделу кадров', 'управлению культуры', 'директорам школ', 'финансовому отделу'];
const WORKS = ['организовать отдых детей', 'провести проверку котельных', 'представить отчёт'];
const TERMS = (year: number, month: string) => [
  `до 15.${month}.${year}`,
  `до 1.${month}.${year} и до 28.${month}.${year}`,
  'ежеквартально, до 5 числа',
  'постоянно',
];

/** Papers of ten points, each as the program reads it. */
function* papers(tasks: number): Generator<string> {
  for (let paper = 0; paper * 10 < tasks; paper += 1) {
    const year = 2000 + (paper % 23);
    const month = String(1 + (paper % 12)).padStart(2, '0');
    const terms = TERMS(year, month);
    const points = Array.from({ length: 10 }, (_, place) => {
      const at = paper * 7 + place;
      const body = `${BODIES[at % BODIES.length]} № ${at % 997}`;
      return `${place + 1}. ${body} ${WORKS[at % WORKS.length]}. Срок – ${terms[at % terms.length]}`;
    });
    yield `ПРИКАЗ\nуправления образования города Лугового\nот 10.${month}.${year} № ${paper}\n\nПРИКАЗЫВАЮ:\n${points.join('\n')}\n`;
  }
}

const tasks = Number(process.argv[2] ?? DEFAULT_TASKS);
const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));
try {
  const lines = join(folder, 'register.jsonl');
  const spool = new Spool(lines);
  let number = 0;
  // A thousand papers are read; the others are theirs under other ids.
  const read: { document: object; tasks: object[] }[] = [];
  for (const paper of papers(Math.min(tasks, 10_000))) {
    const register = parseDecision(paper, { path: 'приказ.txt' });
    const [document] = register.documents;
    if (document !== undefined) read.push({ document, tasks: register.tasks });
  }
  for (let paper = 0; number < tasks; paper += 1) {
    const one = read[paper % read.length];
    if (one === undefined) break;
    const id = `paper-${paper}`;
    spool.add(`${JSON.stringify({ record: 'document', ...one.document, id })}\n`);
    for (const task of one.tasks) {
      spool.add(`${JSON.stringify({ record: 'task', ...task, document: id })}\n`);
      number += 1;
    }
  }
  spool.close();
  const context = { lang: 'ru', color: false, quiet: true, verbose: false } as const;
  const parquet = join(folder, 'register.parquet');
  await writeParquet(lines, parquet, { context, all: true, asOf: null });
  const size = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`;
  console.log(`${number} tasks: register.jsonl ${size(lines)}, register.parquet ${size(parquet)}`);
  const found = join(folder, 'found.jsonl');
  const ask = (path: string, ...args: string[]): void => {
    const begun = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      ['bin/decisions.js', 'query', path, ...args, '-o', found, '--force'],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'ru_RU.UTF-8' } },
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(2);
    console.log(
      `${seconds} s  ${path.slice(folder.length + 1)} ${args.join(' ')}  ${stderr.trim().split('\n').at(-1)}`,
    );
  };
  const body = ['--assignee', 'отдел кадров № 17', '--due', '2020-Q1'];
  ask(parquet, 'select count(*) from tasks');
  ask(parquet, ...body);
  ask(parquet, ...body, '--text', 'отчётов');
  ask(parquet, "select count(*) from task_day where day between '2020-01-01' and '2020-03-31'");
  ask(lines, ...body);
} finally {
  rmSync(folder, { recursive: true });
}
