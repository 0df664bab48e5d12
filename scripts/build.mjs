// Bundles the library and the command line. Small libraries go into the bundle, where they
// start faster than from node_modules; heavy ones stay outside and load when a command needs them.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildReportPage } from './report-page.mjs';

const external = ['exceljs', 'unpdf', 'docx', 'chrono-node', 'chrono-node/ru'];

await buildReportPage();
rmSync('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  outdir: 'dist',
  external,
  legalComments: 'none',
  logLevel: 'warning',
};

await build({
  ...shared,
  platform: 'neutral',
  // Tells Node and browsers apart itself, which a bundle for both would undo.
  external: [...external, 'hyparquet-writer'],
  mainFields: ['module', 'main'],
  conditions: ['import'],
  entryPoints: {
    index: 'src/index.ts',
    compare: 'src/compare/index.ts',
    deadline: 'src/deadline/index.ts',
    export: 'src/export/index.ts',
    source: 'src/source/index.ts',
  },
});
await build({
  ...shared,
  platform: 'node',
  entryPoints: {
    main: 'src/cli/main.ts',
    'batch-thread': 'src/cli/batch/thread.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  outdir: 'dist/cli',
  // commander is CommonJS and asks for Node's own modules by `require`.
  banner: {
    // A global, as a bundled package (fflate) declares names of its own for the same purpose.
    js: "import { createRequire as requireHere } from 'node:module';globalThis.require ??= requireHere(import.meta.url);",
  },
  minifySyntax: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});
