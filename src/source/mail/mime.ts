import { extendedValue, fromBase64, fromQuotedPrintable, headerWords } from './encoded.js';

/** A part of a letter or of a saved page (RFC 2045 to 2047, 2557). */
export interface MimePart {
  /** In small letters: «text/html». */
  type: string;
  charset: string | undefined;
  /** The file name it is sent under. */
  name: string | undefined;
  /** It is sent as a file beside the text. */
  attached: boolean;
  headers: ReadonlyMap<string, string>;
  bytes: Uint8Array;
  parts: MimePart[];
}

const MOST_PARTS = 1000;
const DEEPEST = 20;
/** Headers are looked for no further into a part. */
const MOST_HEADER = 65_536;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Each byte as one letter, so that places in the text are places in the bytes. */
function letters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Where the headers end and the body begins. */
function bodyStart(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, MOST_HEADER);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== NEWLINE) continue;
    if (bytes[at + 1] === NEWLINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) return at + 3;
  }
  return bytes.length;
}

function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  const unfolded = text.replace(/\r?\n[ \t]{1,80}/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && /^[\w-]{1,80}$/.test(name) && !headers.has(name))
      headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A parameter of a header: «text/html; charset="utf-8"». */
function parameter(header: string, name: string): string | undefined {
  for (const piece of header.split(';').slice(1)) {
    const equals = piece.indexOf('=');
    const key = piece.slice(0, equals).trim().toLowerCase();
    const value = piece
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '');
    if (key === name) return headerWords(value);
    if (key === `${name}*`) return extendedValue(value);
  }
  return undefined;
}

/** Long names come in numbered pieces: «filename*0*=…; filename*1*=…» (RFC 2231, 3). */
function longParameter(header: string, name: string): string | undefined {
  let whole = '';
  for (let piece = 0; piece < 50; piece++) {
    const pattern = new RegExp(`(?:^|;)\\s{0,20}${name}\\*${piece}\\*?=("[^"]*"|[^;]*)`, 'i');
    const found = pattern.exec(header)?.[1];
    if (found === undefined) break;
    whole += found.trim().replace(/^"|"$/g, '');
  }
  return whole === '' ? undefined : extendedValue(whole);
}

function named(header: string, name: string): string | undefined {
  return parameter(header, name) ?? longParameter(header, name);
}

/** The stretches between the boundaries of a body. */
function pieces(body: Uint8Array, boundary: string): Uint8Array[] {
  const text = letters(body);
  const mark = `--${boundary}`;
  const found: Uint8Array[] = [];
  let from = -1;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text.charCodeAt(at - 1) !== NEWLINE) continue;
    if (from !== -1 && found.length < MOST_PARTS) found.push(body.subarray(from, at));
    const line = text.indexOf('\n', at);
    if (line === -1 || text.startsWith('--', at + mark.length)) return found;
    from = line + 1;
  }
  // A letter that was cut off still has its last part.
  if (from !== -1) found.push(body.subarray(from));
  return found;
}

function unpacked(body: Uint8Array, encoding: string): Uint8Array {
  const how = encoding.trim().toLowerCase();
  if (how === 'base64') return fromBase64(body);
  return how === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

/** Reads a letter, a saved page or one of their parts. */
export function readMime(bytes: Uint8Array, depth = 0): MimePart {
  const start = bodyStart(bytes);
  const headers = readHeaders(letters(bytes.subarray(0, start)));
  const content = headers.get('content-type') ?? 'text/plain';
  const disposition = headers.get('content-disposition') ?? '';
  const type = (content.split(';', 1)[0] ?? '').trim().toLowerCase();
  const body = bytes.subarray(start);
  const boundary = parameter(content, 'boundary');
  const inside = type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST;
  return {
    type,
    charset: parameter(content, 'charset'),
    name: named(disposition, 'filename') ?? named(content, 'name'),
    attached: /^attachment/i.test(disposition),
    headers,
    bytes: inside
      ? new Uint8Array()
      : unpacked(body, headers.get('content-transfer-encoding') ?? ''),
    parts: inside ? pieces(body, boundary).map((piece) => readMime(piece, depth + 1)) : [],
  };
}
