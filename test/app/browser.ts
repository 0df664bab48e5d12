import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildAppPage, type PageSizes } from '../../scripts/app-page.mjs';
import { launchChromium } from '../chromium.js';

/** What the page may be opened with. */
export interface Opening extends BrowserContextOptions {
  /** `#en` for English. */
  hash?: string;
  /** The browser's window for saving: none (downloads), or one that refuses. */
  picker?: 'none' | 'refused';
  /** Where the page stands; the local file unless told. */
  url?: string;
}

/** Opens the page in Chromium, and tells what it asked the network for or complained about. */
export class PageBrowser {
  /** Addresses other than the page itself and its own blobs. */
  readonly requests: string[] = [];
  /** Errors and warnings of the console, uncaught exceptions, dialogs. */
  readonly complaints: string[] = [];

  private constructor(
    readonly browser: Browser,
    /** Where the page was built, apart from `dist`, which other tests build anew. */
    readonly folder: string,
    readonly sizes: PageSizes,
  ) {}

  static async launch(): Promise<PageBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'decisions-app-'));
    const sizes = await buildAppPage(folder);
    const browser = await launchChromium();
    return new PageBrowser(browser, folder, sizes);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async open({ hash = '', picker = 'none', url, ...context }: Opening = {}): Promise<Page> {
    const address = url ?? `file://${this.folder}/decisions.html`;
    const page = await this.browser.newPage({
      viewport: { width: 1480, height: 940 },
      acceptDownloads: true,
      ...context,
    });
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(address) && !asked.startsWith('blob:')) this.requests.push(asked);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript((kind) => {
      const refuse = (): Promise<never> =>
        Promise.reject(new DOMException('refused', 'SecurityError'));
      const own = kind === 'refused' ? refuse : undefined;
      Object.defineProperty(globalThis, 'showSaveFilePicker', { value: own, configurable: true });
    }, picker);
    await page.goto(`${address}${hash}`);
    await page.waitForSelector('html[data-ready]');
    return page;
  }
}

/** Gives the page files and waits until all of them are read, and what letters among them carry; in ms. */
export async function give(
  page: Page,
  files: Parameters<Page['setInputFiles']>[1],
  timeout = 120_000,
): Promise<void> {
  const before = await page.locator('.paper').count();
  const count = Array.isArray(files) ? files.length : 1;
  await page.setInputFiles('#pick-files', files);
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.paper').length >= wanted &&
      document.querySelector('.paper.reading, .paper.waiting') === null,
    before + count,
    { timeout },
  );
}

/** A file made of text. */
export function paper(
  name: string,
  text: string,
): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

export const ORDER = `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

О подготовке к празднику

ПРИКАЗЫВАЮ:
1. Отделу кадров представить отчёт до 1 мая 2022 года.
2. Отделу архива, отделу музеев:
2.1. Сдать дела. Срок – до 1 июня
2.2. Провести смотр. Срок – апрель 2022 года
3. Провести сход до 1 июля 2022 года.
4. Принять к сведению информацию отдела связи.

Начальник А.Б. Иванов
`;
