// How long the report page with 5,000 tasks takes to answer a key in its search field, until the
// browser has drawn the next frame: against the same on an empty page (the floor) and on a plain
// table of the same tasks whose rows are hidden one by one (what a report usually is).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { escapeHtml } from '../src/export/html/node.js';
import html from '../src/export/html.js';
import { manyTasks } from '../test/export/many.js';

const QUERIES = ['о', 'оц', 'оцен', 'оценк', '', 'вебинар', '', 'персей', 'впр', ''];
const ROUNDS = 6;

/** Sets the field, tells the page and waits until the frame that shows it has been drawn. */
const ANSWER = `async (value) => {
  const field = document.querySelector('input[type=search]');
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
  const before = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const script = performance.now() - before;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - before];
}`;

function plainTable(rows: { text: string; who: string; due: string }[]): string {
  const body = rows
    .map(({ text, who, due }) =>
      [text, who, due].map((cell) => `<td>${escapeHtml(cell)}</td>`).join(''),
    )
    .map((cells) => `<tr>${cells}</tr>`)
    .join('');
  return `<!DOCTYPE html><meta charset="utf-8"><input type="search"><table>${body}</table><script>
const rows = [...document.querySelectorAll('tr')];
document.querySelector('input').addEventListener('input', ({ target }) => {
  const wanted = target.value.toLowerCase();
  for (const row of rows) row.style.display = row.textContent.toLowerCase().includes(wanted) ? '' : 'none';
});
</script>`;
}

interface Times {
  script: number;
  frame: number;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function measure(page: Page): Promise<Times> {
  const script: number[] = [];
  const frame: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      const [own = 0, whole = 0]: number[] = await page.evaluate(
        `(${ANSWER})(${JSON.stringify(query)})`,
      );
      // The first round fills caches, as the first key of a reader does.
      if (round > 0) {
        script.push(own);
        frame.push(whole);
      }
    }
  }
  return { script: middle(script), frame: middle(frame) };
}

const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));
const { register, sources } = manyTasks(5000);
const pages = {
  'empty page': '<!DOCTYPE html><meta charset="utf-8"><input type="search">',
  'report page': await html.write(register, {
    lang: 'ru',
    all: false,
    width: 80,
    color: false,
    asOf: '2024-02-01',
    sources,
  }),
  'plain table': plainTable(
    register.tasks.map(({ text, assignees, deadline }) => ({
      text,
      who: assignees.map(({ name }) => name).join('; '),
      due: deadline?.text ?? '',
    })),
  ),
};
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const results: Record<string, Times & { open: number }> = {};
for (const [name, text] of Object.entries(pages)) {
  const path = join(folder, 'page.html');
  writeFileSync(path, text);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`file://${path}`);
  const open: number = await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))',
  );
  results[name] = { ...(await measure(page)), open };
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });

const floor = results['empty page'];
for (const [name, { script, frame, open }] of Object.entries(results)) {
  const beyond = frame - (floor?.frame ?? 0);
  console.log(
    `${name.padEnd(12)} script ${script.toFixed(1)} ms · to the next frame ${frame.toFixed(1)} ms` +
      ` · beyond the empty page ${beyond.toFixed(1)} ms · opened in ${open.toFixed(0)} ms`,
  );
}
