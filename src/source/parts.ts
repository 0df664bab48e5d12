import { memory } from '../zip/bytes.js';
import { listEntries, ZipError } from '../zip/directory.js';
import { UnpackLimitError, unpack } from '../zip/unpack.js';
import { megabytes, overLimit, type ReaderContext, refusal } from './reader.js';

/** The parts of a zipped document, unpacked one at a time and within the limits. */
export interface Parts {
  names(): string[];
  has(name: string): boolean;
  /** @throws DecisionsError when it is missing, damaged or beyond a limit */
  read(name: string): Promise<Uint8Array>;
}

/** Opens a DOCX or ODT; the whole file has one budget of unpacked bytes. */
export async function openParts(
  bytes: Uint8Array,
  format: string,
  context: ReaderContext,
): Promise<Parts> {
  const { limits } = context;
  const file = memory(bytes);
  const damaged = (reason: string): Error =>
    refusal(context, 'format-damaged', 'damaged', { format, reason });
  const entries = await listEntries(file, limits.entries).catch((error: unknown) => {
    if (!(error instanceof ZipError)) throw error;
    throw error.message === 'too many entries'
      ? overLimit(context, 'limitEntries', limits.entries)
      : damaged(error.message);
  });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let budget = limits.unpackedBytes;
  return {
    names: () => [...byName.keys()],
    has: (name) => byName.has(name),
    async read(name) {
      const entry = byName.get(name);
      if (entry === undefined) throw damaged(name);
      const size = Math.min(limits.partBytes, budget);
      try {
        const part = await unpack(file, entry, { ...limits, size });
        budget -= part.length;
        return part;
      } catch (error) {
        if (error instanceof ZipError) throw damaged(`${name}: ${error.message}`);
        if (!(error instanceof UnpackLimitError)) throw error;
        throw error.limit === 'ratio'
          ? overLimit(context, 'limitRatio', limits.ratio)
          : overLimit(context, 'limitUnpacked', megabytes(size));
      }
    },
  };
}
