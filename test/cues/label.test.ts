import { describe, expect, test } from 'vitest';
import { readLabel } from '../../src/cues/label.js';
import { letterValue, romanValue, Sequence } from '../../src/parse/items/sequence.js';

describe('readLabel', () => {
  test.each([
    ['1. Провести', 'decimal', ['1']],
    ['3.1.Провести', 'decimal', ['3', '1']],
    ['3.1 Провести', 'decimal', ['3', '1']],
    ['12.10.3. провести', 'decimal', ['12', '10', '3']],
    ['Пункт 4. Создать', 'decimal', ['4']],
    ['Статья 2', 'decimal', ['2']],
    ['53/261. Отпустить зерно', 'decimal', ['53']],
    ['2) создать', 'paren', ['2']],
    ['(2) создать', 'paren', ['2']],
    ['а) создать', 'letter', ['а']],
    ['a) создать', 'letter', ['а']],
    ['IV. Порядок', 'roman', ['IV']],
    ['– создать', 'bullet', []],
    ['• создать', 'bullet', []],
    ['l. Создать', 'decimal', ['1']],
    ['З.2 Укомплектовать', 'decimal', ['3', '2']],
    ['1O. Создать', 'decimal', ['10']],
  ])('%s', (text, style, parts) => {
    expect(readLabel(text)).toMatchObject({ style, parts });
  });

  test.each([
    '30.01.2022 представить',
    '01.03 завершить',
    '3.5 млн рублей',
    'Статья 5 закона области изложить в новой редакции',
    '13/7. О хлебозаготовках',
    '12 марта 2022 года',
    '8 (3952) 24-55-66',
    '8-800-100-94-00',
    '15.00 начало',
    '2022 год',
    '2-й этап',
    '100 % оплаты',
    'Провести',
    'О.В. Иванов',
    'в) '.trim().slice(1),
  ])('no label: %s', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  test('a number without a mark is doubtful, a marked one is not', () => {
    expect(readLabel('4 Провести')?.doubtful).toBe(true);
    expect(readLabel('4. Провести')?.doubtful).toBe(false);
  });
});

describe('Sequence', () => {
  const having = (...labels: string[]): Sequence => {
    const sequence = new Sequence();
    for (const text of labels) {
      const label = readLabel(`${text} Слово`);
      if (label !== null) sequence.accept(label);
    }
    return sequence;
  };
  const fits = (sequence: Sequence, text: string): boolean => {
    const label = readLabel(`${text} Слово`);
    return label !== null && sequence.fits(label);
  };

  test('the next number, one skipped and the first below fit', () => {
    const sequence = having('1.', '2.', '2.1.');
    expect(['2.2.', '2.3.', '3.', '2.1.1.'].map((text) => fits(sequence, text))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('a far number and a deeper one out of turn do not', () => {
    const sequence = having('1.', '2.');
    expect(['7.', '4.4.', '1.2.'].map((text) => fits(sequence, text))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('«6)» behind «а)» is «б)»', () => {
    const label = readLabel('6) принять');
    if (label === null) throw new Error('no label');
    expect(having('1.', 'а)').understand(label)).toMatchObject({ style: 'letter', parts: ['б'] });
  });

  test('lists pass over ё and й', () => {
    expect(letterValue('ж') - letterValue('е')).toBe(1);
    expect(letterValue('ё')).toBe(0);
    expect(romanValue('IX')).toBe(9);
    expect(romanValue('Ы')).toBe(0);
  });
});
