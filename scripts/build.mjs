// Bundles the library and the command line. What they use goes into the bundle, where it starts
// faster than from node_modules and brings no packages to those who install us; heavy libraries are
// chunks of their own that load when a command needs them. The library imports what its types name
// (unified, vfile, zod), so that its users' plugins and schemas meet the same copies.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildAppPage } from './app-page.mjs';
import { withoutFiles } from './build-plugins.mjs';
import { buildCommandLine } from './command-line.mjs';
import { buildReportPage } from './report-page.mjs';

await buildReportPage();
rmSync('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  outdir: 'dist',
  // An optional part of pdf.js that draws pages; we only read them.
  external: ['@napi-rs/canvas'],
  legalComments: 'none',
  logLevel: 'warning',
};

await build({
  ...shared,
  platform: 'neutral',
  plugins: [withoutFiles],
  external: [...shared.external, 'unified', 'vfile', 'zod'],
  mainFields: ['module', 'main'],
  conditions: ['import'],
  entryPoints: {
    index: 'src/index.ts',
    compare: 'src/compare/index.ts',
    deadline: 'src/deadline/index.ts',
    // No entry of the package: it keeps what one phrase needs in files of its own, so that a bundler
    // drops the rest of `decisions/deadline`.
    phrase: 'src/deadline/parse.ts',
    export: 'src/export/index.ts',
    source: 'src/source/index.ts',
  },
});
await buildCommandLine();

// Tests of the command line need no page and build it themselves where they do.
if (!process.argv.includes('--without-page')) await buildAppPage();
