import { describe, expect, test } from 'vitest';
import { parse } from '../papers.js';

const HEAD =
  'ПОСТАНОВЛЕНИЕ\nадминистрации города Лугового\nот 5 марта 2022 года № 7\n\nПОСТАНОВЛЯЕТ:\n';

function read(...lines: string[]) {
  const { tasks, statements } = parse(
    `${HEAD}${lines.join('\n')}\n\nГлава города А.Б. Иванов\n`,
  ).register;
  return [...tasks, ...statements]
    .sort((a, b) => a.position.start.offset - b.position.start.offset)
    .map(({ id, parent, label, assignees, text }) => ({
      id,
      parent,
      label,
      who: assignees.map(({ name }) => name).join(', '),
      text: text.slice(0, 24),
    }));
}

describe('several orders in one number', () => {
  test('are its first and its second', () => {
    expect(
      read(
        '1. Утвердить положение о штабе.',
        'Отделу связи разместить положение на сайте города.',
        '2. Опубликовать постановление в газете.',
      ),
    ).toEqual([
      { id: '1.1', parent: '1', label: '1.', who: '', text: 'Утвердить положение о шт' },
      { id: '1.2', parent: '1', label: null, who: 'Отдел связи', text: 'Отделу связи разместить ' },
      { id: '2', parent: null, label: '2.', who: '', text: 'Опубликовать постановлен' },
    ]);
  });

  test('the last number of a paper holds them too', () => {
    const ids = read(
      '1. Провести в городе смотр дворов и улиц, которые приведены в',
      'порядок весной.',
      'Отделу связи объявить о смотре.',
    ).map(({ id }) => id);
    expect(ids).toEqual(['1.1', '1.2']);
  });
});

describe('one order stays one', () => {
  test('where a full line of a wrapped text ends in a full stop', () => {
    const ids = read(
      '1. Провести в городе смотр дворов и улиц, которые приведены в',
      'порядок весной, а также открыть в городе выставку цветов мая.',
      'Обеспечить на смотре сбор и вывоз мусора.',
    ).map(({ id }) => id);
    expect(ids).toEqual(['1']);
  });

  test.each([
    'Штаб собирается по средам.',
    'Заместитель главы города по строительству и связи.',
    'Состав штаба:',
  ])('with «%s» behind it', (second) => {
    expect(read('1. Утвердить положение о штабе.', second).map(({ id }) => id)).toEqual(['1']);
  });
});
