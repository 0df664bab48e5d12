export interface DetectedEncoding {
  /** WHATWG name. */
  encoding: string;
  /** `mark`: a byte order mark; `valid`: only this one fits; `likely`: by letter frequencies. */
  by: 'mark' | 'valid' | 'likely';
}

/** Bytes looked at; the frequencies of Russian show long before. */
const SAMPLE = 32_768;

/** The encoding a byte order mark names, if there is one. */
function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every second byte is the page of ASCII, Cyrillic or punctuation. */
function byPages(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 4) return null;
  const pages = [0, 0];
  for (let index = 0; index < end; index++) {
    const other = bytes[index ^ 1] ?? 0;
    const byte = bytes[index] ?? 0;
    const isPage =
      (byte === 0 && other >= 0x09 && other !== 0x7f) ||
      (byte === 0x04 && other <= 0x5f) ||
      (byte === 0x20 && other >= 0x10 && other <= 0x3f) ||
      (byte === 0x21 && other === 0x16);
    if (isPage) pages[index & 1] = (pages[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = pages;
  const units = end / 2;
  if (Math.max(even, odd) < units * 0.95 || even === odd) return null;
  // Plain ASCII has no such bytes at all: at least one page byte must be one no text holds.
  let controls = 0;
  for (let index = 0; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0 || byte === 4) controls++;
  }
  if (controls < units * 0.5) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** True for valid UTF-8, and for UTF-8 with a few broken places among many sound ones. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder().decode(bytes);
    let broken = 0;
    let sound = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 0xfffd) broken++;
      else if (code > 0x7f) sound++;
    }
    return broken * 20 <= sound;
  }
}

/** The part of a long file with the most to tell: from its first byte above ASCII on. */
function sample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, Math.min(first, bytes.length - SAMPLE));
  return bytes.subarray(start, start + SAMPLE);
}

/** Finds the encoding of a Russian text, from about 40 characters on. */
export async function detectEncoding(bytes: Uint8Array): Promise<DetectedEncoding> {
  const marked = byMark(bytes);
  if (marked !== null) return { encoding: marked, by: 'mark' };
  const wide = byPages(bytes);
  if (wide !== null) return { encoding: wide, by: 'valid' };
  if (isUtf8(bytes)) return { encoding: 'utf-8', by: 'valid' };
  // Most papers are UTF-8 by now: the tables of the older encodings load when one is not.
  const { ONE_BYTE, score } = await import('./score.js');
  const part = sample(bytes);
  let best: { encoding: string; points: number } = { encoding: 'windows-1251', points: -Infinity };
  for (const encoding of ONE_BYTE) {
    const points = score(part, encoding);
    if (points > best.points) best = { encoding, points };
  }
  return { encoding: best.encoding, by: 'likely' };
}
