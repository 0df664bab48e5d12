/** The records of a ZIP archive (APPNOTE.TXT 6.3, 4.3): little-endian, sizes after the data. */

/** One part of an archive; checksum and sizes are known once it is written. */
export interface ZipEntry {
  name: Uint8Array;
  /** Where its local header begins. */
  offset: number;
  /** CRC-32 of the part. */
  checksum: number;
  compressed: number;
  size: number;
}

const VERSION = 20;
/** Bit 3: sizes follow the data; bit 11: the name is UTF-8. */
const FLAGS = (1 << 3) | (1 << 11);
const DEFLATE = 8;
/** 1 January 1980, the first day ZIP can name: equal input gives equal bytes. */
const DAY = (1 << 5) | 1;

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const result = new Uint8Array(length + tail.length);
  const view = new DataView(result.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  result.set(tail, at);
  return result;
}

export function localHeader({ name }: ZipEntry): Uint8Array {
  const fields: Field[] = [
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DAY],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  ];
  return record(fields, name);
}

export function dataDescriptor({ checksum, compressed, size }: ZipEntry): Uint8Array {
  return record([
    [4, 0x08074b50],
    [4, checksum],
    [4, compressed],
    [4, size],
  ]);
}

export function centralEntry({ name, offset, checksum, compressed, size }: ZipEntry): Uint8Array {
  const fields: Field[] = [
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DAY],
    [4, checksum],
    [4, compressed],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
  return record(fields, name);
}

export function endOfArchive(entries: number, size: number, offset: number): Uint8Array {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}
