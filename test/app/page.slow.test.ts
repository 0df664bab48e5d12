import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import csv from '../../src/export/csv.js';
import { updateCsv } from '../../src/export/update/csv.js';
import { parseDecision } from '../../src/index.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';

let browser: PageBrowser;

beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(() => browser?.close());
beforeEach(() => {
  browser.requests.length = 0;
  browser.complaints.length = 0;
});

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Presses a button of the menu and takes the file that comes of it. */
async function take(page: Page, format: string): Promise<Download> {
  if (format !== 'xlsx') await page.click('.menu summary');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-act=write][data-id=${format}]`),
  ]);
  return download;
}

describe('the page', () => {
  test('says on opening what it is for and that nothing leaves; asks the network for nothing', async () => {
    const page = await browser.open();
    expect(await page.title()).toBe('Поручения из решений');
    expect(await page.innerText('#welcome')).toContain('Документы не покидают этот компьютер');
    await give(page, [paper('приказ.txt', ORDER)]);
    expect(browser.requests).toEqual([]);
    expect(browser.complaints).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: '' });
    await page.close();
  });

  test('shows where a field is printed, and the field of a place in the text', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    await page.locator('[data-field="2.2/deadline"]').focus();
    expect(await page.locator('.m.lit').allInnerTexts()).toEqual(['апрель 2022 года']);
    await page.locator('.m-who', { hasText: 'отделу музеев' }).click();
    const focused = page.locator('.f:focus');
    expect(await focused.getAttribute('data-field')).toBe('2.1/assignees');
    await page.close();
  });

  test('F8 goes through the doubts, each with its reason, and «верно» settles one', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    const doubts = page.locator('.task .doubt');
    expect(await doubts.count()).toBe(2);
    await page.keyboard.press('F8');
    expect(await page.locator('.doubt:focus').innerText()).toContain('Год в сроке не напечатан');
    expect(await page.locator('.m.lit').allInnerTexts()).toEqual(['до 1 июня']);
    await page.keyboard.press('F8');
    expect(await page.locator('.doubt:focus').innerText()).toContain('Исполнитель не назван');
    await page.keyboard.press('Shift+F8');
    await page.locator('.doubt:focus [data-act=right]').click();
    expect(await doubts.count()).toBe(1);
    expect(await page.innerText('.tag.doubts')).toBe('1 сомнительное');
    await page.close();
  });

  test('a deadline is read while it is typed, with the reason; Esc leaves it; it can be put back', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    const field = page.locator('[data-field="2.2/deadline"]');
    await field.focus();
    await page.keyboard.press('Enter');
    await page.fill('.edit-value', 'до 1 августа');
    await page.waitForFunction(() =>
      document.querySelector('.live-says')?.textContent?.includes('исполнить до 01.08.2022'),
    );
    expect(await page.locator('.why li').allTextContents()).toContain('год по дате документа');
    await page.keyboard.press('Escape');
    expect(await field.innerText()).toContain('апрель 2022 года');
    // The focus is back on the field.
    await page.keyboard.press('Enter');
    await page.fill('.edit-value', 'до 10 мая 2022 года');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.task.corrected');
    expect(await field.innerText()).toContain('до 10.05.2022');
    // The focus is back on the field.
    await page.keyboard.press('Enter');
    await page.click('[data-edit=restore]');
    expect(await field.innerText()).toContain('апрель 2022 года');
    expect(await page.locator('.task.corrected').count()).toBe(0);
    await page.close();
  });

  test('the files are those of the command line', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    const register = parseDecision(ORDER, { path: 'приказ.txt' });
    expect(JSON.parse(await textOf(await take(page, 'json')))).toEqual(register);
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const options = { lang: 'ru', all: false, width: 80, color: false, living: true } as const;
    const written = await csv.write(register, { ...options, excel: true, asOf: today });
    expect(await textOf(await take(page, 'csv'))).toBe(written);
    const book = await take(page, 'xlsx');
    expect(book.suggestedFilename()).toBe('приказ.xlsx');
    expect(
      readFileSync(await book.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await textOf(await take(page, 'ics'))).toMatch(/^BEGIN:VCALENDAR/);
    expect(await textOf(await take(page, 'html'))).toContain('Content-Security-Policy');
    await page.close();
  });

  test('a correction goes into the file and survives an update of it', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    await page.locator('[data-field="1/assignees"]').focus();
    await page.keyboard.press('Enter');
    await page.fill('.edit-value', 'отдел связи; отдел кадров');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.task.corrected');
    const written = await textOf(await take(page, 'csv'));
    expect(written).toContain('отдел связи; отдел кадров');
    const { data } = await updateCsv(new TextEncoder().encode(written), parseDecision(ORDER), {
      lang: 'ru',
      all: false,
    });
    expect(new TextDecoder().decode(data)).toContain('отдел связи; отдел кадров');
    await page.close();
  });

  test('a statement becomes a task and a task none', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    await page.click('.statements summary');
    await page.click('.statements [data-act=kind]');
    expect(await page.locator('#tab-tasks').innerText()).toContain('5');
    await page.locator('[data-field="1/text"]').focus();
    await page.keyboard.press('Enter');
    await page.click('[data-edit=turn]');
    expect(await page.locator('#tab-tasks').innerText()).toContain('4');
    expect(await page.locator('.statements [data-task="1"]').count()).toBe(1);
    await page.close();
  });

  test('brings a dropped register up to date', async () => {
    const page = await browser.open();
    const before = parseDecision(ORDER.replace('1 мая', '15 апреля'));
    const options = { lang: 'ru', all: false, width: 80, color: false, living: true } as const;
    const kept = String(await csv.write(before, options)).replace(
      'не начато',
      '"в работе, ""срочно"""',
    );
    await page.setInputFiles('#pick-register', [paper('реестр.csv', kept)]);
    await page.waitForSelector('.toast.shown');
    expect(await page.innerText('#said')).toContain('Сначала добавьте документы');
    await give(page, [paper('приказ.txt', ORDER)]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.setInputFiles('#pick-register', [paper('реестр.csv', kept)]),
    ]);
    const text = await textOf(download);
    expect(text).toContain('до 1 мая 2022 года');
    expect(text).toContain('"в работе, ""срочно"""');
    expect(await page.innerText('#said')).toContain('Изменено: 1');
    await page.close();
  });

  test('work is saved into a file and opened from it, corrections and all', async () => {
    const page = await browser.open();
    await give(page, [paper('приказ.txt', ORDER)]);
    await page.locator('[data-field="1/text"]').focus();
    await page.keyboard.press('Enter');
    await page.fill('.edit-value', 'Представить полный отчёт.');
    await page.keyboard.press('Enter');
    await page.click('.doubt [data-act=right]');
    await page.click('.menu summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-act=save-work]'),
    ]);
    const saved = await textOf(download);
    await page.close();
    const later = await browser.open();
    await later.setInputFiles('#pick-work', [paper('работа.json', saved)]);
    await later.waitForSelector('.task');
    expect(await later.innerText('[data-field="1/text"]')).toContain('Представить полный отчёт.');
    expect(await later.locator('.task .doubt').count()).toBe(1);
    await later.close();
  });

  test('a scan is refused clearly, a text without a decision is said to be none', async () => {
    const page = await browser.open();
    await give(page, [
      'fixtures/scans/ust-ilimsk-page.pdf',
      'fixtures/made/none-goals-page-library.txt',
    ]);
    await page.click('.paper.failed .paper-open');
    const said = await page.innerText('.news.error');
    expect(said).toContain('скан');
    expect(said).not.toMatch(/--|decisions/);
    await page.click('.paper.none .paper-open');
    // The paper is shown with the next frame.
    await page.waitForSelector('.news.none >> text=В этом документе нет решения');
    await page.waitForSelector('#sheet >> text=Центральная библиотека');
    await page.close();
  });

  test('papers published twice come first among the repeats', async () => {
    const page = await browser.open();
    await give(page, [
      'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
      'fixtures/formats/ust-ilimsk-lists.docx',
      'fixtures/irkutsk-collegium-2021-11-26.txt',
    ]);
    await page.waitForSelector('#tab-repeats .count');
    await page.click('#tab-repeats');
    expect(await page.innerText('#panel .card >> nth=0')).toContain(
      'Один документ добавлен дважды',
    );
    await page.click('#tab-time');
    await page.waitForSelector('.timeline .tl-bar');
    await page.locator('.timeline .tl-bar').first().click();
    expect(await page.locator('.f:focus').getAttribute('data-field')).toMatch(/\/deadline$/);
    await page.close();
  });

  test('scripts in the text of a paper stay text', async () => {
    const page = await browser.open();
    const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script>`;
    const text = ORDER.replace('Отделу кадров', `Отделу кадров ${hostile}`).replace(
      '№ 7',
      '№ 7<b>',
    );
    await give(page, [paper(`<img src=x onerror=alert(3)>.txt`, text)]);
    for (const tab of ['doubts', 'repeats', 'time', 'tasks']) await page.click(`#tab-${tab}`);
    expect(await page.innerText('#sheet')).toContain(hostile);
    expect(
      await page.locator('#sheet img, #register img, #papers img, #register script').count(),
    ).toBe(0);
    expect(browser.complaints).toEqual([]);
    expect(browser.requests).toEqual([]);
    await page.close();
  });

  test('where the window for saving is refused, the file is downloaded', async () => {
    const page = await browser.open({ picker: 'refused' });
    await give(page, [paper('приказ.txt', ORDER)]);
    expect((await take(page, 'xlsx')).suggestedFilename()).toBe('приказ.xlsx');
    await page.close();
  });

  test('takes files that are dropped on it', async () => {
    const page = await browser.open();
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'приказ.txt'));
      transfer.items.add(new File(['x'], 'снимок.jpg'));
      const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', init));
      document.body.dispatchEvent(new DragEvent('drop', init));
    }, ORDER);
    await page.waitForSelector('.task');
    expect(await page.locator('.paper').count()).toBe(1);
    expect(await page.locator('#drop-over').isHidden()).toBe(true);
    await page.close();
  });

  test('speaks English', async () => {
    const page = await browser.open({ hash: '#en' });
    expect(await page.innerText('#welcome')).toContain('Documents do not leave this computer');
    await give(page, [paper('приказ.txt', ORDER)]);
    expect(await page.innerText('.next-doubt')).toContain('2 doubtful places');
    await page.click('[data-act=language]');
    await page.waitForSelector('.next-doubt >> text=2 сомнительных места');
    await page.close();
  });
});
