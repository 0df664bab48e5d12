import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { S3 } from '../../locale/s3.js';
import { joinBytes } from '../../zip/bytes.js';
import { objectUrl, type S3Access, type S3Address, s3Access, s3Url } from './address.js';

/** What is asked of a service. */
export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  at: S3Address;
  /** Of the URL, in any order. */
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer> | string;
}

/** An answer that was received whole. */
export interface S3Answer {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

/** Tries of one request, and the milliseconds before the second; each further pause is twice as long. */
const MOST_TRIES = 7;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** Milliseconds in which a service says nothing before it is asked again. */
const PATIENCE = 15_000;
/** Bytes a millisecond that at least get to it. */
const SLOWEST = 50;

/** What a service says when it is busy or starts anew: «slow down» is 503. */
const AGAIN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** What an answer means that is no success. */
const REFUSALS: Readonly<Record<number, 'denied' | 'changed'>> = {
  401: 'denied',
  403: 'denied',
  412: 'changed',
};

type Signer = InstanceType<typeof import('aws4fetch').AwsClient>;

/** A service of object storage, each answer of which is whole or an error. */
export class S3Client {
  private constructor(
    private readonly access: S3Access,
    private readonly signer: Signer,
    readonly lang: Lang,
  ) {}

  /** @throws DecisionsError `usage` without keys, `not-installed` */
  static async open(
    env: Readonly<Record<string, string | undefined>>,
    lang: Lang,
  ): Promise<S3Client> {
    const access = s3Access(env, lang);
    const { AwsClient } = await importSigner(lang);
    const { region, accessKeyId, secretAccessKey, sessionToken } = access;
    const signer = new AwsClient({
      region,
      accessKeyId,
      secretAccessKey,
      service: 's3',
      ...(sessionToken === undefined ? {} : { sessionToken }),
    });
    return new S3Client(access, signer, lang);
  }

  /**
   * Asks, and asks again while the service is busy, does not answer or breaks an answer off.
   *
   * @throws DecisionsError `store` when it stays away; `not-readable` for what is denied or has
   *   changed, `file-not-found` for what is not there
   */
  async ask(request: S3Request): Promise<S3Answer> {
    let reason = '';
    for (let run = 1; run <= MOST_TRIES; run += 1) {
      if (run > 1) await pause(run);
      try {
        const answer = await this.once(request);
        if (answer.status < 300) return answer;
        if (!AGAIN.has(answer.status)) throw this.refusal(request, answer);
        reason = `${answer.status} ${codeIn(answer)}`.trim();
      } catch (error) {
        if (error instanceof DecisionsError) throw error;
        reason = reasonOf(error);
      }
    }
    throw new DecisionsError('store', say(S3, this.lang, 'away', { reason }), {
      path: s3Url(request.at),
      remedy: say(S3, this.lang, 'awayRemedy'),
    });
  }

  /** What is told of an object that has changed since it was listed. */
  changed(at: S3Address): DecisionsError {
    return this.failure('not-readable', 'changed', at);
  }

  /** What is told of what a service refuses, in a word of its own. */
  refused(at: S3Address, reason: string): DecisionsError {
    return this.failure('not-readable', 'refused', at, { reason });
  }

  private failure(
    code: 'not-readable' | 'file-not-found',
    message: 'changed' | 'denied' | 'noBucket' | 'vanished' | 'refused',
    at: S3Address,
    values: Readonly<Record<string, string>> = {},
  ): DecisionsError {
    return new DecisionsError(code, say(S3, this.lang, message, values), {
      path: s3Url(at),
      remedy: say(S3, this.lang, `${message}Remedy`),
    });
  }

  private async once({ method, at, query, headers, body }: S3Request): Promise<S3Answer> {
    const url = new URL(objectUrl(this.access, at));
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const signed = await this.signer.sign(url.href, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    });
    const {
      status,
      headers: got,
      received,
    } = await fetched(signed, PATIENCE + (body?.length ?? 0) / SLOWEST);
    const length = got.get('content-length');
    // What a service packed for the way is unpacked already.
    const told = method === 'HEAD' || got.has('content-encoding') ? null : length;
    if (told !== null && Number(told) !== received.length)
      throw new Error(`${received.length} of ${told} bytes`);
    return { status, headers: got, body: received };
  }

  private refusal({ at }: S3Request, answer: S3Answer): DecisionsError {
    const code = codeIn(answer);
    if (code === 'NoSuchBucket') return this.failure('file-not-found', 'noBucket', at);
    if (answer.status === 404) return this.failure('file-not-found', 'vanished', at);
    const known = REFUSALS[answer.status];
    if (known !== undefined) return this.failure('not-readable', known, at);
    return this.refused(at, `${answer.status} ${code}`.trim());
  }
}

/** An answer with its body, given up where nothing comes any more. */
async function fetched(request: Request, patience: number) {
  const giveUp = new AbortController();
  const silent = (): void => giveUp.abort(new Error('timeout'));
  let timer = setTimeout(silent, patience);
  try {
    const { status, headers, body } = await fetch(request, { signal: giveUp.signal });
    const pieces: Uint8Array[] = [];
    for await (const piece of body ?? []) {
      pieces.push(piece);
      clearTimeout(timer);
      timer = setTimeout(silent, PATIENCE);
    }
    return { status, headers, received: joinBytes(pieces) };
  } finally {
    clearTimeout(timer);
  }
}

/** The word by which a service names an error: never its message, which may name the request. */
function codeIn({ body }: S3Answer): string {
  const text = new TextDecoder().decode(body.subarray(0, 4096));
  return /<Code>([A-Za-z]{1,80})<\/Code>/.exec(text)?.[1] ?? '';
}

/** What `fetch` hides behind «fetch failed». */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : error.message;
}

/** Workers that were refused together do not come again together. */
function pause(run: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (run - 2));
  const milliseconds = longest * (0.5 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function importSigner(lang: Lang): Promise<typeof import('aws4fetch')> {
  try {
    return await import('aws4fetch');
  } catch (cause) {
    throw new DecisionsError('not-installed', say(S3, lang, 'missing'), {
      remedy: say(S3, lang, 'missingRemedy'),
      cause,
    });
  }
}
