import { view } from './bytes.js';
import { crc32 } from './crc32.js';

const UTF8_FLAG = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

/** The UTF-8 name of the extra field, unless the stored name was changed since. */
function unicodePath(name: Uint8Array, extra: Uint8Array): string | null {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = data.getUint16(at, true);
    const size = data.getUint16(at + 2, true);
    if (id === UNICODE_PATH && size > 5 && at + 4 + size <= extra.length) {
      if (data.getUint32(at + 5, true) !== crc32(name)) return null;
      return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + size));
    }
    at += 4 + size;
  }
  return null;
}

/**
 * Whether a name's letters are those of Windows: in DOS its bytes would be frames of tables, while
 * the letters of DOS are no letters in Windows.
 */
function isWindows(name: Uint8Array): boolean {
  let windows = 0;
  let dos = 0;
  for (const byte of name) {
    if ((byte >= 0xb0 && byte <= 0xdf) || byte >= 0xf2) windows++;
    else if (byte >= 0x80 && byte <= 0xaf) dos++;
  }
  return windows > dos;
}

/**
 * Decodes an entry's name: UTF-8 when flagged or when it is valid UTF-8, else the code page of
 * Russian DOS, in which Windows' own archiver writes Cyrillic names, or that of Windows, in which
 * some others do.
 */
export function entryName(name: Uint8Array, flags: number, extra: Uint8Array): string {
  const unicode = unicodePath(name, extra);
  if (unicode !== null) return unicode;
  if ((flags & UTF8_FLAG) !== 0) return new TextDecoder().decode(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder(isWindows(name) ? 'windows-1251' : 'ibm866').decode(name);
  }
}
