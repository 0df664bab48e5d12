import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import csv from '../../src/export/csv.js';
import { parseDecision } from '../../src/index.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures of every state go; `docs/images` makes those of the README anew. */
const PICTURES = process.env['DECISIONS_PICTURES'] ?? '';

let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
  if (PICTURES !== '') mkdirSync(PICTURES, { recursive: true });
}, 120_000);
afterAll(() => browser?.close());

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // A string, as this runs in the page and knows nothing of this file.
  const results: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
  );
}

/** Looks at a page state by state: takes its picture where pictures are wanted, and asks axe. */
function onlooker(page: Page, screen: string) {
  const found: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    if (PICTURES !== '') await page.screenshot({ path: join(PICTURES, `${screen}-${state}.png`) });
    found[state] = await faults(page);
  };
  const clean = () => Object.fromEntries(Object.keys(found).map((state) => [state, []]));
  return { look, found, clean };
}

const quiet = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('.toast')?.matches('.shown'));

/** A window for opening files that gives a register, as if it stood on the disk. */
async function ownRegister(page: Page): Promise<void> {
  const before = parseDecision(ORDER.replace('1 мая', '15 апреля'));
  const options = { lang: 'ru', all: false, width: 80, color: false, living: true } as const;
  const kept = String(await csv.write(before, options));
  await page.evaluate((text) => {
    const file = new File([text], 'реестр.csv');
    Reflect.set(globalThis, 'showOpenFilePicker', async () => [{ getFile: async () => file }]);
  }, kept);
}

const SCREENS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1480, height: 940 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1480, height: 940 } },
  { name: 'narrow', colorScheme: 'light', viewport: { width: 420, height: 900 } },
  { name: 'narrow-dark', colorScheme: 'dark', viewport: { width: 420, height: 900 } },
] as const;

describe.each(SCREENS)('axe finds nothing, $name', ({ name, ...screen }) => {
  test('from the empty page to a corrected field', async () => {
    const page = await browser.open(screen);
    const { look, found, clean } = onlooker(page, name);
    await look('empty');
    await page.click('[data-act=example]');
    await page.waitForSelector('.task');
    await quiet(page);
    await look('read');
    await page.keyboard.press('F8');
    await look('doubtful');
    await page.locator('[data-field="2.3/deadline"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.live-says');
    await look('correcting');
    await page.fill('.edit-value', 'до 15 марта 2026 года');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.task.corrected');
    await look('corrected');
    await page.click('.statements summary');
    await page.locator('.statements').scrollIntoViewIfNeeded();
    await look('statements');
    await page.click('.menu summary');
    await look('menu');
    expect(found).toEqual(clean());
    await page.close();
  });

  test('several papers, in every tab; none, an error, an act of a file', async () => {
    const page = await browser.open(screen);
    const { look, found, clean } = onlooker(page, name);
    const second = ORDER.replace('ПРИКАЗ', 'РАСПОРЯЖЕНИЕ').replace('№ 7', '№ 8');
    await give(page, [paper('вестник.txt', `${ORDER}\n${second}`)]);
    await give(page, [
      'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
      'fixtures/formats/ust-ilimsk-lists.docx',
      'fixtures/scans/ust-ilimsk-page.pdf',
      'fixtures/made/none-goals-page-library.txt',
    ]);
    await quiet(page);
    await page.locator('.paper-open').nth(1).click();
    await look('act');
    await page.locator('.paper-open').nth(2).click();
    for (const tab of ['doubts', 'repeats', 'time', 'tasks']) {
      await page.click(`#tab-${tab}`);
      if (tab === 'repeats') await page.waitForSelector('.card.again');
      await look(`several-${tab}`);
    }
    await page.click('.paper.none .paper-open');
    await look('none');
    await page.click('.paper.failed .paper-open');
    await look('error');
    expect(found).toEqual(clean());
    await page.close();
  });

  test('while papers are read, and where one was stopped', async () => {
    const page = await browser.open(screen);
    const { look, found, clean } = onlooker(page, name);
    const points = Array.from(
      { length: 20_000 },
      (_, place) => `${place + 1}. Отделу кадров сдать дела.`,
    );
    const long = ORDER.replace(/1\. [\s\S]*связи\./, points.join('\n'));
    const names = ['первый.txt', 'второй.txt', 'третий.txt'];
    await page.setInputFiles(
      '#pick-files',
      names.map((one) => paper(one, long)),
    );
    await page.waitForSelector('.paper.reading');
    await look('reading');
    await page.locator('.paper-remove').first().click();
    await page.waitForSelector('.paper.stopped');
    await look('stopped');
    expect(found).toEqual(clean());
    await page.close();
  });

  test('the question where an update goes, and English', async () => {
    const page = await browser.open(screen);
    const { look, found, clean } = onlooker(page, name);
    await give(page, [paper('приказ.txt', ORDER)]);
    await quiet(page);
    await ownRegister(page);
    await page.click('[data-act=update]');
    await page.waitForSelector('dialog.ask[open]');
    await look('write-back');
    await page.keyboard.press('Escape');
    await page.click('[data-act=language]');
    await page.waitForSelector('.next-doubt >> text=2 doubtful places');
    await quiet(page);
    await look('english');
    expect(found).toEqual(clean());
    await page.close();
  });
});
