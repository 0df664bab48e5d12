/**
 * Measures the page where it is heavy: a paper of 5,000 tasks, a PDF of many pages, a folder of 250
 * papers. For each: time until all is read, the longest stretch in which the page did not answer,
 * the memory of the page behind it, and the most its process took, workers and all.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildAppPage } from '../scripts/app-page.mjs';

const TASKS = 5_000;
const PAPERS = 250;
const PAGES = 298;

const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-page-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});

/** A string, as a compiled function would ask the page for the compiler's helpers. */
const WATCH = `(() => {
  let last = performance.now();
  globalThis.longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(tick);
  };
  tick();
})()`;

/** A paper of so many tasks. */
function longPaper(tasks: number): string {
  const lines = Array.from(
    { length: tasks },
    (_, place) =>
      `${Math.floor(place / 50) + 1}.${(place % 50) + 1}. Отделу № ${place % 40} представить отчёт ${place} до ${(place % 28) + 1} мая 2022 года.`,
  );
  return `ПРИКАЗ\nуправления культуры города Лугового\nот 5 марта 2022 года № 7\n\nПРИКАЗЫВАЮ:\n${lines.join('\n')}\n\nНачальник А.Б. Иванов\n`;
}

/** A PDF of so many pages, printed by the browser itself. */
async function longPdf(path: string): Promise<void> {
  const page = await browser.newPage();
  const lines = longPaper(PAGES * 22)
    .split('\n')
    .map((line) => `<p>${line}</p>`);
  await page.setContent(`<style>p{margin:0;font:14pt/2.2 serif}</style>${lines.join('')}`);
  await page.pdf({ path, format: 'A4' });
  await page.close();
}

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1480, height: 940 } });
  await page.goto(`file://${folder}/decisions.html`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(WATCH);
  return page;
}

/** The most memory that any of the browser's pages has taken, in MB: its workers run in its process. */
async function peak(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map(Number)) / 1024;
}

async function measure(name: string, files: string[]): Promise<void> {
  const page = await open();
  const begin = performance.now();
  await page.setInputFiles('#pick-files', files);
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('.paper').length === count &&
      document.querySelector('.paper.reading, .paper.waiting') === null,
    files.length,
    { timeout: 600_000 },
  );
  await page.waitForSelector('.task');
  const seconds = (performance.now() - begin) / 1000;
  await page.waitForTimeout(1500);
  const [freeze, memory]: [number, number] = await page.evaluate(() => [
    Number(Reflect.get(globalThis, 'longest')),
    Number(Reflect.get(Reflect.get(performance, 'memory') ?? {}, 'usedJSHeapSize')),
  ]);
  const most = await peak();
  const tasks = await page.locator('#tab-tasks .count').innerText();
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s   longest freeze ${freeze.toFixed(0).padStart(5)} ms   page ${(memory / 2 ** 20).toFixed(0).padStart(4)} MB   process at most ${most.toFixed(0).padStart(4)} MB   tasks ${tasks}`,
  );
  await page.close();
}

try {
  console.log(await buildAppPage(folder));
  const long = join(folder, 'long.txt');
  writeFileSync(long, longPaper(TASKS));
  const pdf = join(folder, 'long.pdf');
  await longPdf(pdf);
  const real = readFileSync(resolve('fixtures/irkutsk-collegium-2021-11-26.txt'), 'utf8');
  const many = Array.from({ length: PAPERS }, (_, place) => {
    const path = join(folder, `paper-${place}.txt`);
    writeFileSync(path, real.replaceAll('2021', String(1900 + (place % 120))));
    return path;
  });
  await measure(`one paper, ${TASKS} tasks`, [long]);
  await measure('a PDF of about 300 pages', [pdf]);
  await measure(`${PAPERS} papers`, many);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
