import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes generated files, each by its path. `folder` is one that holds nothing else: what lies there
 * and is written no more goes.
 */
export function writePages(pages: ReadonlyMap<string, string>, folder?: string): void {
  for (const [path, text] of pages) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (folder === undefined) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!pages.has(path)) rmSync(path, { recursive: true });
  }
}
