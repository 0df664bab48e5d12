import { spawnSync } from 'node:child_process';

/** What the built program did. */
export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program as its users do, in Russian and without colour. */
export function decisions(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/decisions.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'ru_RU.UTF-8' },
  });
  return { code: status, out: stdout, err: stderr };
}
