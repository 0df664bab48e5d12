import { basename } from 'node:path/posix';
import picomatch from 'picomatch';
import type { Lang } from '../../locale/index.js';
import { isS3, s3Address, s3Url } from '../../store/s3/address.js';
import { S3Client } from '../../store/s3/client.js';
import { headObject, listObjects, type S3Object } from '../../store/s3/list.js';
import { objectAccess } from '../../store/s3/read.js';
import { type Member, membersOf, type Taking } from './archive.js';
import { isIgnored } from './names.js';
import type { Found } from './walk.js';

/** Objects that an argument means: below a prefix, one alone, or those of a pattern. */
export interface ObjectRoot {
  /** Where the keys begin that are listed. */
  base: string;
  matches: ((key: string) => boolean) | null;
}

/** Makes out an argument; an asterisk in it makes a pattern of it, as with files. @throws DecisionsError */
export function objectRoot(url: string, lang: Lang): ObjectRoot {
  const { bucket, key } = s3Address(url, lang);
  const sign = key.search(/[*?{]/);
  if (sign < 0) return { base: s3Url({ bucket, key }).replace(/\/$/, ''), matches: null };
  const start = key.lastIndexOf('/', sign) + 1;
  const base = s3Url({ bucket, key: key.slice(0, start) }).replace(/\/$/, '');
  // Brackets are as usual in the names of objects as in those of files.
  const glob = key.slice(start).replace(/[()[\]!+@]/g, '\\$&');
  return { base, matches: picomatch(glob) };
}

/** Which objects are taken, as with files. */
export interface TakingObjects {
  lang: Lang;
  /** Where the results go to; nothing is read from it. */
  except: string;
  takes(name: string): boolean;
  passed?: ((name: string) => void) | undefined;
}

/** The objects a root means, in the order of their keys. @throws DecisionsError */
export async function* objectsOf(
  { base, matches }: ObjectRoot,
  { lang, except, takes, passed }: TakingObjects,
): AsyncGenerator<Found> {
  const client = await S3Client.open(process.env, lang);
  for await (const object of listObjects(client, s3Address(base, lang))) {
    const path = s3Url(object);
    const below = path.slice(base.length + 1);
    // «a/b» means «a/b» and what is below «a/b/», not «a/bc».
    const alone = path === base;
    if (!alone && !path.startsWith(`${base}/`)) continue;
    if (path.endsWith('/') || (isS3(except) && path.startsWith(`${except}/`))) continue;
    if (!alone && below.split('/').some(isIgnored)) continue;
    const name = alone ? basename(path) : below;
    const { etag, size } = object;
    if (alone || (matches === null ? takes(basename(name)) : matches(below)))
      yield { path, relative: name, loop: false, object: { etag, size } };
    else if (matches === null) passed?.(path);
  }
}

/** The papers of an archive that lies in a storage; only what is wanted of it is fetched. */
export async function* objectMembers(
  found: Found,
  taking: Taking,
  lang: Lang,
): AsyncGenerator<Member> {
  const client = await S3Client.open(process.env, lang);
  yield* membersOf(objectAccess(client, await listedObject(client, found)), [], taking);
}

/** An object with what a list said of it; asked for now where no list did. */
export async function listedObject(
  client: S3Client,
  { path, object }: Pick<Found, 'path' | 'object'>,
): Promise<S3Object> {
  const at = s3Address(path, client.lang);
  return object === undefined ? headObject(client, at) : { ...at, ...object };
}
