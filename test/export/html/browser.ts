import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import html from '../../../src/export/html.js';
import type { ExportOptions } from '../../../src/export/types.js';
import type { Register } from '../../../src/register/schema.js';
import { launchChromium } from '../../chromium.js';

/** Opens report pages in Chromium, and tells what they asked the network for or complained about. */
export class ReportBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'decisions-page-'));
  /** Addresses other than the page itself. */
  readonly requests: string[] = [];
  /** Errors and warnings of the console, uncaught exceptions, dialogs. */
  readonly complaints: string[] = [];
  #count = 0;

  private constructor(readonly browser: Browser) {}

  static async launch(): Promise<ReportBrowser> {
    const browser = await launchChromium();
    return new ReportBrowser(browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async open(
    register: Register,
    options: Partial<ExportOptions> = {},
    context: BrowserContextOptions = {},
  ): Promise<Page> {
    const page = await this.browser.newPage({
      viewport: { width: 1280, height: 900 },
      ...context,
    });
    this.#count += 1;
    const path = join(this.folder, `report-${this.#count}.html`);
    const base: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };
    writeFileSync(path, await html.write(register, { ...base, ...options }));
    page.on('request', (request) => {
      if (request.url() !== `file://${path}`) this.requests.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`file://${path}`);
    return page;
  }
}
