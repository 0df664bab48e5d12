import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command line of the documentation and the page it stands on. */
export interface CommandLine {
  page: string;
  line: string;
}

/** Generated pages show no command lines of their own. */
const GENERATED = /^docs\/(?:api|rules|decisions)\//;

/** Languages of blocks that hold what is typed. */
const TYPED: ReadonlySet<string> = new Set(['', 'sh', 'bash', 'console']);

export const PAGES = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  'RELEASING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .filter((path) => !GENERATED.test(path)),
];

/** Lines of blocks without a language, of shells and consoles, and of the tables of commands. */
export function commandLines(): CommandLine[] {
  return PAGES.flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    // Blocks of other languages are met too: the end of one of them begins no block.
    const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(
      ([, kind = '', block = '']) => (TYPED.has(kind) ? linesOf(block, kind === 'console') : []),
    );
    const cells = [...text.matchAll(/^\| `(decisions [^`]+)`/gm)].map(([, line = '']) => line);
    return [...blocks, ...cells].map((line) => ({ page, line }));
  });
}

/** What is typed: behind «$» in a console, which shows answers too; remarks are left out. */
function linesOf(block: string, console: boolean): string[] {
  return block
    .split('\n')
    .filter((line) => (console ? line.startsWith('$ ') : /\b(?:decisions|npm|sh) /.test(line)))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#\s.*$/, '')
        .trim(),
    );
}
