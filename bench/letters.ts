// How long the letters of a large register take: makes an archive's register of so many tasks and
// writes an extract for each assignee as a process, its start included; the aim is a minute for 60,000.
//   npm run bench:letters -- [TASKS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tasks = process.argv[2] ?? '60000';
const folder = mkdtempSync(join(tmpdir(), 'decisions-letters-'));
try {
  const register = join(folder, 'register.jsonl');
  const made = spawnSync('npx', ['tsx', 'bench/made-archive.ts', tasks, register], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('no archive was made');
  const out = join(folder, 'letters');
  const begun = performance.now();
  const { stderr } = spawnSync(
    '/usr/bin/time',
    [
      '-f',
      '%U s of processor time, %M KB at most',
      process.execPath,
      resolve('bin/decisions.js'),
      'letters',
      register,
      '-o',
      out,
      '-q',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'ru_RU.UTF-8' } },
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const letters = readdirSync(out, { recursive: true }).length;
  console.log(
    `${tasks} tasks, ${letters} letters: ${seconds} s by the clock; ${stderr.trim().split('\n').at(-1)}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
