import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'decisions-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEEDS = [
  'fixtures/irkutsk-collegium-2021-11-26.txt',
  'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
];

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/decisions.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LANG: 'ru_RU.UTF-8' },
  });
  return { status, stdout, stderr };
}

/** What LibreOffice makes of a Word document, as text laid out like the page. */
function officeText(path: string): string {
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'office')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path,
  ]);
  const pdf = join(
    folder,
    `${path
      .split('/')
      .at(-1)
      ?.replace(/\.docx$/, '')}.pdf`,
  );
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

/** One line of spaces only between words, as a table's cells wrap anywhere. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

test('due: papers, JSON, CSV and XLSX registers give the same list; the day is said', () => {
  const register = join(folder, 'register.json');
  const table = join(folder, 'register.csv');
  const workbook = join(folder, 'register.xlsx');
  expect(run('parse', ...SEEDS, '-o', register, '-q').status).toBe(0);
  expect(run('parse', ...SEEDS, '-o', table, '--excel', '-q').status).toBe(0);
  expect(run('parse', ...SEEDS, '-o', workbook, '-q').status).toBe(0);
  const lists = [SEEDS, [register], [table], [workbook]].map((inputs) => {
    const { status, stdout } = run('due', ...inputs, '--as-of', '2022-02-01', '--within', '2w');
    expect(status).toBe(0);
    expect(stdout).toContain('Состояние на 01.02.2022; ближайшими считаются сроки до 15.02.2022');
    return stdout;
  });
  expect(lists[1]).toBe(lists[0]);
  const counts = lists.map((list) => list.match(/^\S.* · \d+$/gm));
  for (const one of counts) expect(one).toEqual(counts[0]);
});

test('due: a folder stands for its papers, a path that leads nowhere is said', () => {
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  for (const seed of SEEDS) copyFileSync(seed, join(papers, basename(seed)));
  const day = ['--as-of', '2022-02-01', '-f', 'json'];
  const { items } = JSON.parse(run('due', papers, ...day).stdout);
  expect(items).toHaveLength(JSON.parse(run('due', ...SEEDS, ...day).stdout).items.length);
  // What a folder brings and nobody can read is said, and the rest is listed.
  writeFileSync(join(papers, 'empty.docx'), '');
  const partly = run('due', papers, ...day);
  expect(partly.status).toBe(2);
  expect(partly.stderr).toContain('empty.docx');
  expect(JSON.parse(partly.stdout).items).toHaveLength(items.length);
  const nowhere = run('due', join(folder, 'nowhere'));
  expect(nowhere.status).toBe(2);
  expect(nowhere.stderr).toContain('nowhere');
});

test('due: without a day it is today, and that is said', () => {
  const now = new Date();
  const today = [now.getDate(), now.getMonth() + 1].map((part) => String(part).padStart(2, '0'));
  expect(run('due', ...SEEDS).stdout).toContain(
    `Состояние на ${today.join('.')}.${now.getFullYear()}`,
  );
});

test('due: a status set in the table takes the task off the list', () => {
  const path = join(folder, 'kept.csv');
  expect(run('parse', ...SEEDS, '-o', path, '-q').status).toBe(0);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('не начато', 'исполнено'));
  const list = (file: string) =>
    JSON.parse(run('due', file, '--as-of', '2022-02-01', '-f', 'json').stdout);
  expect(list(path).closed).toBe(1);
  expect(list(path).items).toHaveLength(list(join(folder, 'register.json')).items.length - 1);
  const letters = run('letters', path, '-o', join(folder, 'kept-letters'));
  expect(letters.stderr).toContain('не вошло в письма: 1');
});

test('due: a workbook saved by LibreOffice gives the same list; a damaged one is said', () => {
  const path = join(folder, 'office.xlsx');
  expect(run('parse', ...SEEDS, '-o', path, '-q').status).toBe(0);
  // LibreOffice writes the workbook anew, as a save there does.
  const saved = join(folder, 'saved');
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'office')}`,
    '--convert-to',
    'xlsx',
    '--outdir',
    saved,
    path,
  ]);
  const list = (file: string) =>
    JSON.parse(run('due', file, '--as-of', '2022-02-01', '-f', 'json').stdout);
  expect(list(join(saved, 'office.xlsx')).items).toEqual(list(path).items);
  const damaged = join(folder, 'damaged.xlsx');
  writeFileSync(damaged, readFileSync(path).subarray(0, 3000));
  const { status, stderr } = run('due', damaged);
  expect(status).toBe(2);
  expect(stderr).toContain('damaged.xlsx: реестр повреждён');
});

test('due: a calendar of what is left, and clear answers to wrong questions', () => {
  const { stdout } = run(
    'due',
    ...SEEDS,
    '--as-of',
    '2022-02-01',
    '--assignee',
    'цро',
    '-f',
    'ics',
    '--remind',
    '7d',
  );
  const root = new ICAL.Component(ICAL.parse(stdout));
  expect(root.getAllSubcomponents('vevent')).toHaveLength(4);
  expect(root.getAllSubcomponents('vevent')[0]?.getAllSubcomponents('valarm')).toHaveLength(1);
  for (const [args, words] of [
    [['--assignee', 'никто'], 'исполнители в этих документах'],
    [['--state', 'late'], 'возможны: overdue'],
    [['--within', 'скоро'], '30d'],
    [['--as-of', '31.02.2022'], '2022-01-31'],
  ] as const) {
    const { status, stderr } = run('due', ...SEEDS, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  }
  const paper = run('due', 'package.json');
  expect(paper.status).toBe(2);
  expect(paper.stderr).toContain('package.json');
});

test('letters: one Word document for each assignee, which LibreOffice opens and lays out', () => {
  const out = join(folder, 'letters');
  const { status, stdout, stderr } = run('letters', ...SEEDS, '-o', out);
  expect(status).toBe(0);
  const names = readdirSync(out);
  expect(stdout.trim().split('\n')).toHaveLength(names.length);
  expect(stderr).toContain(`написано писем: ${names.length}`);
  const text = flat(officeText(join(out, 'МКУ «ЦРО».docx')));
  expect(text).toContain('Кому: МКУ «ЦРО»');
  expect(text).toContain('до 31.05.2022');
  expect(text).toContain('Страница 1 из 1');
  const one = run('letters', ...SEEDS, '-o', join(folder, 'one'), '--assignee', 'персей');
  expect(one.stdout.trim().split('\n')).toHaveLength(1);
});

test('the list of tasks: LibreOffice shows every task, headings on every page, who signs', () => {
  const path = join(folder, 'list.docx');
  expect(run('parse', SEEDS[0] ?? '', '-o', path, '-q').status).toBe(0);
  const text = officeText(path);
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages.slice(0, -1)) expect(page).toContain('Исполнитель');
  expect(flat(text)).toContain('ПЕРЕЧЕНЬ ПОРУЧЕНИЙ');
  expect(flat(text)).toContain('М.А. Парфенов');
  for (const item of ['2.1', '3.10', '9.3']) expect(text).toContain(` ${item} `);
});
