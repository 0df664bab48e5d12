import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanWords } from '../../src/compare/scan.js';
import { wordsOf } from '../../src/compare/words.js';

/** Prints no word, and makes the scanner go by expressions. */
const FOREIGN_MARK = ' ★';

describe('scanWords', () => {
  it('reads plain texts character by character as it reads all others', () => {
    const piece = constantFrom(
      ...['Отдел', 'школа', 'ВПР', 'Ёлка', 'ё', 'MБOУ', 'a', '3', '12.5', '1,', '07.', 'п'],
      ...[
        ' ',
        ' ',
        '\n',
        '\u00A0',
        '.',
        '. ',
        ': ',
        '«',
        '»',
        '№ ',
        '-',
        ' – ',
        '(',
        '%',
        '\u001f',
      ],
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { isCleaned, ...plain } = scanWords(text);
        const any = scanWords(text + FOREIGN_MARK);
        expect(isCleaned).toBe(false);
        expect(any.isCleaned).toBe(true);
        expect(plain.tokens).toEqual(any.tokens);
        expect(plain.starts).toEqual(any.starts);
        expect(plain.opens).toEqual(any.opens);
        expect(plain.lastSmall < 0).toBe(any.lastSmall < 0);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('reads composed letters and none that are invisible', () => {
    expect(scanWords('учи\u0306ся при\u00ADказ').tokens).toEqual(['учйся', 'приказ']);
  });
});

describe('wordsOf', () => {
  it.each([
    ['Отдел в Москве. Школа', ['word', 'word', 'name', 'word']],
    ['ОТДЕЛ В МОСКВЕ', ['word', 'word', 'word']],
    ['сдать отчет ВПР за 1,5 года', ['word', 'word', 'name', 'word', 'number', 'word']],
  ])('tells names, abbreviations and numbers of «%s»', (text, kinds) => {
    expect(wordsOf(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});
