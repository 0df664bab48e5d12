import { describe, expect, test } from 'vitest';
import { alikeOnPages, isOwnText, shapeOf } from '../../src/source/furniture.js';

describe('what a page prints around its text', () => {
  test.each([
    'Срок – до 1 мая 2021 года',
    'до 5 мая 2021 года',
    'май 2022 года',
    'постоянно',
    '1.2. Провести смотр',
    '2 Провести смотр',
    'Ответственный: Иванов И.И.',
    'а) школам города',
    'провести смотр сельских клубов и',
    'и представить отчёт,',
  ])('«%s» is the paper’s own, wherever it stands', (text) => {
    expect(isOwnText(text)).toBe(true);
  });

  test.each([
    'Документ предоставлен КонсультантПлюс',
    'Решение коллегии, лист 2',
    'Дата сохранения: 01.02.2021',
    'Страница 2 из 5',
    '01.02.2021, 10:30 Решение',
  ])('«%s» may be a head', (text) => {
    expect(isOwnText(text)).toBe(false);
  });

  const lines = (...texts: string[]) => texts.map((text, index) => ({ page: index + 1, text }));

  test('figures that count along with the pages, or stay, make no difference', () => {
    const heads = lines('Решение № 7, лист 1', 'Решение № 7, лист 2', 'Решение № 7, лист 3');
    expect(new Set(heads.map(({ text }) => shapeOf(text))).size).toBe(1);
    expect(alikeOnPages(heads)).toEqual(heads);
  });

  test('figures that do neither tell two lines apart', () => {
    expect(alikeOnPages(lines('Протокол от 1.05', 'Протокол от 5.05'))).toEqual([]);
  });
});
