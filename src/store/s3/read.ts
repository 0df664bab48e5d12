import type { RandomAccess } from '../../zip/bytes.js';
import type { S3Client } from './client.js';
import { bareEtag, type S3Object } from './list.js';

/** Bytes asked for at a time of an archive: what lies beside is wanted next. */
const BLOCK = 1 << 18;

/** An object's bytes, all of the content that was listed. @throws DecisionsError */
export async function readObject(
  client: S3Client,
  object: S3Object,
): Promise<Uint8Array<ArrayBuffer>> {
  const { headers, body } = await client.ask({
    method: 'GET',
    at: object,
    headers: unchanged(object),
  });
  checkSame(client, object, headers);
  if (body.length !== object.size && !headers.has('content-encoding')) throw client.changed(object);
  return body;
}

/** An object that is read here and there, as an archive is. */
export function objectAccess(client: S3Client, object: S3Object): RandomAccess {
  let kept = { from: 0, bytes: new Uint8Array(0) };
  return {
    size: object.size,
    async read(offset, length) {
      const end = Math.min(offset + length, object.size);
      if (offset < 0 || offset >= end) return new Uint8Array(0);
      const has = kept.from <= offset && end <= kept.from + kept.bytes.length;
      if (!has) kept = { from: offset, bytes: await range(client, object, offset, end) };
      return kept.bytes.subarray(offset - kept.from, end - kept.from);
    },
  };
}

async function range(
  client: S3Client,
  object: S3Object,
  from: number,
  least: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const end = Math.min(object.size, Math.max(least, from + BLOCK));
  const { status, headers, body } = await client.ask({
    method: 'GET',
    at: object,
    headers: { ...unchanged(object), range: `bytes=${from}-${end - 1}` },
  });
  checkSame(client, object, headers);
  // A service that knows no ranges sends all of it.
  const part = status === 206 ? body : body.slice(from, end);
  if (part.length !== end - from) throw client.changed(object);
  return part;
}

/** Asks for the content that was listed only; a service may name none. */
function unchanged({ etag }: S3Object): Record<string, string> {
  return etag === '' ? {} : { 'if-match': `"${etag}"` };
}

/** Not every service heeds `If-Match`. */
function checkSame(client: S3Client, object: S3Object, headers: Headers): void {
  const etag = headers.get('etag');
  if (etag !== null && object.etag !== '' && bareEtag(etag) !== object.etag)
    throw client.changed(object);
}
