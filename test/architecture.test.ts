import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/**
 * The rooms from the ground up: a room imports from the ones before it and from itself. The longest
 * name that fits a path says its room; `parse` has rooms of its own.
 */
const ROOMS = [
  [
    'errors.ts',
    'arguments.ts',
    'version.ts',
    'model',
    'locale',
    'tree',
    'language',
    'lexicon',
    'words',
    'calendar',
    'zip',
  ],
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
  ['several-acts.ts'],
  ['pipeline.ts'],
  ['validate.ts', 'doubts.ts', 'index.ts'],
  ['store'],
  ['cli', 'app'],
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

/** What each file imports from the house, types too. */
function arrows(files: readonly string[]): Map<string, string[]> {
  return new Map(
    files.map((path) => {
      const targets = [...readFileSync(path, 'utf8').matchAll(IMPORTS)].map(([, target = '']) =>
        posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts'),
      );
      return [path, targets];
    }),
  );
}

/** Groups of files that import each other, by Tarjan's walk. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const number = order.size;
    order.set(path, number);
    let low = number;
    open.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!graph.has(target)) continue;
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === number) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return found;
}

describe('the house', () => {
  const files = sources('src');

  test('has every file in a known room', () => {
    expect(files.filter((path) => levelOf(path) === -1)).toEqual([]);
  });

  test('looks one way: nothing imports from a room above', () => {
    const wrong = [...arrows(files)].flatMap(([path, targets]) =>
      targets.filter((target) => levelOf(target) > levelOf(path)).map((to) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no circle of imports, not even of types', () => {
    expect(circles(arrows(files))).toEqual([]);
  });

  test('keeps Node out of the core', () => {
    const bound = files.filter(
      (path) =>
        !path.startsWith('src/cli/') &&
        !path.startsWith('src/store/') &&
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
