/** Tables of CRC-32 (ISO 3309, polynomial 0xEDB88320), for four bytes at a time. */
const TABLES = crcTables();

/** Signed, so that the numbers stay small integers and the loop stays fast. */
function crcTables(): Record<'a' | 'b' | 'c' | 'd', Int32Array> {
  const a = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    return value;
  });
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ (a[value & 255] ?? 0));
  const b = next(a);
  const c = next(b);
  return { a, b, c, d: next(c) };
}

/** CRC-32 of bytes that follow those of `checksum`. */
export function crc32(bytes: Uint8Array, checksum = 0): number {
  const { a, b, c, d } = TABLES;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~checksum;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= words.getInt32(at, true);
    crc =
      (d[crc & 255] ?? 0) ^
      (c[(crc >>> 8) & 255] ?? 0) ^
      (b[(crc >>> 16) & 255] ?? 0) ^
      (a[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (a[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
