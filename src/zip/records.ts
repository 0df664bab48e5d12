/** The records of a ZIP archive (APPNOTE.TXT 6.3, 4.3): little-endian, sizes after the data. */

/** One part of an archive; checksum and sizes are known once it is written. */
export interface WrittenEntry {
  name: Uint8Array;
  /** Where its local header begins. */
  offset: number;
  /** CRC-32 of the part. */
  checksum: number;
  compressed: number;
  size: number;
  /** 8 deflated, 0 stored as it is. */
  method: 0 | 8;
}

const VERSION = 20;
/** Bit 3: sizes follow the data, unless they are known before; bit 11: the name is UTF-8. */
const flagsOf = ({ method }: WrittenEntry): number => (method === 0 ? 0 : 1 << 3) | (1 << 11);
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

export function localHeader(entry: WrittenEntry): Uint8Array {
  const { name, method } = entry;
  // What is stored as it is has its sizes here; those of the rest follow.
  const known = method === 0 ? entry : { checksum: 0, compressed: 0, size: 0 };
  const fields: Field[] = [
    [4, 0x04034b50],
    [2, VERSION],
    [2, flagsOf(entry)],
    [2, method],
    [2, 0],
    [2, DAY],
    [4, known.checksum],
    [4, known.compressed],
    [4, known.size],
    [2, name.length],
    [2, 0],
  ];
  return record(fields, name);
}

export function dataDescriptor({ checksum, compressed, size }: WrittenEntry): Uint8Array {
  return record([
    [4, 0x08074b50],
    [4, checksum],
    [4, compressed],
    [4, size],
  ]);
}

export function centralEntry(entry: WrittenEntry): Uint8Array {
  const { name, offset, checksum, compressed, size, method } = entry;
  const fields: Field[] = [
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, flagsOf(entry)],
    [2, method],
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
