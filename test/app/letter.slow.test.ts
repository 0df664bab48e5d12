import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { give, ORDER, PageBrowser, paper } from './browser.js';

let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(() => browser?.close());

const names = (page: Page): Promise<string[]> => page.locator('.paper-file').allInnerTexts();

test('papers of a letter stand behind it, once, however often it is read', async () => {
  const page = await browser.open();
  await give(page, ['fixtures/files/eml-attachments.eml', 'fixtures/formats/irkutsk-lists.docx']);
  const list = [
    'eml-attachments.eml',
    'eml-attachments.eml/Решение docx-latin-sublist.docx',
    'eml-attachments.eml/Решение rtf-garant-attachment.rtf',
    'irkutsk-lists.docx',
  ];
  expect(await names(page)).toEqual(list);
  expect(await page.locator('.paper.failed').count()).toBe(0);
  await page.click('[data-act=language]');
  await page.waitForFunction(
    () => document.querySelector('.paper.reading, .paper.waiting') === null,
  );
  expect(await names(page)).toEqual(list);
  await page.close();
});

test('a letter that only brings papers is none itself', async () => {
  const lines = [
    'From: a@example.org',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="order.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(ORDER).toString('base64'),
    '--part--',
    '',
  ];
  const page = await browser.open();
  await give(page, [paper('письмо.eml', lines.join('\r\n'))]);
  expect(await names(page)).toEqual(['письмо.eml/order.txt']);
  // Four tasks and what was taken note of.
  expect(await page.locator('.task').count()).toBe(5);
  expect(browser.complaints).toEqual([]);
  await page.close();
});
