import { describe, expect, test } from 'vitest';
import { isUnreadable, repaired } from '../../../src/source/pdf/layer.js';
import type { PageInput } from '../../../src/source/pdf/page-input.js';
import { madePage } from './made-page.js';

const TEXT =
  'РЕШЕНИЕ совета по культуре города Лугового. Рекомендовать отделу культуры провести ' +
  'обследование сельских клубов и библиотек. Срок – апрель 2021 года.';

function page(text: string, font = 'F1'): PageInput {
  const runs = text
    .split(' ')
    .map((word, index) => ({ text: word, x: index * 50, y: 100, width: 45, size: 12, font }));
  return madePage(1, runs);
}

function wordsOf({ runs }: PageInput): string {
  return runs.map(({ text }) => text).join(' ');
}

function shift(text: string, by: number): string {
  return text.replace(/[А-яЁё]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));
}

describe('a text layer', () => {
  // Places in fonts of Windows, a font of symbols, windows-1251 taken for Latin letters.
  test.each([-0x1d6, 0xf000 - 0x400, -0x350, 1, -7])('shifted by %i is put right', (by) => {
    const { pages, changed } = repaired([page(shift(TEXT, by))]);
    expect(changed).toBe(true);
    expect(pages.map(wordsOf)).toEqual([TEXT]);
  });

  test('a heading in a font of its own is shifted as the text is', () => {
    const { pages } = repaired([
      page(shift('ПРИКАЗ', -0x1d6), 'F2'),
      page(shift(TEXT, -0x1d6), 'F1'),
    ]);
    expect(pages.map(wordsOf)).toEqual(['ПРИКАЗ', TEXT]);
  });

  test('figures and signs that are places in a font are put right with the letters', () => {
    const places = Array.from(shift(TEXT, -0x1d6), (char) =>
      char.charCodeAt(0) < 0x80 && char !== ' '
        ? String.fromCharCode(char.charCodeAt(0) - 29)
        : char,
    ).join('');
    const { pages } = repaired([page(places)]);
    expect(pages.map(wordsOf)).toEqual([TEXT]);
  });

  test.each([
    TEXT,
    'The council resolved to recommend the department of culture to survey the clubs.',
    'Ұлттық кітапхана туралы шешім қабылданды, мерзімі сәуір айы',
    'Le comité a été réuni à côté, sérieusement, après la séance précédente où l’été a été évoqué',
    `${'© ISO 2012 '.repeat(40)} and the words around it`,
    `Показатель ${'к'.repeat(200)} и ${'г'.repeat(90)}`,
    'Ελληνικά γράμματα είναι αυτά, όχι ρωσικά, και μένουν όπως είναι',
  ])('«%s» is left as it is', (text) => {
    const { pages, changed } = repaired([page(text)]);
    expect(changed).toBe(false);
    expect(pages.map(wordsOf)).toEqual([text]);
  });

  test('is unreadable when its letters stand for nothing', () => {
    expect(
      isUnreadable(page('!"#$% &\'()* +,-./ 0123: ;<=>? @!#%& \u0001\u0002\u0003\u0004')),
    ).toBe(true);
    expect(
      isUnreadable(
        page(
          'Гбвйсжолф цыщэюъй фжшцкзб гйцлдрэ бвджзй клмнпр стфхцч шщъыь эюябвг джзйкл мнпрст фхцчшщ ъыьэюя',
        ),
      ),
    ).toBe(true);
  });

  test('is readable in Russian, in other languages and in figures', () => {
    expect(isUnreadable(page(TEXT))).toBe(false);
    expect(isUnreadable(page('The council resolved to recommend a survey of clubs.'))).toBe(false);
    expect(
      isUnreadable(
        page('安徽安利合成革股份有限公司 2011 年年度报告，项目描述：负责四川省甘孜州丹巴。'),
      ),
    ).toBe(false);
    expect(isUnreadable(page('01.02.2021 15.03.2021 100,5 20 30 40 50 60 70 80 90'))).toBe(false);
  });
});
