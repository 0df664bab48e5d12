import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../src/language/units.js';
import { addToHash, WordTable } from '../../src/language/word-table.js';

const letters = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 6 });

test('finds each word of the table inside a text, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(letters), letters, (words, other) => {
      const table = new WordTable(new Map(words.map((word, at) => [word, at])));
      for (const word of [...words, other]) {
        const at = words.indexOf(word);
        const hash = unitsOf(word).reduce(addToHash, 0);
        const text = unitsOf(`до ${word}.`);
        expect(table.get(word)).toBe(at < 0 ? undefined : at);
        expect(table.find(text, 3, 3 + word.length, hash)).toBe(at < 0 ? undefined : at);
      }
    }),
  );
});
