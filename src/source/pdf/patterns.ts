/** «/PatternType 1»: a picture that is laid like tiles, drawn by operators of its own. */
const KEY = new TextEncoder().encode('PatternType');
const SLASH = 0x2f;
const HASH = 0x23;
const COMMENT = 0x25;
const SPACE = 0x20;
const SHADING = 0x32;
/** What a number may look like, and one that stands in an object of its own (ISO 32000-1, 7.3). */
const NUMBER = /^[+-]?\d{0,10}\.?\d{0,10}/;
const REFERENCE = /^\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R/;
/** Bytes in which a value stands at most. */
const LONGEST = 64;

function isBlank(byte: number | undefined): boolean {
  return (
    byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 9 || byte === 12 || byte === 0
  );
}

function hex(byte: number | undefined): number {
  const value = Number.parseInt(String.fromCharCode(byte ?? 0), 16);
  return Number.isNaN(value) ? -1 : value;
}

/** Index behind the key that is written at a place, escapes («#50») resolved; -1 for another name. */
function behindKey(bytes: Uint8Array, slash: number): number {
  let at = slash + 1;
  for (const wanted of KEY) {
    let byte = bytes[at];
    if (byte === HASH && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
      byte = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]);
      at += 2;
    }
    if (byte !== wanted) return -1;
    at++;
  }
  return at;
}

/** Index of the value behind blanks and comments. */
function valueAt(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (isBlank(bytes[at])) at++;
    if (bytes[at] !== COMMENT) return at;
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
  }
}

/**
 * A copy of a PDF in which tiled fills are called shadings, of the same length. Nothing is filled
 * here, and a pattern that is filled with itself would be drawn for ever: the library follows it
 * without end. A pattern is a stream, and no stream hides in another.
 */
export function withoutTiles(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (let at = copy.indexOf(SLASH); at !== -1; at = copy.indexOf(SLASH, at + 1)) {
    const behind = behindKey(copy, at);
    if (behind === -1) continue;
    const from = valueAt(copy, behind);
    const words = String.fromCharCode(...copy.subarray(from, from + LONGEST));
    // A type that stands elsewhere may be anything.
    const elsewhere = REFERENCE.exec(words)?.[0].length ?? 0;
    const value = NUMBER.exec(words)?.[0] ?? '';
    const length = elsewhere > 0 ? elsewhere : Number(value) === 1 ? value.length : 0;
    if (length > 0) copy.fill(SPACE, from, from + length).fill(SHADING, from, from + 1);
  }
  return copy;
}
