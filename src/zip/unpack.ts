import { Inflate } from 'fflate';
import { joinBytes, type RandomAccess, view } from './bytes.js';
import { crc32 } from './crc32.js';
import { type ZipEntry, ZipError } from './directory.js';

export interface UnpackLimits {
  /** Most bytes the entry may unpack to. */
  size: number;
  /** Most unpacked over packed, above `ratioFloor` unpacked bytes. */
  ratio: number;
  ratioFloor: number;
}

/** An entry that would unpack beyond a limit. */
export class UnpackLimitError extends Error {
  override readonly name = 'UnpackLimitError';
  constructor(readonly limit: 'size' | 'ratio') {
    super(limit);
  }
}

const LOCAL = 0x04034b50;
/** Packed bytes inflated at a time: with deflate's 1:1032 they give 17 MB at the very most. */
const STEP = 16_384;

function check(unpacked: number, packed: number, limits: UnpackLimits): void {
  if (unpacked > limits.size) throw new UnpackLimitError('size');
  if (unpacked > limits.ratioFloor && unpacked > packed * limits.ratio)
    throw new UnpackLimitError('ratio');
}

async function packedBytes(file: RandomAccess, entry: ZipEntry): Promise<Uint8Array> {
  const header = await file.read(entry.offset, 30);
  const data = view(header);
  if (header.length < 30 || data.getUint32(0, true) !== LOCAL)
    throw new ZipError('no local header');
  const start = entry.offset + 30 + data.getUint16(26, true) + data.getUint16(28, true);
  const packed = await file.read(start, entry.packedSize);
  if (packed.length < entry.packedSize) throw new ZipError('cut off');
  return packed;
}

function inflate(packed: Uint8Array, limits: UnpackLimits): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    check(length, packed.length, limits);
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : joinBytes(parts);
}

/**
 * Unpacks one entry and checks its CRC. What the archive says of sizes is not believed: the limits
 * hold for what really comes out.
 *
 * @throws ZipError for damage, UnpackLimitError beyond a limit
 */
export async function unpack(
  file: RandomAccess,
  entry: ZipEntry,
  limits: UnpackLimits,
): Promise<Uint8Array> {
  if (entry.encrypted) throw new ZipError('encrypted');
  check(entry.size, entry.packedSize, limits);
  const packed = await packedBytes(file, entry);
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = packed;
  else if (entry.method === 8) {
    try {
      bytes = inflate(packed, limits);
    } catch (cause) {
      if (cause instanceof UnpackLimitError) throw cause;
      throw new ZipError('damaged data');
    }
  } else throw new ZipError(`method ${entry.method}`);
  if (bytes.length !== entry.size) throw new ZipError('wrong size');
  if (crc32(bytes) !== entry.crc) throw new ZipError('wrong checksum');
  return bytes;
}
