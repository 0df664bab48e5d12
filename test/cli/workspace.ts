import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Run } from './run.js';

const PROGRAM = resolve('bin/decisions.js');

/** A folder of its own for one test, removed behind it. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'decisions-')));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    onTestFinished(() => rmSync(this.folder, { recursive: true }));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Runs the built program in this folder, in Russian and without colour. */
  run(args: readonly string[], input = '', env: Record<string, string> = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', LC_ALL: 'ru_RU.UTF-8', ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }
}
