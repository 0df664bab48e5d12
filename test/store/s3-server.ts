import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What the next requests of a kind get in the place of an answer. */
export interface Fault {
  /** Which requests; all of them by default. */
  when?(method: string, key: string, query: URLSearchParams): boolean;
  /** How many of them. */
  times: number;
  /** A status; or a body that breaks off half way; or a connection that ends without a word. */
  gives: number | 'cut' | 'end';
}

interface Stored {
  bytes: Buffer;
  etag: string;
}

const REGION = 'ru-test-1';
const ACCESS_KEY = 'TESTKEY';
const SECRET_KEY = 'S3cret/Key+of=tests';

/**
 * A small service of object storage with one bucket, which checks every signature by itself, lists a
 * few keys a page, heeds `If-Match` and ranges, takes objects in parts, and fails as it is told.
 */
export class S3Server {
  readonly objects = new Map<string, Stored>();
  readonly faults: Fault[] = [];
  /** `METHOD key` of each request that was answered. */
  readonly asked: string[] = [];
  private readonly uploads = new Map<string, Map<number, Buffer>>();

  private constructor(
    private readonly server: Server,
    private readonly page: number,
  ) {}

  /** @param page - keys in one page of a list */
  static async start({ page = 3 } = {}): Promise<S3Server> {
    const server = createServer();
    const one = new S3Server(server, page);
    server.on('request', (request, response) => void one.take(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return one;
  }

  /** The variables by which clients find it. */
  get env(): Record<string, string> {
    const address = this.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: ACCESS_KEY,
      AWS_SECRET_ACCESS_KEY: SECRET_KEY,
    };
  }

  put(key: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    this.objects.set(key, { bytes, etag: createHash('md5').update(bytes).digest('hex') });
  }

  text(key: string): string {
    return this.objects.get(key)?.bytes.toString('utf8') ?? '';
  }

  keys(prefix = ''): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort(byBytes);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const url = new URL(request.url ?? '/', 'http://x');
    const [, bucket = '', ...steps] = url.pathname.split('/');
    const key = decodeURIComponent(steps.join('/'));
    const method = request.method ?? '';
    const fault = this.faults.find(
      ({ times, when }) => times > 0 && (when?.(method, key, url.searchParams) ?? true),
    );
    if (fault !== undefined) fault.times -= 1;
    if (fault?.gives === 'end') {
      request.socket.destroy();
      return;
    }
    this.asked.push(`${method} ${key}`);
    if (typeof fault?.gives === 'number') return refuse(response, fault.gives, 'SlowDown');
    if (!isSigned(request, url)) return refuse(response, 403, 'SignatureDoesNotMatch');
    if (bucket !== 'archive') return refuse(response, 404, 'NoSuchBucket');
    const body = Buffer.concat(pieces);
    if (method === 'GET' && key === '') this.list(url.searchParams, response);
    else if (method === 'GET' || method === 'HEAD')
      this.get(key, request, response, fault?.gives === 'cut');
    else if (method === 'DELETE') {
      this.objects.delete(key);
      response.writeHead(204).end();
    } else this.write(method, key, url.searchParams, body, response);
  }

  private list(query: URLSearchParams, response: ServerResponse): void {
    const after = query.get('continuation-token') ?? '';
    const all = this.keys(query.get('prefix') ?? '').filter((key) => byBytes(key, after) > 0);
    const page = all.slice(0, this.page);
    const rows = page.map((key) => {
      const { bytes, etag } = this.objects.get(key) ?? { bytes: '', etag: '' };
      const name = encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
      return `<Contents><Key>${name}</Key><ETag>&quot;${etag}&quot;</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    const more = all.length > page.length;
    const next = more
      ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>`
      : '';
    response.end(
      `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`,
    );
  }

  private get(key: string, request: IncomingMessage, response: ServerResponse, cut: boolean): void {
    const object = this.objects.get(key);
    if (object === undefined) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    const wanted = request.headers['if-match'];
    if (wanted !== undefined && wanted !== `"${object.etag}"`) {
      refuse(response, 412, 'PreconditionFailed');
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const bytes =
      from === undefined ? object.bytes : object.bytes.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      etag: `"${object.etag}"`,
      'content-length': bytes.length,
    });
    if (!cut) response.end(request.method === 'HEAD' ? undefined : bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  }

  private write(
    method: string,
    key: string,
    query: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ): void {
    const id = query.get('uploadId') ?? '';
    if (method === 'POST' && query.has('uploads')) {
      const fresh = randomUUID();
      this.uploads.set(fresh, new Map());
      response.end(`<r><UploadId>${fresh}</UploadId></r>`);
    } else if (method === 'POST') {
      const parts = [...(this.uploads.get(id) ?? [])].sort(([a], [b]) => a - b);
      this.put(key, Buffer.concat(parts.map(([, bytes]) => bytes)));
      response.end('<CompleteMultipartUploadResult/>');
    } else {
      const number = query.get('partNumber');
      if (number === null) this.put(key, body);
      else this.uploads.get(id)?.set(Number(number), body);
      const etag = createHash('md5').update(body).digest('hex');
      response.writeHead(200, { etag: `"${etag}"` }).end();
    }
  }
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}

/** Checks a signature of version 4 as the service that issued the keys would. */
function isSigned({ method = '', headers }: IncomingMessage, url: URL): boolean {
  const found =
    /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? '',
    );
  if (found === null) return false;
  const [, key, day = '', region = '', names = '', signature] = found;
  if (key !== ACCESS_KEY || region !== REGION) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  const said = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [
    method,
    url.pathname
      .split('/')
      .map((step) => strict(decodeURIComponent(step)))
      .join('/'),
    query,
    said.join(''),
    names,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hash].join('\n');
  const hmac = (secret: string | Buffer, text: string): Buffer =>
    createHmac('sha256', secret).update(text).digest();
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${SECRET_KEY}`,
  );
  return hmac(signing, toSign).toString('hex') === signature;
}

function strict(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
