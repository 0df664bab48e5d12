/**
 * 100,000 tasks to XLSX: the whole register with its styles, formulas, links, lists and summary,
 * beside the same bare cells through the streaming writer of exceljs. Each runs in a process of its
 * own; time and peak memory are those of the process, start-up included.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_COLUMNS } from '../src/export/columns.js';
import type { RegisterRow } from '../src/export/rows.js';
import { type Cell, isStyled } from '../src/export/xlsx/cells.js';
import { TaskSheet } from '../src/export/xlsx/tasks.js';
import { writeWorkbook } from '../src/export/xlsx/workbook.js';
import type { RegisterDocument } from '../src/register/schema.js';

const TASKS = Number(process.env.TASKS ?? 100_000);
const PER_DOCUMENT = 50;

function documentOf(place: number): RegisterDocument {
  return {
    id: `2022-01-10-prikaz-${place}`,
    source: { path: `archive/${place}.txt`, format: 'txt', encoding: 'utf-8', sha256: '' },
    kind: 'order',
    title: 'Приказ о мерах по подготовке к отопительному сезону',
    issuer: 'администрация района',
    date: '2022-01-10',
    number: `${place}-р`,
    signatories: [{ name: 'И.И. Иванов', post: 'Глава администрации' }],
    tasks: PER_DOCUMENT,
    statements: 0,
  };
}

/** Tasks as an archive gives them, made one at a time. */
function* rows(): Generator<RegisterRow> {
  const point = { line: 1, column: 1, offset: 0 };
  let document = documentOf(1);
  for (let index = 1; index <= TASKS; index += 1) {
    if (index % PER_DOCUMENT === 1) document = documentOf(Math.ceil(index / PER_DOCUMENT));
    const number = `${Math.ceil((index % PER_DOCUMENT) / 9) + 1}.${(index % 9) + 1}`;
    const assignee = `Отдел № ${(index % 40) + 1} администрации района`;
    const day = (index % 28) + 1;
    yield {
      index,
      document,
      duplicates: [],
      diagnostics: [],
      task: {
        id: number,
        document: document.id,
        kind: 'task',
        number,
        label: `${number}.`,
        parent: number.slice(0, 1),
        section: null,
        heading: null,
        text: `Провести проверку готовности объекта № ${index} к отопительному сезону и представить акт проверки в отдел жилищно-коммунального хозяйства.`,
        assignees: [{ name: assignee, text: assignee, inherited: false }],
        coAssignees: [],
        deadline: {
          type: 'date',
          text: `до ${day} марта 2022 г.`,
          start: null,
          due: `2022-03-${String(day).padStart(2, '0')}`,
          bound: 'by',
        },
        references: [],
        position: { start: point, end: point },
      },
    };
  }
}

async function ours(path: string): Promise<void> {
  const file = createWriteStream(path);
  const source = {
    rows: rows(),
    *documents() {
      for (let place = 1; place <= TASKS / PER_DOCUMENT; place += 1) yield documentOf(place);
    },
    duplicates: () => [],
    diagnostics: () => [],
    lookup: { document: () => undefined, task: () => undefined },
  };
  const options = {
    lang: 'ru',
    columns: DEFAULT_COLUMNS,
    version: '0',
    asOf: '2022-02-01',
  } as const;
  await writeWorkbook(source, options, async (bytes) => {
    if (!file.write(bytes)) await once(file, 'drain');
  });
  file.end();
  await once(file, 'finish');
}

/** The same cells with no style, width or rule, and no other sheet. */
async function exceljs(path: string): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = workbook.addWorksheet('Поручения');
  const tasks = TaskSheet.fresh(DEFAULT_COLUMNS, 'ru', '2022-02-01');
  sheet.addRow(tasks.sheetColumns().map(({ heading }) => heading)).commit();
  let line = 1;
  for (const row of rows()) {
    line += 1;
    sheet.addRow(tasks.cells(row, line).map(bare)).commit();
  }
  sheet.commit();
  await workbook.commit();
}

function bare(cell: Cell): string | number | null | { formula: string; result?: string | number } {
  const content = isStyled(cell) ? cell.content : cell;
  if (content === null || typeof content !== 'object') return content;
  const { formula, value } = content;
  return value === null ? { formula } : { formula, result: value };
}

const WRITERS = { ours, exceljs };

interface Run {
  seconds: number;
  megabytes: number;
  size: number;
}

function run(name: keyof typeof WRITERS, folder: string): Run {
  const path = join(folder, `${name}.xlsx`);
  const started = performance.now();
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), name, path],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (child.status !== 0) throw new Error(`${name} failed`);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: Number(child.stdout) / 1024, size: statSync(path).size / 2 ** 20 };
}

const [, , name, path] = process.argv;
if ((name === 'ours' || name === 'exceljs') && path !== undefined) {
  await WRITERS[name](path);
  // maxRSS is in kilobytes.
  process.stdout.write(String(process.resourceUsage().maxRSS));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-bench-'));
  const results = { exceljs: run('exceljs', folder), ours: run('ours', folder) };
  rmSync(folder, { recursive: true });
  for (const [writer, { seconds, megabytes, size }] of Object.entries(results)) {
    const figures = `${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`;
    console.log(`${writer.padEnd(8)} ${figures}, file ${size.toFixed(1)} MB`);
  }
  const ratio = results.ours.seconds / results.exceljs.seconds;
  console.log(
    `${TASKS} tasks: ${ratio.toFixed(2)} times exceljs with bare cells (aim: at most 1.3)`,
  );
}
