/**
 * As much of Node's Buffer as the reader of CSV asks for. The reader's own build for browsers brings
 * a whole one along, which is four times as large as the reader.
 */
class SmallBuffer extends Uint8Array {
  static isBuffer(value: unknown): value is SmallBuffer {
    return value instanceof SmallBuffer;
  }

  static allocUnsafe(length: number): SmallBuffer {
    return new SmallBuffer(length);
  }

  static concat(parts: readonly Uint8Array[]): SmallBuffer {
    const whole = new SmallBuffer(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  static compare(a: Uint8Array, b: Uint8Array): number {
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0);
      if (difference !== 0) return Math.sign(difference);
    }
    return Math.sign(a.length - b.length);
  }

  compare(other: Uint8Array, start = 0, end = other.length): number {
    return SmallBuffer.compare(this, other.subarray(start, end));
  }

  equals(other: unknown): boolean {
    return other instanceof Uint8Array && SmallBuffer.compare(this, other) === 0;
  }

  copy(target: Uint8Array, at = 0, from = 0, to = this.length): void {
    target.set(this.subarray(from, to), at);
  }

  /** A view, as Node's is, no copy. */
  override slice(from?: number, to?: number): SmallBuffer {
    const part = this.subarray(from, to);
    return new SmallBuffer(part.buffer, part.byteOffset, part.length);
  }

  override toString(_encoding?: string, from = 0, to = this.length): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.subarray(from, to));
  }
}

/** `Buffer` for the bundle: texts become UTF-8, the one encoding that is asked for. */
export const Buffer = Object.assign(SmallBuffer, {
  from: (value: string | ArrayLike<number>): SmallBuffer =>
    new SmallBuffer(typeof value === 'string' ? new TextEncoder().encode(value) : value),
});
