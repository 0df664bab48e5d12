import { DecisionsError } from '../../errors.js';
import {
  centralEntry,
  dataDescriptor,
  endOfArchive,
  localHeader,
  type ZipEntry,
} from './zip-records.js';

/** Takes a file's bytes as they come; a promise holds the writer back until they are taken. */
export type Sink = (bytes: Uint8Array) => void | Promise<void>;

/** Characters gathered before they are compressed together. */
const BATCH = 1 << 17;

/** Sizes and offsets beyond this need ZIP64, which no register comes near. */
const LIMIT = 0xffff_ffff;

/**
 * Writes a ZIP archive part by part, holding no more than a piece of one part. Compression is the
 * platform's own (Compression Streams), which works beside the writer on another thread.
 */
export class ZipWriter {
  private readonly sink: Sink;
  private readonly entries: ZipEntry[] = [];
  private offset = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** Adds a part; gives back what its pieces return in the end. */
  async add<Result>(
    name: string,
    pieces: AsyncIterator<string, Result> | Iterator<string, Result>,
  ): Promise<Result> {
    return this.compress(name, encoded(pieces));
  }

  /** Adds a part whose text is known whole. */
  async addText(name: string, text: string): Promise<void> {
    await this.addBytes(name, new TextEncoder().encode(text));
  }

  /** Adds a part whose bytes are known whole. */
  async addBytes(name: string, bytes: Uint8Array): Promise<void> {
    await this.compress(name, [bytes][Symbol.iterator]());
  }

  private async compress<Result>(
    name: string,
    pieces: AsyncIterator<Uint8Array, Result> | Iterator<Uint8Array, Result>,
  ): Promise<Result> {
    const entry: ZipEntry = {
      name: new TextEncoder().encode(name),
      offset: this.offset,
      checksum: 0,
      compressed: 0,
      size: 0,
    };
    this.entries.push(entry);
    await this.write(localHeader(entry));
    const deflate = new CompressionStream('deflate-raw');
    const drained = this.drain(deflate.readable.getReader(), entry);
    // Where the sink fails, nobody reads on: each wait for the stream is also one for the sink.
    drained.catch(() => undefined);
    const writer = deflate.writable.getWriter();
    let taken: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const next = await pieces.next();
        // One piece is compressed while the next is made; more would pile up in memory.
        await Promise.race([taken, drained]);
        if (next.done === true) {
          await Promise.race([writer.close(), drained]);
          await drained;
          await this.write(dataDescriptor(entry));
          return next.value;
        }
        entry.checksum = crc32(next.value, entry.checksum);
        entry.size += next.value.length;
        // The stream wants bytes of its own; what it is given is not used again here.
        taken = writer.write(new Uint8Array(next.value));
        // A failure is met where the piece is awaited, not as an unhandled rejection before.
        taken.catch(() => undefined);
      }
    } catch (cause) {
      await writer.abort(cause).catch(() => undefined);
      throw cause;
    }
  }

  /** Writes the archive's directory. */
  async end(): Promise<void> {
    const start = this.offset;
    for (const entry of this.entries) await this.write(centralEntry(entry));
    await this.write(endOfArchive(this.entries.length, this.offset - start, start));
  }

  private async drain(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    entry: ZipEntry,
  ): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      entry.compressed += value.length;
      await this.write(value);
    }
  }

  private async write(bytes: Uint8Array): Promise<void> {
    this.offset += bytes.length;
    if (this.offset > LIMIT) {
      throw new DecisionsError('limit-exceeded', 'файл XLSX больше 4 ГБ', {
        remedy: 'запишите реестр в CSV, JSON Lines или Parquet или разделите его',
      });
    }
    await this.sink(bytes);
  }
}

/** Gathers pieces of text and turns them into bytes together. */
async function* encoded<Result>(
  pieces: AsyncIterator<string, Result> | Iterator<string, Result>,
): AsyncGenerator<Uint8Array, Result, undefined> {
  const encoder = new TextEncoder();
  let text = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      yield encoder.encode(text);
      return next.value;
    }
    text += next.value;
    if (text.length < BATCH) continue;
    yield encoder.encode(text);
    text = '';
  }
}

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
