import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Postgres } from './postgres.js';
import { type Ran, runProgram } from './program.js';

/** A word that must not be seen anywhere. */
const SECRET = 'Sh0wnNever';

const scratch = mkdtempSync(join(tmpdir(), 'decisions-roles-'));
let server: Postgres;

function run(args: string[], env: Record<string, string> = {}): Ran {
  const ran = runProgram(scratch, args, env);
  expect(`${ran.out}${ran.err}`).not.toContain(SECRET);
  return ran;
}

/** The address of the server for a role, with what stands behind the question mark. */
function as(role: string, query: string, host = 'localhost'): Record<string, string> {
  return { DECISIONS_STORE: `postgres://${role}@${host}:${server.port}/postgres?${query}` };
}

/** The statements of docs/archive.md that give roles their rights. */
function grants(): string {
  const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readFileSync('docs/archive.md', 'utf8')) ?? [];
  return sql;
}

beforeAll(async () => {
  mkdirSync(join(scratch, 'papers'));
  copyFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', join(scratch, 'papers', 'решение.txt'));
  server = await Postgres.start({ tls: true, password: SECRET });
  expect(
    run(['plan', 'papers'], { ...as('postgres', 'sslmode=require'), PGPASSWORD: SECRET }).code,
  ).toBe(0);
  execFileSync('psql', [`${server.url}?sslmode=require`, '-q'], {
    input: `${grants()}\nalter role decisions_worker password 'TheWorkers'; alter role decisions_reader password 'TheReaders';`,
    env: { ...process.env, PGPASSWORD: SECRET },
  });
});

afterAll(() => {
  server.stop();
  rmSync(scratch, { recursive: true });
});

describe('TLS follows the address', () => {
  const secret = { PGPASSWORD: SECRET };

  test('a server that takes nothing else refuses who comes without', () => {
    const { code, err } = run(['status'], { ...as('postgres', 'sslmode=disable'), ...secret });
    expect([code, err]).toEqual([2, expect.stringContaining('хранилище не отвечает')]);
  });

  test('require takes a certificate of its own; verify-full only one it can prove', () => {
    expect(run(['status'], { ...as('postgres', 'sslmode=require'), ...secret }).err).toBe('');
    const root = `sslrootcert=${encodeURIComponent(server.certificate)}`;
    expect(
      run(['status'], { ...as('postgres', `sslmode=verify-full&${root}`), ...secret }).err,
    ).toBe('');
    const unproved = run(['status'], { ...as('postgres', 'sslmode=verify-full'), ...secret });
    expect([unproved.code, unproved.err]).toEqual([2, expect.stringContaining('self-signed')]);
    // The certificate names «localhost», not its number.
    const other = { ...as('postgres', `sslmode=verify-full&${root}`, '127.0.0.1'), ...secret };
    expect(run(['status'], other).code).toBe(2);
    const authority = { ...as('postgres', `sslmode=verify-ca&${root}`, '127.0.0.1'), ...secret };
    expect(run(['status'], authority).err).toBe('');
  });

  test('so does a section of a service file, which may hold the password', () => {
    const file = join(scratch, 'services');
    const section = (mode: string): string =>
      `[${mode}]\nhost=localhost\nport=${server.port}\nuser=postgres\npassword=${SECRET}\ndbname=postgres\nsslmode=${mode}\n`;
    writeFileSync(file, section('require') + section('disable'));
    const ask = (name: string) =>
      run(['status', '--store', `service=${name}`], { PGSERVICEFILE: file });
    expect(ask('require').out).toContain('осталось 1');
    expect(ask('disable').code).toBe(2);
  });

  test('a wrong password is told as such, and neither it nor the right one is shown', () => {
    const url = `postgres://postgres:${SECRET}no@localhost:${server.port}/postgres?sslmode=require`;
    const { code, err } = run(['status', '--store', url, '--verbose']);
    expect([code, err]).toEqual([2, expect.stringContaining('password authentication failed')]);
    expect(server.log()).not.toContain(SECRET);
  });
});

describe('with the rights of the page on archives', () => {
  const worker = () => ({ ...as('decisions_worker', 'sslmode=require'), PGPASSWORD: 'TheWorkers' });
  const reader = () => ({ ...as('decisions_reader', 'sslmode=require'), PGPASSWORD: 'TheReaders' });

  test('a worker reads what is planned, but makes no tables', () => {
    expect(run(['worker', '--once'], worker()).code).toBe(0);
    expect(run(['status'], worker()).out).toContain('прочитано 1');
    const { code, err } = run(['plan', 'papers', '--date', '2020-01-01'], worker());
    expect([code, err]).toEqual([2, expect.stringContaining('permission denied')]);
  });

  test('a reader asks and marks, but changes nothing else', () => {
    const { out } = run(['query', '--limit', '1', '-f', 'csv', '--columns', 'key'], reader());
    const key = out.trim().split('\r\n')[1] ?? '';
    expect(run(['mark', key, '--status', 'исполнено'], reader()).err).toBe(
      'отмечено поручений: 1\n',
    );
    expect(run(['due'], reader()).code).toBe(0);
    expect(run(['duplicates'], reader()).code).toBe(0);
    expect(run(['status'], reader()).code).toBe(0);
    const { code, err } = run(['worker', '--once'], reader());
    expect([code, err]).toEqual([2, expect.stringContaining('permission denied')]);
  });
});
