import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashTable } from '../../../src/cli/batch/hash-table.js';
import { hash52 } from '../../../src/cli/batch/names.js';

test('a table holds what a Map holds, however often it has grown', () => {
  const table = new HashTable('numbers');
  const map = new Map<number, number>();
  for (let index = 0; index < 5000; index++) {
    const hash = hash52(`paper ${index % 4000}`);
    table.add(hash, index);
    map.set(hash, index);
  }
  for (const [hash, value] of map) expect(table.get(hash)).toBe(value);
  for (let index = 4000; index < 9000; index++) {
    expect(table.has(hash52(`paper ${index}`))).toBe(false);
    expect(table.get(hash52(`paper ${index}`))).toBe(null);
  }
});

test('hashes that meet in one slot stay apart, and 0 is a hash like others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (multiples) => {
      const table = new HashTable('hashes');
      // The slot is the rest of a division by the size, a power of two.
      const hashes = multiples.map((multiple) => multiple * 2 ** 20);
      for (const hash of hashes) table.add(hash);
      for (let multiple = 0; multiple <= 40; multiple++)
        expect(table.has(multiple * 2 ** 20)).toBe(multiples.includes(multiple));
    }),
  );
});
