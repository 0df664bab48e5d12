import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/**
 * The rooms from the ground up: a room imports from the ones before it and from itself. The longest
 * name that fits a path says its room; `parse` has rooms of its own.
 */
const ROOMS = [
  ['errors.ts', 'version.ts', 'model', 'locale', 'tree', 'language', 'calendar'],
  ['source', 'deadline', 'party'],
  ['cues'],
  ['parse/lines'],
  ['parse/close'],
  ['parse/layout'],
  ['parse/state.ts', 'parse/finding.ts', 'parse/findings.ts'],
  ['parse/header'],
  ['parse/items'],
  ['parse/tree'],
  ['parse/attach'],
  ['parse/coverage.ts', 'parse/decision-parse.ts'],
  ['register'],
  ['compare', 'rules', 'export'],
  ['report'],
  ['pipeline.ts'],
  ['validate.ts', 'index.ts'],
  ['cli'],
];

/** Imports of neighbours, from their keyword to the end of the path. */
const IMPORTS =
  /(?:import type [^;']*from|import [^;']*from|export [^;']*from|import\()\s*'(\.[^']+)'/g;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

function levelOf(path: string): number {
  const within = relative('src', path).replaceAll('\\', '/');
  return ROOMS.findIndex((rooms) =>
    rooms.some((room) => within === room || within.startsWith(`${room}/`)),
  );
}

describe('the house', () => {
  const files = sources('src');

  test('has every file in a known room', () => {
    expect(files.filter((path) => levelOf(path) === -1)).toEqual([]);
  });

  test('looks one way: nothing imports from a room above', () => {
    const wrong: string[] = [];
    for (const path of files) {
      const code = readFileSync(path, 'utf8');
      for (const [statement, target = ''] of code.matchAll(IMPORTS)) {
        // A catalog may name the types it speaks of: it is complete over them, and no code comes along.
        if (path.startsWith('src/locale/') && statement.startsWith('import type')) continue;
        const resolved = join(dirname(path), target).replace(/\.js$/, '.ts');
        if (levelOf(resolved) > levelOf(path)) wrong.push(`${path} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('keeps Node out of the core', () => {
    const bound = files.filter(
      (path) =>
        !path.startsWith('src/cli/') &&
        /from 'node:|import\('node:/.test(readFileSync(path, 'utf8')),
    );
    expect(bound).toEqual([]);
  });

  test('bundles its core for a browser', async () => {
    const result = await build({
      entryPoints: ['src/index.ts'],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      splitting: true,
      outdir: 'out',
      write: false,
      // The sheet, Word and PDF libraries load on demand.
      external: ['exceljs', 'unpdf', 'docx'],
      logLevel: 'silent',
    });
    expect(result.errors).toEqual([]);
    expect(result.outputFiles.length).toBeGreaterThan(0);
  });
});
