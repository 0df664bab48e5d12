import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBytes, type Register } from '../src/index.js';
import { launchChromium } from './chromium.js';

const PAPERS = [
  'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
  'fixtures/formats/ust-ilimsk-lists.pandoc-none.md',
  'fixtures/formats/ust-ilimsk-lists.pandoc.html',
  'fixtures/formats/ust-ilimsk-lists.docx',
  'fixtures/formats/ust-ilimsk-lists.libreoffice.odt',
  'fixtures/formats/ust-ilimsk-lists.libreoffice.rtf',
  'fixtures/formats/ust-ilimsk-lists.libreoffice.doc',
  'fixtures/formats/ust-ilimsk-lists.chromium.pdf',
];

const folder = mkdtempSync(join(tmpdir(), 'decisions-browser-'));
const complaints: string[] = [];
let browser: Browser;
let page: Page;

/** The library as a site's bundler takes it: for a browser, without a word of Node. */
async function bundle(): Promise<string> {
  const built = await build({
    stdin: {
      contents: "import { parseBytes } from './src/index.ts'; globalThis.parseBytes = parseBytes;",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

beforeAll(async () => {
  writeFileSync(join(folder, 'decisions.js'), await bundle());
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><script src="decisions.js"></script>',
  );
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${folder}/page.html`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(PAPERS)(
  '%s gives in a browser the register it gives in Node',
  async (path) => {
    const bytes = readFileSync(path);
    const text: string = await page.evaluate(
      async ({ base64, path }) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const parse: unknown = Reflect.get(globalThis, 'parseBytes');
        if (typeof parse !== 'function') return 'parseBytes is missing';
        return JSON.stringify(await parse(bytes, { path }));
      },
      { base64: bytes.toString('base64'), path },
    );
    const register: Register = JSON.parse(text);
    const here = await parseBytes(new Uint8Array(bytes), { path });
    expect(register).toEqual(JSON.parse(JSON.stringify(here)));
    expect(register.tasks.length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  },
  60_000,
);

test('a file that is not read is refused in a browser as in Node', async () => {
  const said = await page.evaluate(async () => {
    const parse: unknown = Reflect.get(globalThis, 'parseBytes');
    if (typeof parse !== 'function') return 'parseBytes is missing';
    return parse(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
  });
  expect(said).toBe('binary-file');
});
