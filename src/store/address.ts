import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { STORE } from '../locale/store.js';

/** How a store is reached: what the driver is told. Passwords may come from the environment. */
export interface Address {
  /** For the driver alone: it may hold a password. */
  url: string;
  /** How it is named in messages: never with a password. */
  shown: string;
}

/**
 * Reads `postgres://…` or `service=NAME`, a section of the user's service file (`PGSERVICEFILE`,
 * else `~/.pg_service.conf`). A password comes from the URL, `PGPASSWORD`, `~/.pgpass` or the file.
 *
 * @throws DecisionsError `usage`
 */
export function readAddress(
  value: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  lang: Lang,
): Address {
  const named = value ?? env['DECISIONS_STORE'];
  const service = /^service=([\w.-]+)$/.exec(named ?? '')?.[1];
  if (service !== undefined) return fromService(service, env, lang);
  try {
    const url = new URL(named ?? '');
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error();
    return { url: asLibpq(url), shown: `${url.host || 'localhost'}${url.pathname}` };
  } catch {
    throw new DecisionsError('usage', say(STORE, lang, 'badAddress'), {
      remedy: say(STORE, lang, 'badAddressRemedy'),
    });
  }
}

function fromService(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  lang: Lang,
): Address {
  const path = env['PGSERVICEFILE'] ?? join(homedir(), '.pg_service.conf');
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Told below as a service that is not there.
  }
  const values = new Map<string, string>();
  let inside = false;
  let found = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('[')) {
      inside = line === `[${name}]`;
      found ||= inside;
    } else if (inside && !line.startsWith('#') && line.includes('='))
      values.set(line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim());
  }
  if (!found)
    throw new DecisionsError('usage', say(STORE, lang, 'noService', { name }), {
      path,
      remedy: say(STORE, lang, 'badAddressRemedy'),
    });
  const url = new URL('postgres:///');
  for (const [key, value] of values) if (TOLD.has(key)) url.searchParams.set(key, value);
  const database = values.get('dbname');
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  return { url: asLibpq(url), shown: `service=${name}` };
}

/** What a service file tells the driver in the same words. */
const TOLD: ReadonlySet<string> = new Set([
  'host',
  'port',
  'user',
  'password',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
]);

/**
 * `sslmode` means what it means to psql: `require` is encrypted whoever answers, `verify-ca` and
 * `verify-full` check who does. Left alone the driver reads it in a way of its own.
 */
function asLibpq(url: URL): string {
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true');
  return url.href;
}
