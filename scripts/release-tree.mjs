// Lays out what is published: the built program without what only its makers need. npm publishes
// this folder, and a release's tag holds it, so that the pre-commit hook and the action, which are
// used by tag, run at once and build nothing on their users' machines.
//   npm run release -- FOLDER [--tag]
// Takes dist/ as it was built. With --tag the folder becomes a commit of the branch `release` with the
// version's tag; nothing is checked out and nothing pushed.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tag: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: node scripts/release-tree.mjs FOLDER [--tag]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty`);
  process.exit(2);
}

const PAGE = 'dist/app/decisions.html';
if (!existsSync(PAGE)) {
  console.error(`${PAGE} is missing: run npm run build first, whole`);
  process.exit(2);
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const TAG = `v${manifest.version}`;
const git = (args, more = {}) =>
  execFileSync('git', args, { encoding: 'utf8', env: { ...process.env, ...more } }).trim();
// A tag is never moved: who uses the action by it gets what was tested.
if (values.tag && git(['tag', '--list', TAG]) !== '') throw new Error(`${TAG} is there already`);
const {
  devDependencies: _makers,
  scripts: _scripts,
  overrides: _overrides,
  ...published
} = manifest;
for (const name of [...manifest.files, '.pre-commit-hooks.yaml', 'action.yml'])
  if (!name.startsWith('!')) cpSync(name, join(folder, name), { recursive: true });
// What the list of files takes back.
for (const name of manifest.files)
  if (name.startsWith('!')) rmSync(join(folder, name.slice(1)), { recursive: true, force: true });
const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
execFileSync(process.execPath, [...tsc, '--outDir', join(folder, 'dist/types')], {
  stdio: 'inherit',
});
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);

function tagRelease() {
  const own = mkdtempSync(join(tmpdir(), 'decisions-release-'));
  // An index and a work tree of its own: those of the checkout stay as they are.
  const apart = { GIT_INDEX_FILE: join(own, 'index'), GIT_WORK_TREE: resolve(folder) };
  git(['add', '--all', '--force', resolve(folder)], apart);
  const tree = git(['write-tree'], apart);
  rmSync(own, { recursive: true });
  const before = git(['for-each-ref', '--format=%(objectname)', 'refs/heads/release']);
  const parent = before === '' ? [] : ['-p', before];
  const commit = git(['commit-tree', tree, ...parent, '-m', `Release ${published.version}`]);
  git(['update-ref', 'refs/heads/release', commit]);
  git(['tag', TAG, commit]);
  console.log(`${TAG} on the branch release; push both: git push origin release ${TAG}`);
}

if (values.tag) tagRelease();
