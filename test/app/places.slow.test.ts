import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBytes } from '../../src/index.js';
import { give, ORDER, PageBrowser, paper } from './browser.js';
import { Firefox } from './marionette.js';

const FIREFOX = '/usr/bin/firefox-esr';
const REAL = [
  'fixtures/irkutsk-collegium-2021-11-26.txt',
  'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
];
/** `docs/images` makes the pictures of the READMEs anew. */
const PICTURES = process.env['DECISIONS_PICTURES'] ?? '';

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.launch();
}, 120_000);
afterAll(() => browser?.close());

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the site as any web server does, and counts what it is asked for. */
async function serve(asked: string[]): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '');
    asked.push(name);
    const path = join(browser.folder, 'site', name);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? '' }).end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, url: `http://localhost:${port}/` };
}

test('as a site it works on without a network, and sends nothing while it reads', async () => {
  const asked: string[] = [];
  const { server, url } = await serve(asked);
  const page = await browser.open({ url });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const before = asked.length;
  await give(page, [paper('приказ.txt', ORDER)]);
  expect(asked.slice(before)).toEqual([]);
  await new Promise((done) => server.close(done).closeAllConnections());
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await give(page, [...REAL.slice(0, 1), 'fixtures/formats/irkutsk-typed.libreoffice.pdf']);
  expect(await page.locator('.paper.read').count()).toBe(2);
  await page.close();
});

test.runIf(existsSync(FIREFOX))(
  'Firefox reads the two real decisions from a local file',
  async () => {
    const firefox = await Firefox.launch(FIREFOX);
    try {
      await firefox.goto(`file://${browser.folder}/decisions.html`);
      await firefox.until('return document.documentElement.dataset.ready === "true"');
      await firefox.give(
        '#pick-files',
        [...REAL, 'fixtures/formats/irkutsk-typed.libreoffice.pdf'].map((path) => resolve(path)),
      );
      await firefox.until(
        'return document.querySelectorAll(".paper.read").length === 3 && document.querySelector(".task") !== null',
      );
      const counts = await firefox.run(
        'return [...document.querySelectorAll(".paper-count")].map((one) => one.textContent)',
      );
      const here = await Promise.all(
        REAL.map(
          async (path) => (await parseBytes(new Uint8Array(readFileSync(path)))).tasks.length,
        ),
      );
      const [irkutsk, ustIlimsk] = here;
      expect(counts).toEqual([
        expect.stringMatching(`^${irkutsk} `),
        expect.stringMatching(`^${ustIlimsk} `),
        expect.stringMatching(`^${irkutsk} `),
      ]);
    } finally {
      await firefox.close();
    }
  },
  180_000,
);

async function picture(page: Page, name: string): Promise<Buffer> {
  await page.click('[data-act=example]');
  await page.waitForSelector('#tab-repeats .count');
  await page.waitForFunction(() => !document.querySelector('.toast')?.matches('.shown'));
  await page.locator('[data-field="2.3/deadline"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.live-says');
  await page.click('.why summary');
  await page.locator('form.edit').evaluate((form) => form.scrollIntoView({ block: 'center' }));
  const path = PICTURES === '' ? {} : { path: join(PICTURES, name) };
  return page.screenshot(path);
}

test.each([
  ['README.ru.md', 'page.ru.png', ''],
  ['README.md', 'page.en.png', '#en'],
])('%s shows the page', async (readme, name, hash) => {
  if (PICTURES !== '') mkdirSync(PICTURES, { recursive: true });
  const page = await browser.open({ hash, viewport: { width: 1320, height: 800 } });
  const now = await picture(page, name);
  await page.close();
  const shown = readFileSync(`docs/images/${name}`);
  // Letters are drawn a little differently everywhere; the size of a picture is not.
  expect(shown.subarray(16, 24)).toEqual(now.subarray(16, 24));
  const [top = ''] = readFileSync(readme, 'utf8').split('\n## ');
  expect(top).toContain(`docs/images/${name}`);
});
