// Keeps the registers of all papers of the corpus, as text and as HTML paragraphs, and tells which of
// them a change of the program changed.
// npx tsx scripts/same-registers.ts --keep FILE [FOLDER…]   before the change
// npx tsx scripts/same-registers.ts --with FILE [FOLDER…]   after it: prints the differences, exit code 1
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseBytes } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values, positionals } = parseArgs({
  options: { keep: { type: 'string' }, with: { type: 'string' } },
  allowPositionals: true,
});

function papers(): string[] {
  return [join(root, 'fixtures'), ...positionals]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.txt'))
    .sort();
}

/** The paper as a site would print it: a paragraph a line, nothing known of blank lines. */
function asHtml(text: string): string {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><meta charset="utf-8">${paragraphs.join('\n')}`;
}

async function registers(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const path of papers()) {
    const text = readFileSync(path, 'utf8');
    const printed: [string, string][] = [
      [path, text],
      [path.replace(/txt$/, 'html'), asHtml(text)],
    ];
    for (const [place, content] of printed) {
      const name = place.replace(root, '');
      const register = await parseBytes(new TextEncoder().encode(content), { path: name });
      found.set(name, JSON.stringify(register, null, 1).split('\n'));
    }
  }
  return found;
}

/** The first lines in which two registers differ, as a diff prints them. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  const old = new Set(before);
  const fresh = new Set(after);
  const gone = before.filter((line) => !fresh.has(line)).map((line) => `  - ${line.trim()}`);
  const come = after.filter((line) => !old.has(line)).map((line) => `  + ${line.trim()}`);
  return [...gone.slice(0, 12), ...come.slice(0, 12)];
}

const now = await registers();
if (values.keep !== undefined) {
  writeFileSync(values.keep, JSON.stringify([...now]));
  console.log(`${now.size} registers kept`);
}
if (values.with !== undefined) {
  const kept = new Map<string, string[]>(JSON.parse(readFileSync(values.with, 'utf8')));
  let changed = 0;
  for (const [name, lines] of now) {
    const before = kept.get(name) ?? [];
    if (before.join('\n') === lines.join('\n')) continue;
    changed += 1;
    console.log([name, ...differences(before, lines)].join('\n'));
  }
  console.log(`${changed} of ${now.size} registers changed`);
  process.exitCode = changed > 0 ? 1 : 0;
}
