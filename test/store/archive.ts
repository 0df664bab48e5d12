import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Postgres, type PostgresOptions } from './postgres.js';

const PROGRAM = resolve('bin/decisions.js');

/** Seconds: short, so that what a worker held that is gone comes back soon. */
export const LEASE = '5';

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.on('exit', done));

/** Waits until something holds. @throws Error when it does not within a minute and a half */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 600) throw new Error('waited in vain');
    await wait(150);
  }
}

/** An archive of papers on a server of its own, for tests that disturb its workers. */
export class MadeArchive {
  readonly folder = mkdtempSync(join(tmpdir(), 'decisions-archive-'));
  readonly papers = join(this.folder, 'papers');

  private constructor(readonly server: Postgres) {}

  /** @param sayings - which of the files say the same: those for which it gives one number */
  static async make(
    count: number,
    sayings: (paper: number) => number,
    options: PostgresOptions = {},
  ): Promise<MadeArchive> {
    const archive = new MadeArchive(await Postgres.start(options));
    mkdirSync(archive.papers);
    const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
    for (let paper = 0; paper < count; paper += 1)
      writeFileSync(
        join(archive.papers, `${String(paper).padStart(3, '0')}.txt`),
        text.replaceAll('совещании', `совещании № ${sayings(paper)}`),
      );
    return archive;
  }

  get env(): NodeJS.ProcessEnv {
    return { ...process.env, LC_ALL: 'ru_RU.UTF-8', DECISIONS_STORE: this.server.url };
  }

  run(...args: string[]): number | null {
    const options = { cwd: this.folder, env: this.env, stdio: 'ignore' } as const;
    return spawnSync(process.execPath, [PROGRAM, ...args], options).status;
  }

  plan(chunk: number): number | null {
    return this.run('plan', this.papers, '--chunk', String(chunk), '--lease', LEASE);
  }

  /** @param before - what the program is started with, on another host for one */
  worker(before: readonly string[] = [], url = this.server.url): ChildProcess {
    const [command = '', ...args] = [
      ...before,
      process.execPath,
      PROGRAM,
      'worker',
      '--once',
      '--jobs',
      '1',
    ];
    return spawn(command, args, {
      cwd: this.folder,
      env: { ...this.env, DECISIONS_STORE: url },
      stdio: 'ignore',
    });
  }

  /** Files in a state. */
  count(status: string): number {
    return Number(
      this.server.ask(`select count(*) from decisions.source where status = '${status}'`)[0],
    );
  }

  /** Chunks that workers hold. */
  active(): number {
    return Number(
      this.server.ask("select count(*) from decisions_queue.job where state = 'active'")[0],
    );
  }

  clear(): void {
    this.server.ask(
      'drop schema if exists decisions cascade; drop schema if exists decisions_queue cascade',
    );
  }

  remove(): void {
    this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
