import { LIMITS } from '../../source/limits.js';
import { walkXml } from '../../source/xml.js';
import type { S3Address } from './address.js';
import type { S3Answer, S3Client } from './client.js';

/** An object as a list names it. */
export interface S3Object extends S3Address {
  /** Changes when its content does. */
  etag: string;
  /** Bytes. */
  size: number;
}

/** The objects below a prefix in the order of their keys, a page held at a time. */
export async function* listObjects(
  client: S3Client,
  { bucket, key: prefix }: S3Address,
): AsyncGenerator<S3Object> {
  let next: string | null = null;
  do {
    const answer = await client.ask({
      method: 'GET',
      at: { bucket, key: '' },
      query: {
        'list-type': '2',
        'encoding-type': 'url',
        prefix,
        ...(next === null ? {} : { 'continuation-token': next }),
      },
    });
    const page = readPage(answer, client);
    for (const object of page.objects) yield { bucket, ...object };
    next = page.next;
  } while (next !== null);
}

interface Page {
  objects: Omit<S3Object, 'bucket'>[];
  next: string | null;
}

function readPage({ body }: S3Answer, client: S3Client): Page {
  const page: Page = { objects: [], next: null };
  const path: string[] = [];
  let fields: Record<string, string> = {};
  const top: Record<string, string> = {};
  const handler = {
    open(name: string): void {
      path.push(name);
      if (name === 'Contents') fields = {};
    },
    text(value: string): void {
      const into = path.includes('Contents') ? fields : top;
      const name = path.at(-1) ?? '';
      into[name] = (into[name] ?? '') + value;
    },
    close(name: string): void {
      path.pop();
      if (name !== 'Contents') return;
      const { Key = '', ETag = '', Size = '0' } = fields;
      const key = top['EncodingType'] === 'url' ? decoded(Key) : Key;
      page.objects.push({ key, etag: bareEtag(ETag), size: Number(Size) });
    },
  };
  const context = {
    path: undefined,
    lang: client.lang,
    encoding: undefined,
    limits: LIMITS,
    recognize: undefined,
  };
  walkXml(body, {}, handler, context);
  if (top['IsTruncated'] === 'true') page.next = top['NextContinuationToken'] ?? null;
  return page;
}

/** Keys in lists are encoded as forms are: a space is a plus. */
function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

/** An ETag without its quotes, which not every service writes. */
export function bareEtag(etag: string): string {
  return etag.replace(/^"|"$/g, '');
}

/** One object as it is now. @throws DecisionsError `file-not-found`, `store` */
export async function headObject(client: S3Client, at: S3Address): Promise<S3Object> {
  const { headers } = await client.ask({ method: 'HEAD', at });
  return {
    ...at,
    etag: bareEtag(headers.get('etag') ?? ''),
    size: Number(headers.get('content-length') ?? 0),
  };
}
