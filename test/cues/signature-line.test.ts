import { describe, expect, test } from 'vitest';
import { startsWithPost } from '../../src/cues/signature-line.js';
import { parseDecision } from '../../src/index.js';

describe('who may sign', () => {
  test.each([
    'Полковник полиции',
    'Генерал-майор',
    'Декан факультета',
    'Судья',
    'Мировой судья',
    'Старший преподаватель',
    'Председательствующая',
    'Вице-президент',
    'Врио министра',
    'И.о. главы',
    'Зам. директора',
    'Протокол вела',
    'Военком',
    'Главный редактор',
    'Художественный руководитель',
    'Народный комиссар',
    'Нарком',
    'Полномочный представитель Президента',
    'Лесничий',
    'Архиепископ',
    'Управделами',
    'Спикер',
    'Капитан порта',
  ])('«%s»', (text) => expect(startsWithPost(text)).toBe(true));
});

describe('who may not', () => {
  test.each(['Участники собрания', 'Декану факультета', 'Новая школа', 'Старший группы', 'Члены'])(
    '«%s»',
    (text) => expect(startsWithPost(text)).toBe(false),
  );
});

test.each([
  ['Полковник полиции А.Б. Орлов', 'А.Б. Орлов', 'Полковник полиции'],
  ['Декан Орлов А.Б.', 'Орлов А.Б.', 'Декан'],
  ['Судья А.Б. Орлова', 'А.Б. Орлова', 'Судья'],
])('«%s» signs', (line, name, post) => {
  const text = `ПРИКАЗ\n12.03.2024 № 5\nПРИКАЗЫВАЮ:\n1. Отделу кадров обновить список до 1 мая 2024 года.\n\n${line}\n`;
  expect(parseDecision(text).documents[0]?.signatories).toEqual([
    expect.objectContaining({ name, post }),
  ]);
});
