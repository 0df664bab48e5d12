import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const BUFFER = 1 << 16;

/** A file that grows by pieces, gathered so that small ones do not cost a system call each. */
export class Spool {
  private readonly file: number;
  private parts: string[] = [];
  private length = 0;

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  add(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
    if (this.length >= BUFFER) this.flush();
  }

  flush(): void {
    if (this.parts.length > 0) writeAll(this.file, Buffer.from(this.parts.join('')));
    this.parts = [];
    this.length = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The lines of a text file, one at a time and without waiting, in little memory. */
export function* fileLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(BUFFER);
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const count = readSync(file, buffer, 0, BUFFER, null);
      const text = rest + decoder.decode(buffer.subarray(0, count), { stream: count > 0 });
      const lines = text.split('\n');
      rest = count === 0 ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line !== '') yield line;
      if (count === 0) return;
    }
  } finally {
    closeSync(file);
  }
}
