import { uint32List } from './number-list.js';

/** Bytes of one chunk: 16 MiB. */
const CHUNK = 1 << 24;

/** Keeps many texts as UTF-8: less room than strings, and nothing for the collector to walk. */
export class TextPool {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  private readonly chunks: Uint8Array[] = [];
  private used = CHUNK;
  private readonly chunkOf = uint32List();
  private readonly starts = uint32List();
  private readonly lengths = uint32List();

  get size(): number {
    return this.starts.length;
  }

  add(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    const most = text.length * 3;
    let chunk = this.chunks.at(-1);
    if (chunk === undefined || this.used + most > chunk.length) {
      chunk = new Uint8Array(Math.max(CHUNK, most));
      this.chunks.push(chunk);
      this.used = 0;
    }
    const { written } = this.encoder.encodeInto(text, chunk.subarray(this.used));
    this.chunkOf.push(this.chunks.length - 1);
    this.starts.push(this.used);
    this.lengths.push(written);
    this.used += written;
  }

  /** @throws RangeError when there is no such text */
  get(index: number): string {
    const start = this.starts.at(index);
    const chunk = this.chunks[this.chunkOf.at(index)];
    return this.decoder.decode(chunk?.subarray(start, start + this.lengths.at(index)));
  }
}
