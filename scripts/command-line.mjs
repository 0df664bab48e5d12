// Bundles the command line: the whole program as one script, whose compiled code the launchers keep
// between runs (dozens of modules cost more to find and link than the program costs to read), the
// launchers themselves, and beside them the libraries that only some formats need.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { notCarried } from './build-plugins.mjs';

const OUT = 'dist/cli';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  external: notCarried,
};

/** Libraries that stand beside the program, by the names under which it imports them. */
const BESIDE = {
  'unpdf/pdfjs': 'pdfjs',
  'chrono-node/ru': 'chrono-node',
  'csv-parse/browser/esm/sync': 'csv-parse',
  docx: 'docx',
  'hyparquet-writer/src/write.js': 'hyparquet-writer',
  'rehype-parse': 'rehype-parse',
  'remark-gfm': 'remark-gfm',
  'remark-parse': 'remark-parse',
  saxes: 'saxes',
};

/** Libraries whose only export is their default, which a script in CommonJS's form is as a whole. */
const DEFAULT_ONLY = new Set(['rehype-parse', 'remark-gfm', 'remark-parse']);

const librariesBeside = {
  name: 'libraries-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      path in BESIDE ? { path: `./${BESIDE[path]}.cjs`, external: true } : undefined,
    );
  },
};

/**
 * Modules of Node that libraries ask for at once and use seldom or never: commander starts programs of
 * others, chalk looks at the terminal, which we do ourselves. Together a tenth of the start-up.
 */
const lazyModules = {
  name: 'lazy-modules',
  setup({ onLoad }) {
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const eager = "const childProcess = require('node:child_process');";
      if (!code.includes(eager)) throw new Error(`${path} has changed`);
      const lazy =
        "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };";
      return { contents: code.replace(eager, lazy) };
    });
    // A script has no `import()` of its own but an experimental one, of which Node warns.
    onLoad({ filter: /cli[\\/]import-module\.ts$/ }, () => ({
      contents: 'export const importModule = importOfLauncher;',
    }));
    onLoad({ filter: /supports-color[\\/]index\.js$/ }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * A script of nothing but ASCII is read in a quarter of the time and takes half the memory. Escapes
 * mean the letters they stand for in strings and expressions alike; raw templates are used for the
 * sources of expressions only.
 */
function inAscii(script) {
  return script.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The script opens with a number of its own: V8 knows a text by its length alone. */
async function buildProgram() {
  const { outputFiles } = await build({
    ...common,
    write: false,
    format: 'cjs',
    entryPoints: ['src/cli/program.ts'],
    plugins: [librariesBeside, lazyModules],
    supported: { 'dynamic-import': false },
    define: { ...common.define, 'import.meta.url': 'addressOfProgram' },
    banner: {
      js: "(function(module,exports,require,__filename,importOfLauncher){const addressOfProgram=require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
  });
  const [{ contents, text }] = outputFiles;
  const number = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/program.cjs`, `//${number}\n${inAscii(text)}`);
}

async function buildLibraries() {
  for (const [path, name] of Object.entries(BESIDE)) {
    const wholly = DEFAULT_ONLY.has(path)
      ? { footer: { js: 'module.exports=module.exports.default;' } }
      : {};
    await build({
      ...common,
      ...wholly,
      format: 'cjs',
      stdin: {
        contents: `export * from '${path}';${DEFAULT_ONLY.has(path) ? `export { default } from '${path}';` : ''}`,
        resolveDir: '.',
      },
      outfile: `${OUT}/${name}.cjs`,
    });
  }
}

export async function buildCommandLine() {
  await buildProgram();
  await buildLibraries();
  await build({
    ...common,
    format: 'esm',
    outdir: OUT,
    entryPoints: {
      main: 'src/cli/main.ts',
      'batch-thread': 'src/cli/start/thread.ts',
      'batch-worker': 'src/cli/start/worker.ts',
    },
  });
}
