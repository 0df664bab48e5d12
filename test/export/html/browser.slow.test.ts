import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueList } from '../../../src/register/due-list.js';
import type { Register } from '../../../src/register/schema.js';
import { forAssignee } from '../../../src/register/select.js';
import { BOTH, IRKUTSK, UST_ILIMSK, withTask } from '../gold.js';
import { manyTasks } from '../many.js';
import { ReportBrowser } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const idOf = ({ documents }: Register) => documents[0]?.id ?? '';
const SOURCES = [IRKUTSK, UST_ILIMSK].map(({ register, text }) => ({
  document: idOf(register),
  text,
}));
const OPTIONS = { asOf: '2022-02-01', sources: SOURCES };
const MANY = manyTasks(5000);

let browser: ReportBrowser;
beforeAll(async () => {
  browser = await ReportBrowser.launch();
});
afterAll(async () => {
  await browser.close();
});

const visible = (page: Page) => page.locator('.task:not([hidden])');
const shown = async (page: Page) => (await page.locator('#shown').textContent()) ?? '';

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // A string, as this runs in the page and knows nothing of this file.
  const results: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

test('filters find what the register holds, together and one by one', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  expect(await shown(page)).toBe('Показано 37 из 37');
  await page.fill('#query', 'впр ОЦЕНИВАНИИ');
  const words = BOTH.tasks.filter(({ text }) => /ВПР/.test(text) && /оценивании/.test(text));
  await expect.poll(() => visible(page).count()).toBe(words.length);
  await page.fill('#query', '');
  await page.selectOption('#assignee', { label: 'МКУ «ЦРО» (4)' });
  await expect.poll(() => visible(page).count()).toBe(forAssignee(BOTH, 'цро').tasks.length);
  await page.selectOption('#type', 'date');
  await expect.poll(() => visible(page).count()).toBe(2);
  await page.click('.tile.overdue');
  await expect
    .poll(() => visible(page).allInnerTexts())
    .toEqual([expect.stringContaining('до 30 января 2022г')]);
  expect(await page.locator('.tile.overdue').getAttribute('aria-pressed')).toBe('true');
  await page.click('#reset');
  await expect.poll(() => shown(page)).toBe('Показано 37 из 37');
  await page.selectOption('#document', '1');
  await expect.poll(() => visible(page).count()).toBe(UST_ILIMSK.register.tasks.length);
  await page.fill('#query', 'такого нет');
  await expect.poll(() => page.locator('#nothing').isVisible()).toBe(true);
});

test('states follow the day: the tiles count what the due list counts', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  for (const day of ['2022-02-01', '2022-05-20', '2030-01-01']) {
    await page.fill('#as-of', day);
    await page.locator('#as-of').dispatchEvent('change');
    const list = dueList(BOTH, { asOf: day, within: 14 });
    for (const state of ['overdue', 'due', 'upcoming', 'continuous', 'on-request'] as const) {
      const expected = list.groups.find((group) => group.state === state)?.entries.length ?? 0;
      await expect
        .poll(() => page.locator(`.tile.${state} .count`).textContent())
        .toBe(String(expected));
    }
  }
});

test('without a day given, the page shows the day on which it is opened', async () => {
  const page = await browser.open(BOTH, { sources: SOURCES });
  const today = await page.evaluate("new Intl.DateTimeFormat('sv').format(new Date())");
  expect(await page.inputValue('#as-of')).toBe(today);
  expect(await page.locator('.tile.overdue .count').textContent()).toBe('29');
});

test('the paper stands beside its task with the item marked; keys alone are enough', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  const buttons = page.locator('.open');
  await buttons.nth(2).focus();
  await page.keyboard.press('ArrowDown');
  expect(await buttons.nth(3).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const task = IRKUTSK.register.tasks[3];
  if (!task) throw new Error('no task');
  const { start, end } = task.position;
  await expect
    .poll(() => page.locator('mark').textContent())
    .toBe(IRKUTSK.text.slice(start.offset, end.offset));
  expect(await page.locator('#source-text').textContent()).toBe(IRKUTSK.text);
  expect(
    await page.locator('mark').evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  await page.click('#source-next');
  await expect.poll(() => page.locator('.task.current').getAttribute('id')).toBe('t4');
  await page.keyboard.press('Escape');
  expect(await page.locator('#source').isVisible()).toBe(false);
  expect(await buttons.nth(4).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('groups: by assignee and by month every task is there once', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  for (const [grouping, first] of [
    ['assignee', 'министерство образования Иркутской области'],
    ['due', 'дек 2021'],
  ] as const) {
    await page.selectOption('#group', grouping);
    await expect.poll(() => page.locator('.group h3').first().textContent()).toContain(first);
    expect(await visible(page).count()).toBe(37);
  }
});

test('the timeline leads to tasks: a mark to its own, a number to those of its time', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  await page.locator('.tl-bar').first().click();
  await expect.poll(() => page.locator('.task.current').count()).toBe(1);
  const many = await browser.open(MANY.register, { asOf: '2024-02-01' });
  const cell = many.locator('.tl-cell').nth(5);
  const count = await cell.locator('text').innerHTML();
  await cell.click();
  await expect
    .poll(async () => (await shown(many)).replace(/\s/g, ' '))
    .toBe(`Показано ${count} из 5 000`);
  await many.click('#period');
  await expect.poll(() => visible(many).count()).toBeGreaterThan(Number(count));
});

test('axe finds nothing, in light and dark, with the paper open and on a narrow screen', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.open(BOTH, OPTIONS, { colorScheme });
    await page.click('.tile.overdue');
    expect(await faults(page)).toEqual([]);
    await page.locator('.open:visible').first().click();
    expect(await faults(page)).toEqual([]);
    const narrow = await browser.open(BOTH, OPTIONS, {
      colorScheme,
      viewport: { width: 380, height: 800 },
    });
    expect(await faults(narrow)).toEqual([]);
    await narrow.locator('.open').first().click();
    expect(await faults(narrow)).toEqual([]);
  }
});

test('axe finds nothing in a register of several papers with a counted timeline', async () => {
  const { register } = manyTasks(200);
  expect(await faults(await browser.open(register, { asOf: '2022-06-01' }))).toEqual([]);
});

test('no screen is too narrow: nothing but the timeline scrolls sideways', async () => {
  for (const width of [320, 768, 1100, 1920]) {
    const page = await browser.open(BOTH, OPTIONS, { viewport: { width, height: 800 } });
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await page.locator('.open').first().click();
    expect(await page.evaluate(overflow)).toBe(0);
  }
});

test('5,000 tasks: all in the page, found, and only what is near the view is laid out', async () => {
  const page = await browser.open(MANY.register, { asOf: '2024-02-01', sources: MANY.sources });
  expect(await page.locator('.task').count()).toBe(5000);
  await page.fill('#query', 'олимпиадам');
  const found = MANY.register.tasks.filter(({ text }) => text.includes('олимпиадам')).length;
  await expect.poll(() => visible(page).count()).toBe(found);
  await page.fill('#query', '');
  expect(
    await page.evaluate('getComputedStyle(document.querySelector(".block")).contentVisibility'),
  ).toBe('auto');
});

test('printed, the chosen tasks are on paper, the controls are not', async () => {
  const page = await browser.open(BOTH, OPTIONS);
  await page.selectOption('#document', '1');
  await expect.poll(() => visible(page).count()).toBe(14);
  const path = join(browser.folder, 'report.pdf');
  writeFileSync(path, await page.pdf({ format: 'A4' }));
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    ' ',
  );
  for (const task of UST_ILIMSK.register.tasks) expect(text).toContain(task.text.slice(0, 30));
  expect(text).not.toContain('Создать экспертный совет');
  expect(text).not.toContain('В тексте документа');
});

test('without scripts the tasks can be read', async () => {
  const page = await browser.open(BOTH, OPTIONS, { javaScriptEnabled: false });
  expect(await page.locator('.task').count()).toBe(37);
  expect(await page.locator('.task').first().isVisible()).toBe(true);
  expect(await page.locator('#filters').isVisible()).toBe(false);
});

test('a hostile paper stays text: nothing runs, nothing is asked of the network', async () => {
  const evil =
    '</script><script>alert(1)</script><img src=//evil.example/x onerror=alert(2)><a href="javascript:alert(3)">x</a>';
  const party = { name: evil, text: evil, inherited: false };
  const register = withTask({ text: evil, assignees: [party], coAssignees: [party] });
  const hostile = {
    ...register,
    documents: register.documents.map((one) => ({ ...one, title: evil })),
  };
  const page = await browser.open(hostile, { sources: [{ document: idOf(hostile), text: evil }] });
  await page.locator('.open').click();
  await page.selectOption('#group', 'assignee');
  expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
  expect(await page.locator('.text').textContent()).toBe(evil);
});

test('no page asked the network for anything or complained', () => {
  expect(browser.requests).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
