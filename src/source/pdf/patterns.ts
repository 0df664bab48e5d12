/** «/PatternType 1»: a picture that is laid like tiles, drawn by operators of its own. */
const KEY = '/PatternType';
const TILES = 0x31;
const SHADING = 0x32;

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x00;
}

/**
 * A copy of a PDF in which tiled fills are called shadings, of the same length. Nothing is filled
 * here, and a pattern that is filled with itself would be drawn for ever: the library follows it
 * without end. A pattern is a stream, and no stream hides in another.
 */
export function withoutTiles(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const key = new TextEncoder().encode(KEY);
  for (let at = copy.indexOf(key[0] ?? 0); at !== -1; at = copy.indexOf(key[0] ?? 0, at + 1)) {
    if (!key.every((byte, index) => copy[at + index] === byte)) continue;
    let value = at + key.length;
    while (isBlank(copy[value])) value++;
    if (copy[value] === TILES) copy[value] = SHADING;
  }
  return copy;
}
