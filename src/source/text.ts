import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { requireText } from '../arguments.js';
import { splitLines } from './lines.js';
import type { SourceLine, SourceText } from './types.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** What Node's `process` has of use here; a browser has none. */
interface BuiltinModules {
  getBuiltinModule(name: 'node:crypto'): {
    createHash(name: 'sha256'): { update(bytes: Uint8Array): { digest(form: 'hex'): string } };
  };
}

function hasBuiltinModules(value: unknown): value is BuiltinModules {
  return typeof value === 'object' && value !== null && 'getBuiltinModule' in value;
}

/**
 * SHA-256 of bytes, in lower-case hex (FIPS 180-4): by the engine where it offers one at once, which
 * is Node, else in JavaScript.
 */
export function digest(bytes: Uint8Array): string {
  const host: unknown = Reflect.get(globalThis, 'process');
  if (hasBuiltinModules(host))
    return host.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function textDigest(text: string): string {
  return digest(utf8ToBytes(text));
}

/**
 * The lines of a decoded text. A byte order mark stays in the text, so that every offset also holds
 * in the string the caller has, and is left out of the first line, so that column 1 is its first
 * letter.
 */
export function linesOf(text: string): SourceLine[] {
  const lines = splitLines(text);
  const first = lines[0];
  if (first?.text.startsWith(BYTE_ORDER_MARK))
    lines[0] = { ...first, text: first.text.slice(1), offset: first.offset + 1 };
  return lines;
}

/**
 * Wraps a text that is decoded already and reads it as plain text, whatever its name ends in. Its
 * SHA-256 is that of its UTF-8 bytes, so it equals the digest of the same text in a UTF-8 file.
 * Synchronous; never fails.
 */
export function sourceFromText(
  text: string,
  _info: { path?: string | undefined } = {},
): SourceText {
  requireText(text, 'text');
  return {
    text,
    lines: linesOf(text),
    format: 'txt',
    encoding: 'utf-8',
    sha256: textDigest(text),
    notes: [],
  };
}
