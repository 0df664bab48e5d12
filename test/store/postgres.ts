import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

export interface PostgresOptions {
  /** The password of its role `postgres`; without one everybody is trusted. */
  password?: string;
  /** It has a certificate of its own and takes no connection without TLS. */
  tls?: boolean;
  /** The folder that its own lies in. */
  top?: string;
  /** Other hosts of a made network may come too. */
  open?: boolean;
  /** Further settings, `name=value`. */
  settings?: readonly string[];
}

/** A real PostgreSQL server for one file of tests. */
export class Postgres {
  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly options: PostgresOptions,
  ) {}

  static async start(options: PostgresOptions = {}): Promise<Postgres> {
    const folder = mkdtempSync(join(options.top ?? tmpdir(), 'decisions-postgres-'));
    chmodSync(folder, 0o777);
    const server = new Postgres(folder, await freePort(), options);
    const { password } = options;
    const secret = join(folder, 'password');
    if (password !== undefined) writeFileSync(secret, password);
    const how =
      password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', `--pwfile=${secret}`];
    server.as('initdb', '-D', server.data, ...how, '-E', 'UTF8', '--locale=C.UTF-8');
    if (options.tls === true) server.encrypt();
    if (options.open === true)
      appendFileSync(join(server.data, 'pg_hba.conf'), 'host all all 10.213.7.0/30 trust\n');
    server.up();
    return server;
  }

  /** Its own certificate, which names «localhost». */
  get certificate(): string {
    return join(this.folder, 'server.crt');
  }

  log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  /** Makes a certificate, and takes no connection over the network without TLS. */
  private encrypt(): void {
    const key = join(this.folder, 'server.key');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', this.certificate];
    this.run('openssl', 'req', '-x509', '-days', '2', ...made, ...subject);
    const settings = [
      'ssl = on',
      `ssl_cert_file = '${this.certificate}'`,
      `ssl_key_file = '${key}'`,
      'log_statement = all',
    ];
    const [config, access] = ['postgresql.conf', 'pg_hba.conf'].map((name) =>
      join(this.data, name),
    );
    appendFileSync(config ?? '', `${settings.join('\n')}\n`);
    writeFileSync(access ?? '', 'hostssl all all all scram-sha-256\nlocal all all trust\n');
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  up(): void {
    const listens = this.options.tls === true ? 'localhost,127.0.0.1' : '127.0.0.1';
    const settings = [`listen_addresses=${listens}`, ...(this.options.settings ?? [])];
    const options = `-p ${this.port} -k ${this.folder} ${settings.map((one) => `-c ${one}`).join(' ')}`;
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

  /** Starts it where it has ended; where it runs nothing is done. */
  upAgain(): void {
    try {
      this.as('pg_ctl', '-D', this.data, 'status');
    } catch {
      this.up();
    }
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
    this.run(join(programs(), program), ...args);
  }

  private run(path: string, ...args: string[]): void {
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
