/**
 * The PDF library hands fonts on with `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which
 * Node.js 20 lacks. It swallows the error and tells of nothing drawn behind the first text: every
 * line of a table is lost. What is added copies; nobody looks at the buffer that was given away.
 */
export function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
