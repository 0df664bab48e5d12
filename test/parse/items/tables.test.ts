import { describe, expect, test } from 'vitest';
import { parse } from '../papers.js';

const HEAD = 'ПРОТОКОЛ\nсовещания при директоре\n17.02.2022 № 5\n\nРешили:\n\n';

function rows(table: string): { id: string; text: string; who: string[]; when: string | null }[] {
  return parse(HEAD + table).register.tasks.map(({ id, text, assignees, deadline }) => ({
    id,
    text,
    who: assignees.map(({ name }) => name),
    when: deadline?.due ?? null,
  }));
}

const EXPECTED = [
  {
    id: '1',
    text: 'Обучить регистраторов работе в новой версии',
    who: ['Отдел кадров'],
    when: '2022-03-15',
  },
  { id: '2', text: 'Закрыть замечания надзора', who: ['Саблина А.Ю.'], when: '2022-04-01' },
];

describe('a table', () => {
  test('typed with spaces, its cells over several lines', () => {
    expect(
      rows(
        [
          '№    Мероприятие                    Ответственный     Срок',
          'п/п',
          '1.   Обучить регистраторов работе   Отдел кадров      до 15.03.2022',
          '     в новой версии',
          '2.   Закрыть замечания              Саблина           до',
          '     надзора                        А.Ю.              01.04.2022',
        ].join('\n'),
      ),
    ).toEqual(EXPECTED);
  });

  test('of tabs, one of its cells broken by a line end', () => {
    expect(
      rows(
        [
          '№\tМероприятие\tОтветственный\tСрок',
          '1\tОбучить регистраторов работе',
          'в новой версии\tОтдел кадров\tдо 15.03.2022',
          '2\tЗакрыть замечания надзора\tСаблина А.Ю.\tдо 01.04.2022',
        ].join('\n'),
      ),
    ).toEqual(EXPECTED);
  });

  test('of upright bars with a rule under its headings', () => {
    expect(
      rows(
        [
          '| № | Мероприятие | Ответственный | Срок |',
          '|---|---|---|---|',
          '| 1 | Обучить регистраторов работе в новой версии | Отдел кадров | до 15.03.2022 |',
          '| 2 | Закрыть замечания надзора | Саблина А.Ю. | до 01.04.2022 |',
        ].join('\n'),
      ),
    ).toEqual(EXPECTED);
  });
});

describe('the columns of a table', () => {
  test('«Соисполнители» names those who act too', () => {
    const { tasks } = parse(
      `${HEAD}№\tПоручение\tОтветственный\tСоисполнители\tСрок\n1\tСоставить план\tРак Д.С.\tИвлев И.И., отдел кадров\t01.06.2022\n2\tПровести рейд\tотдел ЖКХ\t–\t01.06.2022`,
    ).register;
    expect(
      tasks.map(({ assignees, coAssignees }) => [
        assignees.map(({ name }) => name),
        coAssignees.map(({ name }) => name),
      ]),
    ).toEqual([
      [['Рак Д.С.'], ['Ивлев И.И.', 'отдел кадров']],
      [['отдел ЖКХ'], []],
    ]);
  });
});
