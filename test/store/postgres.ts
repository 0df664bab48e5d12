import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian puts the server's programs; `scripts/install-test-tools.sh` installs them. */
function programs(): string {
  const top = '/usr/lib/postgresql';
  const version = readdirSync(top).sort((a, b) => Number(b) - Number(a))[0];
  if (version === undefined) throw new Error('postgresql is not installed');
  return join(top, version, 'bin');
}

/** A real PostgreSQL server for one file of tests. */
export class Postgres {
  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'decisions-postgres-'));
    chmodSync(folder, 0o777);
    const server = new Postgres(folder, await freePort());
    server.as('initdb', '-D', server.data, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
    server.up();
    return server;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  up(): void {
    const options = `-p ${this.port} -k ${this.folder} -c listen_addresses=127.0.0.1`;
    this.as(
      'pg_ctl',
      '-D',
      this.data,
      '-o',
      options,
      '-l',
      join(this.folder, 'log'),
      '-w',
      'start',
    );
  }

  /** Ends the server as a lost machine would: at once, its backends too. */
  kill(): void {
    const pid = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout;
    for (const one of [pid, ...children.split('\n').filter(Boolean).map(Number)])
      try {
        process.kill(one, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
  }

  /** Answers a query with its rows, a line each, columns parted by `|`. */
  ask(sql: string): string[] {
    const out = execFileSync('psql', [this.url, '-qAtc', sql], { encoding: 'utf8' });
    return out.split('\n').filter((line) => line !== '');
  }

  stop(): void {
    this.as('pg_ctl', '-D', this.data, '-m', 'immediate', 'stop');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The server refuses to run as root. */
  private as(program: string, ...args: string[]): void {
    const path = join(programs(), program);
    const [command, all] =
      process.getuid?.() === 0
        ? ['runuser', ['-u', 'postgres', '--', path, ...args]]
        : [path, args];
    execFileSync(command, all, { stdio: 'ignore', cwd: this.folder });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

/**
 * What a store holds of papers and tasks, as one digest: two runs that end with the same papers have
 * the same, whatever happened on the way.
 */
export function checksum(server: Postgres): string {
  return server
    .ask(
      `select md5(string_agg(row, '' order by row)) from (
         select 'p' || key || document || record::text || diagnostics::text as row from decisions.paper
         union all select 't' || paper || id || record::text || tsv::text || bodies::text from decisions.task
         union all select 'd' || paper || id || day::text from decisions.task_day
         union all select 's' || uri || status || coalesce(sha256, '') from decisions.source) as rows`,
    )
    .join('');
}
