import { type RandomAccess, view } from './bytes.js';
import { entryName } from './names.js';

/** One file of an archive, as its central directory describes it. */
export interface ZipEntry {
  /** With `/` between folders. Untrusted: may be absolute or climb out of the archive. */
  name: string;
  directory: boolean;
  encrypted: boolean;
  /** 0 stored, 8 deflated; anything else is not read. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** A ZIP that is not one: the reason in a word or two. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

interface Directory {
  offset: number;
  size: number;
  count: number;
}

async function findDirectory(file: RandomAccess): Promise<Directory> {
  const length = Math.min(file.size, END_SIZE + LONGEST_COMMENT + 20);
  const start = file.size - length;
  const tail = await file.read(start, length);
  const data = view(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (data.getUint32(at, true) !== END) continue;
    const found = {
      count: data.getUint16(at + 10, true),
      size: data.getUint32(at + 12, true),
      offset: data.getUint32(at + 16, true),
    };
    const is64 = at >= 20 && data.getUint32(at - 20, true) === LOCATOR64;
    return is64 ? directory64(file, Number(data.getBigUint64(at - 12, true))) : found;
  }
  throw new ZipError('no end record');
}

async function directory64(file: RandomAccess, offset: number): Promise<Directory> {
  const record = await file.read(offset, 56);
  const data = view(record);
  if (record.length < 56 || data.getUint32(0, true) !== END64)
    throw new ZipError('no ZIP64 record');
  return {
    count: Number(data.getBigUint64(32, true)),
    size: Number(data.getBigUint64(40, true)),
    offset: Number(data.getBigUint64(48, true)),
  };
}

/** The 64-bit sizes of the ZIP64 extra field, in the place of those that are all ones. */
function wide(entry: ZipEntry, extra: Uint8Array): ZipEntry {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === 1 && end <= extra.length) {
      let place = at + 4;
      const next = (value: number): number => {
        if (value !== 0xffffffff || place + 8 > end) return value;
        place += 8;
        return Number(data.getBigUint64(place - 8, true));
      };
      const size = next(entry.size);
      const packedSize = next(entry.packedSize);
      return { ...entry, size, packedSize, offset: next(entry.offset) };
    }
    at = end;
  }
  return entry;
}

/** Bytes of the directory read at a time; no record is longer than 3 × 64 KB. */
const STEP = 1 << 18;

/** One record of the directory, and where the next one begins. */
function readRecord(bytes: Uint8Array, at: number): { entry: ZipEntry; end: number } | null {
  if (at + 46 > bytes.length) return null;
  const data = view(bytes);
  const flags = data.getUint16(at + 8, true);
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  const extraEnd = nameEnd + data.getUint16(at + 30, true);
  const end = extraEnd + data.getUint16(at + 32, true);
  if (end > bytes.length) return null;
  const extra = bytes.subarray(nameEnd, extraEnd);
  const name = entryName(bytes.subarray(at + 46, nameEnd), flags, extra).replaceAll('\\', '/');
  const entry: ZipEntry = {
    name,
    directory: name.endsWith('/'),
    encrypted: (flags & 1) !== 0,
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packedSize: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    offset: data.getUint32(at + 42, true),
  };
  return { entry: wide(entry, extra), end };
}

/**
 * Reads an archive's central directory entry by entry, in its order, in little memory however many
 * there are.
 *
 * @throws ZipError when there is none, it is cut off, or its entries hold more than the file can:
 *   an archive whose entries share their bytes is a bomb
 */
export async function* readEntries(file: RandomAccess): AsyncGenerator<ZipEntry> {
  const directory = await findDirectory(file);
  if (directory.offset + directory.size > file.size) throw new ZipError('directory cut off');
  let packed = 0;
  let found = 0;
  let start = 0;
  while (start < directory.size) {
    const length = Math.min(STEP, directory.size - start);
    const bytes = await file.read(directory.offset + start, length);
    let at = 0;
    while (at + 4 <= bytes.length && view(bytes).getUint32(at, true) === ENTRY) {
      const record = readRecord(bytes, at);
      if (record === null) break;
      packed += record.entry.packedSize;
      if (packed > file.size) throw new ZipError('entries share their bytes');
      found++;
      yield record.entry;
      at = record.end;
    }
    if (at === 0) break;
    start += at;
  }
  if (found < (directory.count & 0xffff)) throw new ZipError('directory cut off');
}

/**
 * Lists an archive by its central directory.
 *
 * @throws ZipError as `readEntries`, and when it holds more than `most` entries
 */
export async function listEntries(file: RandomAccess, most: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of readEntries(file)) {
    if (entries.length >= most) throw new ZipError('too many entries');
    entries.push(entry);
  }
  return entries;
}
