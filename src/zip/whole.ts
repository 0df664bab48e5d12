import { joinBytes, memory } from './bytes.js';
import { listEntries } from './directory.js';
import { unpack } from './unpack.js';
import { ZipWriter } from './writer.js';

/** Parts of one archive; no workbook or paper comes near. */
const MOST_PARTS = 65_535;

/**
 * Every file of an archive in memory, by its name, in the archive's order.
 *
 * @throws ZipError for damage, UnpackLimitError when all together unpack beyond `mostBytes`
 */
export async function readWhole(
  bytes: Uint8Array,
  mostBytes: number,
): Promise<Map<string, Uint8Array>> {
  const file = memory(bytes);
  const parts = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const entry of await listEntries(file, MOST_PARTS)) {
    if (entry.directory) continue;
    // A register says the same words over and over: it may shrink as far as it will.
    const limits = { size: left, ratio: Number.POSITIVE_INFINITY, ratioFloor: left };
    const part = await unpack(file, entry, limits);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** The bytes of an archive that `fill` writes. */
export async function writeWhole(
  fill: (zip: ZipWriter) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => {
    pieces.push(bytes);
  });
  await fill(zip);
  await zip.end();
  return joinBytes(pieces);
}
