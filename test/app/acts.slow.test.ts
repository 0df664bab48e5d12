import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDecision } from '../../src/index.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';

/** One file with two acts; the second repeats a task of the first. */
const SECOND = `СОВЕТ ДЕПУТАТОВ ЛУГОВОГО РАЙОНА

РЕШЕНИЕ

7 марта 2022 года № 7/21

О публичных слушаниях

Совет депутатов РЕШИЛ:

1. Отделу кадров представить отчёт до 1 мая 2022 года.
2. Отделу связи опубликовать проект бюджета до 18 апреля.

Председатель Совета депутатов К.К. Орлова
`;
const BOTH = `${ORDER}\n${SECOND}`;

let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(() => browser?.close());

const names = (page: Page): Promise<string[]> => page.locator('.paper-file').allInnerTexts();

async function taken(page: Page, button: string): Promise<string> {
  await page.click('.menu summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFileSync(await download.path(), 'utf8');
}

test('each act of a file is a paper with its own text and tasks', async () => {
  const page = await browser.open();
  await give(page, [paper('вестник.txt', BOTH)]);
  expect(await names(page)).toEqual([
    'Документ 1 из 2 · вестник.txt',
    'Документ 2 из 2 · вестник.txt',
  ]);
  expect(await page.innerText('#sheet')).toContain('Провести смотр');
  expect(await page.innerText('#sheet')).not.toContain('О публичных слушаниях');
  await page.locator('.paper-open').nth(1).click();
  expect(await page.innerText('#sheet')).not.toContain('Провести смотр');
  expect(await page.locator('.task').count()).toBe(2);
  await page.locator('[data-field="2/deadline"]').focus();
  expect(await page.locator('.m.lit').allInnerTexts()).toEqual(['до 18 апреля']);
  await page.waitForSelector('#tab-repeats .count');
  await page.click('#tab-repeats');
  expect(await page.innerText('#panel .card >> nth=0')).toContain('Документ 2 из 2');
  expect(browser.complaints).toEqual([]);
  await page.close();
});

test('the register of a file with two acts is that of the library', async () => {
  const page = await browser.open();
  await give(page, [paper('вестник.txt', BOTH)]);
  const register = parseDecision(BOTH, { path: 'вестник.txt' });
  expect(register.duplicates).toHaveLength(1);
  expect(JSON.parse(await taken(page, '[data-act=write][data-id=json]'))).toEqual(register);
  await page.close();
});

test('F8 leads from one act to the next, saved work keeps both, and another language adds none', async () => {
  const page = await browser.open();
  await give(page, [paper('вестник.txt', BOTH)]);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('F8');
  expect(await page.locator('.paper-open').nth(1).getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.doubt:focus').innerText()).toContain('Год в сроке не напечатан');
  await page.locator('[data-field="2/text"]').focus();
  await page.keyboard.press('Enter');
  await page.fill('.edit-value', 'Опубликовать проект.');
  await page.keyboard.press('Enter');
  const saved = await taken(page, '[data-act=save-work]');
  await page.click('[data-act=language]');
  await page.waitForFunction(() => !document.querySelector('.paper.reading, .paper.waiting'));
  expect(await names(page)).toEqual([
    'Document 1 of 2 · вестник.txt',
    'Document 2 of 2 · вестник.txt',
  ]);
  expect(await page.innerText('[data-field="2/text"]')).toContain('Опубликовать проект.');
  await page.close();
  const later = await browser.open();
  await later.setInputFiles('#pick-work', [paper('работа.json', saved)]);
  await later.waitForSelector('.task');
  expect(await names(later)).toHaveLength(2);
  await later.locator('.paper-open').nth(1).click();
  expect(await later.innerText('[data-field="2/text"]')).toContain('Опубликовать проект.');
  expect(await later.innerText('#sheet')).not.toContain('Провести смотр');
  await later.close();
});
