import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import csv from '../../src/export/csv.js';
import { parseDecision } from '../../src/index.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';

/** Files of the user: what is dropped on the page, and what the page writes back. */
const folder = mkdtempSync(join(tmpdir(), 'decisions-disk-'));
let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops files and folders of the disk as a person does: the browser gives the page their handles. */
async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 400, y: 400, data: { items: [], files, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at });
}

const allRead = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.paper').length === wanted &&
      document.querySelector('.paper.reading, .paper.waiting') === null,
    count,
  );

test('takes a dropped folder with what is in its folders, by the one list of endings', async () => {
  const inside = join(folder, 'решения', '2022');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, 'приказ.txt'), ORDER);
  writeFileSync(join(inside, '~$приказ.docx'), 'x');
  writeFileSync(join(inside, 'снимок.jpg'), 'x');
  copyFileSync('fixtures/tables/narrow.docx', join(folder, 'решения', 'узкая.docx'));
  writeFileSync(join(folder, 'решения', 'таблица.ods'), 'x');
  const page = await browser.open();
  await drop(page, [join(folder, 'решения')]);
  await allRead(page, 3);
  const names = await page.locator('.paper-file').allInnerTexts();
  expect(names.toSorted()).toEqual(['приказ.txt', 'таблица.ods', 'узкая.docx']);
  expect(await page.locator('#drop-over').isHidden()).toBe(true);
  await page.close();
});

const options = { lang: 'ru', all: false, width: 80, color: false, living: true } as const;

async function keptRegister(): Promise<string> {
  const before = parseDecision(ORDER.replace('1 мая', '15 апреля'));
  return String(await csv.write(before, options)).replace('не начато', 'в работе');
}

test('a dropped register whose file may not be written is given as a download', async () => {
  const path = join(folder, 'реестр.csv');
  const kept = await keptRegister();
  writeFileSync(path, kept);
  const page = await browser.open();
  await give(page, [paper('приказ.txt', ORDER)]);
  await drop(page, [path]);
  await page.waitForSelector('dialog.ask[open]');
  expect(await page.innerText('.ask')).toContain('Изменено: 1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.ask [data-answer=download]'),
  ]);
  expect(download.suggestedFilename()).toBe('реестр.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('до 1 мая 2022 года');
  expect(text).toContain('в работе');
  expect(readFileSync(path, 'utf8')).toBe(kept);
  await page.close();
});

/** The page on a server of its own, where a browser's own files need nobody's leave. */
async function site(): Promise<{ url: string; close: () => void }> {
  const types: Record<string, string> = { '.html': 'text/html; charset=utf-8' };
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '');
    response.setHeader('content-type', types[extname(name)] ?? 'text/javascript');
    response.end(readFileSync(join(browser.folder, 'site', name)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A file of the browser's own disk, given by the window for opening. */
async function ownFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([called, content]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(called, { create: true });
      const writing = await handle.createWritable();
      await writing.write(content);
      await writing.close();
      Reflect.set(globalThis, 'showOpenFilePicker', async () => [handle]);
      Reflect.set(globalThis, 'ownHandle', handle);
    },
    [name, text] as const,
  );
}

const ownText = (page: Page): Promise<string> =>
  page.evaluate(async () => (await Reflect.get(globalThis, 'ownHandle').getFile()).text());

/** The page as it asks where the update of a register on the browser's own disk is to go. */
async function askedOfOwnFile(): Promise<{ page: Page; kept: string; close: () => void }> {
  const { url, close } = await site();
  const kept = await keptRegister();
  const page = await browser.open({ url });
  await give(page, [paper('приказ.txt', ORDER)]);
  await ownFile(page, 'реестр.csv', kept);
  await page.click('[data-act=update]');
  await page.waitForSelector('dialog.ask[open]');
  return { page, kept, close };
}

test('writes into the register’s own file, and gives the file as it was beside it', async () => {
  const { page, kept, close } = await askedOfOwnFile();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.ask [data-answer=write]'),
  ]);
  expect(copy.suggestedFilename()).toBe('реестр – прежний.csv');
  expect(readFileSync(await copy.path(), 'utf8')).toBe(kept);
  expect(await ownText(page)).toContain('до 1 мая 2022 года');
  expect(await page.innerText('#said')).toContain('Изменено: 1');
  // Nothing has changed since: the file needs no writing, and the user is told.
  await page.click('[data-act=update]');
  await page.waitForFunction(() =>
    document.querySelector('#said')?.textContent?.includes('Без изменений: 4'),
  );
  await page.close();
  close();
});

test('a file that somebody wrote into meanwhile is read anew, not overwritten', async () => {
  const { page, kept, close } = await askedOfOwnFile();
  await ownFile(page, 'реестр.csv', kept.replace('в работе', 'исполнено почти'));
  await page.click('.ask [data-answer=write]');
  await page.waitForFunction(() =>
    document.querySelector('#said')?.textContent?.includes('за это время изменился'),
  );
  await page.waitForSelector('dialog.ask[open]');
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.ask [data-answer=write]'),
  ]);
  expect(readFileSync(await copy.path(), 'utf8')).toContain('исполнено почти');
  const text = await ownText(page);
  expect(text).toContain('исполнено почти');
  expect(text).toContain('до 1 мая 2022 года');
  await page.close();
  close();
});

test('a workbook that is no register is a paper', async () => {
  const page = await browser.open();
  const rows = [
    ['ПРИКАЗ'],
    ['от 5 марта 2022 года № 7'],
    ['ПРИКАЗЫВАЮ:'],
    ['1. Отделу кадров представить отчёт до 1 мая 2022 года.'],
  ];
  const { Workbook } = await import('exceljs').then(({ default: exceljs }) => exceljs);
  const book = new Workbook();
  book.addWorksheet('Лист1').addRows(rows);
  const path = join(folder, 'приказ.xlsx');
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  await page.setInputFiles('#pick-files', path);
  await allRead(page, 1);
  expect(await page.locator('.task').count()).toBe(1);
  await drop(page, [path]);
  await allRead(page, 2);
  await page.close();
});

test('brings a register of LibreOffice up to date', async () => {
  const { default: ods } = await import('../../src/export/ods/index.js');
  const before = parseDecision(ORDER.replace('1 мая', '15 апреля'));
  const path = join(folder, 'реестр.ods');
  writeFileSync(path, await ods.write(before, options));
  const page = await browser.open();
  await give(page, [paper('приказ.txt', ORDER)]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.setInputFiles('#pick-register', path),
  ]);
  expect(download.suggestedFilename()).toBe('реестр.ods');
  expect(await page.textContent('#said')).toContain('Изменено: 1');
  const { updateWorkbook } = await import('../../src/export/book/update.js');
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const { plan } = await updateWorkbook(bytes, parseDecision(ORDER), { lang: 'ru', all: false });
  expect(plan.edits.flatMap(({ changes }) => changes)).toEqual([]);
  await page.close();
});
