import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOffice } from '../corpus/office.js';
import type { Layout, Part } from './layouts.js';
import { toHtml, toTex } from './markup.js';
import { toDocx } from './word.js';

/** A program that prints a paper as PDF. */
export interface Program {
  name: string;
  /** What must be on the path. */
  command: string;
  /** Debian's package with it. */
  debian: string;
  print(parts: readonly Part[], layout: Layout, folder: string, target: string): Promise<void>;
}

function run(command: string, args: string[], folder: string): void {
  // Headless Qt needs to be told that there is no screen.
  const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen' };
  execFileSync(command, args, { cwd: folder, env, stdio: 'pipe', timeout: 120_000 });
}

function fromHtml(
  name: string,
  debian: string,
  args: (html: string, target: string) => string[],
): Program {
  return {
    name,
    command: debian,
    debian,
    async print(parts, layout, folder, target) {
      const html = join(folder, 'page.html');
      writeFileSync(html, toHtml(parts, layout));
      run(debian, args(html, target), folder);
    },
  };
}

export const PROGRAMS: Program[] = [
  {
    name: 'LibreOffice',
    command: 'soffice',
    debian: 'libreoffice-writer-nogui',
    async print(parts, layout, folder, target) {
      const source = join(folder, 'paper.docx');
      writeFileSync(source, await toDocx(parts, layout));
      const office = openOffice();
      try {
        office.convert(source, 'pdf', target);
      } finally {
        office.close();
      }
    },
  },
  fromHtml('Chromium', 'chromium', (html, target) => [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'],
    `--print-to-pdf=${target}`,
    `file://${html}`,
  ]),
  fromHtml('wkhtmltopdf', 'wkhtmltopdf', (html, target) => ['-q', html, target]),
  fromHtml('WeasyPrint', 'weasyprint', (html, target) => ['-q', html, target]),
  {
    name: 'XeLaTeX',
    command: 'xelatex',
    debian: 'texlive-xetex',
    async print(parts, layout, folder, target) {
      writeFileSync(join(folder, 'paper.tex'), toTex(parts, layout));
      // The second run knows the widths of the table.
      for (let pass = 0; pass < 2; pass++)
        run('xelatex', ['-interaction=batchmode', '-halt-on-error', 'paper.tex'], folder);
      run('cp', ['paper.pdf', target], folder);
    },
  },
];

/** Draws a PDF and has tesseract write one with its own text layer behind the pictures. */
export function scanned(source: string, folder: string, target: string): void {
  run('pdftoppm', ['-r', '300', '-gray', source, join(folder, 'scan')], folder);
  run('sh', ['-c', 'ls scan-*.pgm > pages.txt'], folder);
  run('tesseract', ['pages.txt', target.replace(/\.pdf$/, ''), '-l', 'rus', 'pdf'], folder);
}

/** True when a program can be called. */
export function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
