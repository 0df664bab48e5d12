import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { S3 } from '../../locale/s3.js';

const SCHEME = 's3://';

/** Where an object is, or where those of a prefix begin. */
export interface S3Address {
  bucket: string;
  /** The object's key, or the beginning of keys; empty for a whole bucket. */
  key: string;
}

/** Whether a path means object storage. */
export function isS3(path: string): boolean {
  return path.startsWith(SCHEME);
}

/** As people and plans name an object. */
export function s3Url({ bucket, key }: S3Address): string {
  return `${SCHEME}${bucket}/${key}`;
}

/** @throws DecisionsError `usage` */
export function s3Address(url: string, lang: Lang): S3Address {
  const slash = url.indexOf('/', SCHEME.length);
  const bucket = url.slice(SCHEME.length, slash < 0 ? undefined : slash);
  // As S3 itself says of the names of buckets, and older ones with capitals and underscores.
  if (!isS3(url) || !/^[a-z\d][\w.-]{1,254}$/i.test(bucket))
    throw new DecisionsError('usage', say(S3, lang, 'badAddress', { value: url }), {
      remedy: say(S3, lang, 'badAddressRemedy'),
    });
  return { bucket, key: slash < 0 ? '' : url.slice(slash + 1) };
}

/** How a service of object storage is reached. */
export interface S3Access {
  /** Where the service is; null for Amazon's own in the region. */
  endpoint: string | null;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string | undefined;
}

/**
 * Reads the variables that every client of S3 knows.
 *
 * @throws DecisionsError `usage` without keys or for an endpoint that is no URL
 */
export function s3Access(env: Readonly<Record<string, string | undefined>>, lang: Lang): S3Access {
  const one = (...names: string[]): string | undefined =>
    names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  const accessKeyId = one('AWS_ACCESS_KEY_ID');
  const secretAccessKey = one('AWS_SECRET_ACCESS_KEY');
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new DecisionsError('usage', say(S3, lang, 'noKeys'), {
      remedy: say(S3, lang, 'noKeysRemedy'),
    });
  const endpoint = one('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL') ?? null;
  if (endpoint !== null && !(URL.canParse(endpoint) && /^https?:/.test(endpoint)))
    throw new DecisionsError('usage', say(S3, lang, 'refused', { reason: 'AWS_ENDPOINT_URL' }), {
      remedy: say(S3, lang, 'awayRemedy'),
    });
  return {
    endpoint,
    region: one('AWS_REGION', 'AWS_DEFAULT_REGION') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    sessionToken: one('AWS_SESSION_TOKEN'),
  };
}

/**
 * The URL of an object or bucket. A service of one's own has its buckets in the path; Amazon has
 * them in the name of the host, where a certificate covers no further dot.
 */
export function objectUrl({ endpoint, region }: S3Access, { bucket, key }: S3Address): string {
  // As signatures want it: what `encodeURIComponent` leaves is encoded too.
  const strict = (step: string): string =>
    encodeURIComponent(step).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const path = key.split('/').map(strict).join('/');
  if (endpoint !== null) return `${endpoint.replace(/\/+$/, '')}/${strict(bucket)}/${path}`;
  const host = `s3.${region}.amazonaws.com`;
  return bucket.includes('.')
    ? `https://${host}/${strict(bucket)}/${path}`
    : `https://${bucket}.${host}/${path}`;
}
