import { isDigit } from '../../language/characters.js';

/** What an RTF file is made of (RTF 1.9.1, «RTF syntax»). */
export interface TokenHandler {
  openGroup(): void;
  closeGroup(): void;
  /** A control word or symbol: `\par`, `\u1055`, `\*`, `\~`. */
  word(name: string, value: number | undefined): void;
  /** One character of text in the current code page. */
  byte(byte: number): void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const LONGEST_WORD = 32;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Walks the bytes of an RTF file once. Damaged places are passed over. */
export function walkRtf(bytes: Uint8Array, handler: TokenHandler): void {
  let at = 0;

  function control(): void {
    const first = bytes[at] ?? SPACE;
    if (first === QUOTE) {
      const high = hexDigit(bytes[at + 1] ?? 0);
      const low = hexDigit(bytes[at + 2] ?? 0);
      at += high < 0 || low < 0 ? 1 : 3;
      if (high >= 0 && low >= 0) handler.byte(high * 16 + low);
      return;
    }
    if (!isLetter(first)) {
      at++;
      handler.word(String.fromCharCode(first), undefined);
      return;
    }
    const start = at;
    while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
    const name = String.fromCharCode(...bytes.subarray(start, at));
    const value = parameter();
    // Raw bytes follow `\\bin`, braces and all.
    if (name === 'bin') at += Math.max(0, value ?? 0);
    else handler.word(name, value);
  }

  function parameter(): number | undefined {
    const negative = bytes[at] === MINUS;
    let digits = negative ? at + 1 : at;
    const start = digits;
    let value = 0;
    for (; digits - start < 10 && isDigit(bytes[digits] ?? 0); digits++)
      value = value * 10 + (bytes[digits] ?? 0) - 0x30;
    const found = digits > start;
    if (found) at = digits;
    if (bytes[at] === SPACE) at++;
    return found ? (negative ? -value : value) : undefined;
  }

  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0;
    if (byte === OPEN) handler.openGroup();
    else if (byte === CLOSE) handler.closeGroup();
    else if (byte === BACKSLASH) control();
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) handler.byte(byte);
  }
}
