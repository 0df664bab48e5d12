/** What letters are packed in on their way: base64 and quoted-printable (RFC 2045, 6). */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(BASE64, (letter, value) => [letter.charCodeAt(0), value]));
const EQUALS = 0x3d;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const SPACE = 0x20;

/** Signs that are none of base64 are passed over, as the standard asks. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = VALUES.get(byte);
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[length++] = (bits >> held) & 0xff;
  }
  return out.subarray(0, length);
}

function hexAt(bytes: Uint8Array, at: number): number {
  const text = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[\dA-Fa-f]{2}$/.test(text) ? Number.parseInt(text, 16) : -1;
}

/** `inHeader`: an underscore stands for a space there (RFC 2047, 4.2). */
export function fromQuotedPrintable(bytes: Uint8Array, inHeader = false): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      out[length++] = inHeader && byte === UNDERSCORE ? SPACE : byte;
      continue;
    }
    // An equals sign at a line's end: the line goes on.
    let end = at + 1;
    while (bytes[end] === SPACE || bytes[end] === RETURN) end++;
    if (bytes[end] === NEWLINE) {
      at = end;
      continue;
    }
    const code = hexAt(bytes, at + 1);
    if (code < 0) out[length++] = byte;
    else {
      out[length++] = code;
      at += 2;
    }
  }
  return out.subarray(0, length);
}

const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi;

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A header's words: «=?koi8-r?B?…?=» decoded (RFC 2047). */
export function headerWords(value: string): string {
  const joined = value.replace(/(\?=)\s{1,20}(?==\?)/g, '$1');
  return joined.replace(WORD, (_, charset: string, kind: string, packed: string) => {
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0) & 0xff);
    const raw = kind.toLowerCase() === 'b' ? fromBase64(bytes) : fromQuotedPrintable(bytes, true);
    return decodeAs(raw, charset);
  });
}

/** «utf-8''%D0%9F…»: a parameter with its encoding (RFC 2231). */
export function extendedValue(value: string): string {
  const found = /^([\w-]{1,40})'[^']{0,20}'(.*)$/s.exec(value);
  if (found === null) return value;
  const [, charset = 'utf-8', packed = ''] = found;
  const bytes: number[] = [];
  for (let at = 0; at < packed.length; at++) {
    const hex = /^%([\dA-Fa-f]{2})/.exec(packed.slice(at, at + 3))?.[1];
    bytes.push(hex === undefined ? packed.charCodeAt(at) & 0xff : Number.parseInt(hex, 16));
    if (hex !== undefined) at += 2;
  }
  return decodeAs(Uint8Array.from(bytes), charset);
}
