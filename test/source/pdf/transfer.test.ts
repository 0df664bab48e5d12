import { afterEach, expect, test } from 'vitest';
import { addTransfer } from '../../../src/source/pdf/transfer.js';

const NAME = 'transferToFixedLength';
const native = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, NAME);

afterEach(() => {
  Reflect.deleteProperty(ArrayBuffer.prototype, NAME);
  if (native !== undefined) Object.defineProperty(ArrayBuffer.prototype, NAME, native);
});

test.each([2, 3, 5])('a buffer of three bytes is handed on with %i', (length) => {
  Reflect.deleteProperty(ArrayBuffer.prototype, NAME);
  addTransfer();
  const { buffer } = Uint8Array.of(1, 2, 3);
  const moved: unknown = Reflect.apply(Reflect.get(buffer, NAME), buffer, [length]);
  expect(moved).toBeInstanceOf(ArrayBuffer);
  if (moved instanceof ArrayBuffer)
    expect([...new Uint8Array(moved)]).toEqual([1, 2, 3, 0, 0].slice(0, length));
});

test('what the engine has itself stays', () => {
  const own = (): number => 1;
  Object.defineProperty(ArrayBuffer.prototype, NAME, { value: own, configurable: true });
  addTransfer();
  expect(Reflect.get(new ArrayBuffer(1), NAME)).toBe(own);
});
