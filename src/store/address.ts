import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { STORE } from '../locale/store.js';

/** How a store is reached: what the driver is told. Passwords may come from the environment. */
export interface Address {
  /** A URL, or nothing where the parts tell it all. */
  url: string | null;
  parts: { host?: string; port?: number; database?: string; user?: string; password?: string };
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
    return { url: url.href, parts: {}, shown: `${url.host || 'localhost'}${url.pathname}` };
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
  const [host, database, user, password] = ['host', 'dbname', 'user', 'password'].map((key) =>
    values.get(key),
  );
  const port = values.get('port');
  return {
    url: null,
    parts: {
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(database === undefined ? {} : { database }),
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password }),
    },
    shown: `service=${name}`,
  };
}
