import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../src/export/shorten.js';

test('a text is cut at a word, without a loose end, and is never longer than asked', () => {
  expect(shorten('Сдать отчёт', 20)).toBe('Сдать отчёт');
  expect(shorten('Сдать отчёт, подписанный руководителем', 20)).toBe('Сдать отчёт…');
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (text, limit) => {
      const short = shorten(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      if (short !== text) expect(text.startsWith(short.slice(0, -1))).toBe(true);
    }),
  );
});
