import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { quickFold } from '../../src/language/quick-fold.js';
import { respell } from '../../src/language/respell.js';
import { readTables } from '../deadline/table.js';

/** The long way, which the quick one must not differ from. */
function longWay(text: string): string {
  return respell(fold(text, () => false).text, () => false);
}

describe('quickFold', () => {
  test('reads capitals, «ё», dashes, spaces and Roman numerals', () => {
    expect(quickFold('До 1 Марта – II квартал,\u00a0отчётный')?.text).toBe(
      'до 1 марта - ii квартал, отчетный',
    );
  });

  test.each([
    ['two spaces', 'до  марта'],
    ['a space at an end', 'до марта '],
    ['a line break', 'до\nмарта'],
    ['a letter that may be a digit', 'до 1О марта'],
    ['a Latin lookalike', 'дo марта'],
    ['a Latin X that may be Russian', 'X квартал'],
    ['a numeral glued to a word', 'IIквартал'],
    ['a soft hyphen', 'мар\u00adта'],
    ['nothing', ''],
  ])('leaves %s to the long way', (_, text) => {
    expect(quickFold(text)).toBe(null);
  });

  test('says what the long way says, unit by unit', () => {
    const units = fc.constantFrom(...'абвёжзоЗОЁЯ019 -–—.,«»№IVXxvi\u00a0\tq\u0301'.split(''));
    const phrases = fc.constantFrom(...readTables().map(({ phrase }) => phrase));
    const texts = fc.oneof(phrases, fc.string({ unit: units, maxLength: 14 }));
    fc.assert(
      fc.property(texts, (text) => {
        const quick = quickFold(text);
        if (quick === null) return;
        expect(quick.text).toBe(longWay(text));
        expect(String.fromCharCode(...quick.units)).toBe(quick.text);
      }),
      { numRuns: 5000 },
    );
  });
});
