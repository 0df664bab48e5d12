// Lays out what is published: the built program without what only its makers need. npm publishes
// this folder, and a release's tag holds it, so that the pre-commit hook and the action, which are
// used by tag, run at once and build nothing on their users' machines.
//   npm run release -- FOLDER
// Takes dist/ as it was built.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/release-tree.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty`);
  process.exit(2);
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const {
  devDependencies: _makers,
  scripts: _scripts,
  overrides: _overrides,
  ...published
} = manifest;
for (const name of [...manifest.files, '.pre-commit-hooks.yaml', 'action.yml'])
  cpSync(name, join(folder, name), { recursive: true });
const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
execFileSync(process.execPath, [...tsc, '--outDir', join(folder, 'dist/types')], {
  stdio: 'inherit',
});
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
