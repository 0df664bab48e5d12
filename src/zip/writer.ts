import { DecisionsError } from '../errors.js';
import { crc32 } from './crc32.js';
import {
  centralEntry,
  dataDescriptor,
  endOfArchive,
  localHeader,
  type WrittenEntry,
} from './records.js';

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
  private readonly entries: WrittenEntry[] = [];
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

  /** Adds a part as it is: some readers know a kind of file by a part that is not compressed. */
  async addStored(name: string, bytes: Uint8Array): Promise<void> {
    const entry: WrittenEntry = {
      name: new TextEncoder().encode(name),
      offset: this.offset,
      checksum: crc32(bytes),
      compressed: bytes.length,
      size: bytes.length,
      method: 0,
    };
    this.entries.push(entry);
    await this.write(localHeader(entry));
    await this.write(bytes);
  }

  private async compress<Result>(
    name: string,
    pieces: AsyncIterator<Uint8Array, Result> | Iterator<Uint8Array, Result>,
  ): Promise<Result> {
    const entry: WrittenEntry = {
      name: new TextEncoder().encode(name),
      offset: this.offset,
      checksum: 0,
      compressed: 0,
      size: 0,
      method: 8,
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
    entry: WrittenEntry,
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
      throw new DecisionsError('limit-exceeded', 'файл больше 4 ГБ', {
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
