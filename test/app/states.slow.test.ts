import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBytes, type Register } from '../../src/index.js';
import { joinRegisters } from '../../src/register/join.js';
import { endingOf, PAPER_ENDINGS } from '../../src/source/endings.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';

const KIB = 1024;

let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(() => browser?.close());

test('from the choice of a file to the download by keyboard alone', async () => {
  const page = await browser.open();
  const tabTo = async (selector: string): Promise<void> => {
    for (let count = 0; count < 60; count += 1) {
      if (await page.locator(`${selector}:focus`).count()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${selector}`);
  };
  await tabTo('.zone [data-act=add]');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles([paper('приказ.txt', ORDER)]);
  await page.waitForSelector('.task');
  await page.keyboard.press('F8');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('.task .doubt').count()).toBe(1);
  await page.keyboard.press('F6');
  expect(await page.locator('#sheet:focus').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const field = page.locator('.f:focus');
  expect(await field.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('#tab-tasks').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tab-doubts').getAttribute('aria-selected')).toBe('true');
  await page.locator('.skip').focus();
  await tabTo('#download');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('приказ.xlsx');
  await page.close();
});

test('prints the tasks of all papers as tables', async () => {
  const page = await browser.open();
  await give(page, [paper('приказ.txt', ORDER)]);
  const bytes = await page.pdf({ format: 'A4' });
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  expect(text).toContain('Провести сход');
  expect(text).toContain('до 1 июля 2022 года');
  expect(text).not.toContain('Добавить документы');
  await page.close();
});

test('a folder is taken with all that is in it, what is no paper is counted', async () => {
  const page = await browser.open();
  await page.setInputFiles('#pick-folder', 'fixtures/doc');
  const names = readdirSync('fixtures/doc', { recursive: true, encoding: 'utf8' });
  const papers = names.filter((name) => /\.(?:doc|rtf|odt|pdf|html|txt|md|docx)$/.test(name));
  await page.waitForFunction(
    () => document.querySelector('.paper.reading, .paper.waiting') === null,
    undefined,
    { timeout: 120_000 },
  );
  expect(await page.locator('.paper').count()).toBe(papers.length);
  await page.close();
});

test('keeps to its budgets', () => {
  expect(browser.sizes.file).toBeLessThanOrEqual(1_350_000);
  expect(browser.sizes.script).toBeLessThanOrEqual(25 * KIB);
  expect(browser.sizes.engine).toBeLessThanOrEqual(420 * KIB);
});

test('holds nothing by which a page speaks with the world', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(
    readFileSync(join(browser.folder, 'decisions.html'), 'utf8'),
  )?.[1];
  expect(script?.length).toBeGreaterThan(10_000);
  for (const word of [
    'fetch(',
    'XMLHttpRequest',
    'WebSocket',
    'RTCPeer',
    'sendBeacon',
    'localStorage',
    'innerHTML',
  ])
    expect(script).not.toContain(word);
});

const PAPERS = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => PAPER_ENDINGS.includes(endingOf(name)))
  .filter((name) => !/^README|^scans/.test(name))
  .map((name) => join('fixtures', name));

test('reads every fixture in its worker as Node reads it, Markdown included', async () => {
  const page = await browser.open();
  await give(page, PAPERS, 540_000);
  await page.click('.menu summary');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.click('[data-act=save-work]'),
  ]);
  const saved: { papers: { name: string; act: number; read: { register: Register } }[] } =
    JSON.parse(readFileSync(await download.path(), 'utf8'));
  const failed = await page.locator('.paper.failed .paper-file').allInnerTexts();
  const read = PAPERS.filter((path) => !failed.includes(basename(path)));
  // Behind a file stand its further acts, and as «letter.eml/file.docx» what a letter carries.
  const files = saved.papers.filter(({ name, act }) => act === 0 && !name.includes('/'));
  expect(files.map(({ name }) => name)).toEqual(read.map((path) => basename(path)));
  for (const [place, path] of read.entries()) {
    const bytes = new Uint8Array(readFileSync(path));
    const here = await parseBytes(bytes, { path: basename(path), places: true });
    const [from, to] = [files[place], files[place + 1]].map((one) =>
      one === undefined ? saved.papers.length : saved.papers.indexOf(one),
    );
    const there = saved.papers.slice(from, to).map((one) => one.read.register);
    const [only, ...carried] = there;
    const whole = carried.length === 0 ? only : joinRegisters(there).register;
    expect(whole, path).toEqual(JSON.parse(JSON.stringify(here)));
  }
  for (const path of PAPERS.filter((one) => failed.includes(basename(one))))
    await expect(parseBytes(new Uint8Array(readFileSync(path))), path).rejects.toThrow();
  expect(browser.requests).toEqual([]);
  await page.close();
}, 900_000);
