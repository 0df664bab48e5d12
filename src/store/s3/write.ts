import { open } from 'node:fs/promises';
import type { S3Address } from './address.js';
import type { S3Answer, S3Client } from './client.js';

/** Bytes of a part; S3 takes no smaller ones but the last, and ten thousand of them. */
const PART = 16 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Parts on their way at once. */
const AT_ONCE = 3;

/** Writes an object whose bytes are in memory. @throws DecisionsError */
export async function writeObject(
  client: S3Client,
  at: S3Address,
  body: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await client.ask({ method: 'PUT', at, body });
}

export async function deleteObject(client: S3Client, at: S3Address): Promise<void> {
  await client.ask({ method: 'DELETE', at });
}

/**
 * Writes a file as an object, a large one in parts: a part that gets lost is sent again alone, and
 * the object is there when all of them are. @throws DecisionsError
 */
export async function uploadFile(
  client: S3Client,
  at: S3Address,
  path: string,
  part: number = PART,
): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const step = Math.max(part, Math.ceil(size / MOST_PARTS));
    const bytesAt = async (from: number): Promise<Uint8Array<ArrayBuffer>> => {
      const bytes = new Uint8Array(Math.min(step, size - from));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    };
    if (size <= step) await writeObject(client, at, await bytesAt(0));
    else await inParts(client, at, { size, step, bytesAt });
  } finally {
    await file.close();
  }
}

interface Pieces {
  size: number;
  step: number;
  bytesAt(from: number): Promise<Uint8Array<ArrayBuffer>>;
}

async function inParts(
  client: S3Client,
  at: S3Address,
  { size, step, bytesAt }: Pieces,
): Promise<void> {
  const begun = await client.ask({ method: 'POST', at, query: { uploads: '' } });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(textOf(begun))?.[1] ?? '';
  const etags: string[] = new Array(Math.ceil(size / step)).fill('');
  let next = 0;
  const send = async (): Promise<void> => {
    while (next < etags.length) {
      const place = next++;
      const { headers } = await client.ask({
        method: 'PUT',
        at,
        query: { partNumber: String(place + 1), uploadId },
        body: await bytesAt(place * step),
      });
      etags[place] = headers.get('etag') ?? '';
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const parts = etags.map(
      (etag, place) =>
        `<Part><PartNumber>${place + 1}</PartNumber><ETag>${etag.replaceAll('"', '&quot;')}</ETag></Part>`,
    );
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    const ended = await client.ask({ method: 'POST', at, query: { uploadId }, body });
    // An error may come with a 200, as S3 begins to answer before it is done.
    if (textOf(ended).includes('<Error>')) throw client.refused(at, 'CompleteMultipartUpload');
  } catch (error) {
    // Parts of an upload that was given up cost money until somebody removes them.
    await client.ask({ method: 'DELETE', at, query: { uploadId } }).catch(() => undefined);
    throw error;
  }
}

function textOf({ body }: S3Answer): string {
  return new TextDecoder().decode(body);
}
