import { describe, expect, test } from 'vitest';
import { parse } from './papers.js';

const HEAD = 'ПРОТОКОЛ № 3\nзаседания совета директоров школ Луговского района\n12.02.2021\n\n';

function sections(body: string): (string | null)[] {
  const { tasks, statements } = parse(HEAD + body).register;
  return [...tasks, ...statements].map(({ section }) => section);
}

describe('the question an item stands in', () => {
  test.each([
    [
      'the line above the proceedings',
      '1. О подготовке к ГИА.\nСЛУШАЛИ:\nТитову М.М.\nРЕШИЛИ:\n1. Провести собрания.',
      '1. О подготовке к ГИА',
    ],
    [
      'the agenda, by the number of the proceedings',
      'Повестка дня:\n1. Итоги олимпиады\nДокладчик: Титова М.М.\n2. Летний отдых\n\n1. СЛУШАЛИ: Титову М.М.\nРЕШИЛИ:\n1. Провести собрания.',
      '1. Итоги олимпиады',
    ],
    [
      'a question called in words',
      'По первому вопросу: «О подготовке к ГИА»\nСлушали: Титову М.М.\nРешили:\n1. Провести собрания.',
      'О подготовке к ГИА',
    ],
    [
      'a question counted by number',
      'Вопрос 1. О подготовке к ГИА\nРешили:\n1. Провести собрания.',
      '1. О подготовке к ГИА',
    ],
    [
      'a title with its speakers in brackets',
      'I. О подготовке к ГИА\n(Титова М.М., Котов П.П.)\nРЕШИЛИ:\n1. Провести собрания.',
      'I. О подготовке к ГИА',
    ],
  ])('%s', (_name, body, title) => {
    expect(sections(body)).toEqual([title]);
  });
});
