import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const BUFFER = 1 << 16;

/** A file that grows by pieces, gathered so that small ones do not cost a system call each. */
export class Spool {
  private readonly file: number;
  private readonly encoder = new TextEncoder();
  private readonly buffer = new Uint8Array(BUFFER);
  private filled = 0;
  private closed = false;

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  add(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? this.encoder.encode(piece) : piece;
    if (this.filled + bytes.length > BUFFER) this.flush();
    if (bytes.length > BUFFER) writeAll(this.file, bytes);
    else {
      this.buffer.set(bytes, this.filled);
      this.filled += bytes.length;
    }
  }

  flush(): void {
    writeAll(this.file, this.buffer.subarray(0, this.filled));
    this.filled = 0;
  }

  /** Ends the file; it is on the disk then. A second time nothing is left to do. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** A line with the offset of its first byte in the file. */
export interface FileLine {
  text: string;
  place: number;
}

/** Which lines to read, and from which byte on. */
export interface LinesWanted {
  from?: number;
  /** Looks at the bytes of a line: one that is not wanted is never made a text. */
  wanted?(line: Uint8Array): boolean;
}

/** The lines of a UTF-8 file, one at a time and without waiting, in little memory. */
export function* fileLines(
  path: string,
  { from = 0, wanted = () => true }: LinesWanted = {},
): Generator<FileLine> {
  const file = openSync(path, 'r');
  const decode = (pieces: readonly Uint8Array[], last: Uint8Array): string => {
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    return wanted(bytes) ? textOf(bytes) : '';
  };
  try {
    const buffer = new Uint8Array(BUFFER);
    // The pieces of a line that is not whole yet, and where it begins.
    let pieces: Uint8Array[] = [];
    let place = from;
    for (let offset = from; ; ) {
      const count = readSync(file, buffer, 0, BUFFER, offset);
      let start = 0;
      for (let end = buffer.indexOf(0x0a); end >= 0 && end < count; ) {
        const text = decode(pieces, buffer.subarray(start, end));
        pieces = [];
        if (text !== '') yield { text, place };
        start = end + 1;
        place = offset + start;
        end = buffer.indexOf(0x0a, start);
      }
      if (count === 0) {
        const text = decode(pieces, buffer.subarray(0, 0));
        if (text !== '') yield { text, place };
        return;
      }
      pieces.push(buffer.slice(start, count));
      offset += count;
    }
  } finally {
    closeSync(file);
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
