import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

const FORM = `(наименование организации)

ПРИКАЗ № ____
от «___» __________ 20__ г.

О назначении ответственного за архив

ПРИКАЗЫВАЮ:
1. Назначить ответственным за архив ______________ (Ф.И.О., должность).
2. ______________ (Ф.И.О.) сдать дела до «__» ________ 20__ г.
3. Контроль за исполнением приказа оставляю за собой.

Руководитель ______________ И.О. Фамилия
`;
const DRAFT = `ПРИКАЗ
управления культуры города Лугового
от «___» марта 2022 года № ____

ПРИКАЗЫВАЮ:
1. Отделу кадров представить отчёт до 1 апреля 2022 года.
2. Отделу архива сдать дела до 1 мая 2022 года.

Начальник ______________ А.Б. Иванов
`;

function read(text: string): { kind: string | undefined; tasks: number; said: string[] } {
  const { documents, tasks, diagnostics } = parseDecision(text);
  const said = diagnostics.filter(({ rule }) => rule === 'blank-form').map((one) => one.message);
  return { kind: documents[0]?.kind, tasks: tasks.length, said };
}

describe('a form to be filled in', () => {
  test('holds no tasks and says that it is one', () => {
    expect(read(FORM)).toEqual({
      kind: 'none',
      tasks: 0,
      said: [
        'Это бланк или образец: места для даты, номера или имён не заполнены («ПРИКАЗ № ____»), поручений в нём нет',
      ],
    });
  });

  test('is known on one line, too', () => {
    expect(read(FORM.replace(/\s+/g, ' '))).toMatchObject({ kind: 'none', tasks: 0 });
  });

  test('a sample that is called one and has neither date nor number', () => {
    const sample = `Образец приказа\n\n${DRAFT}`;
    expect(read(sample)).toMatchObject({ kind: 'none', tasks: 0 });
  });
});

describe('no form', () => {
  test('a draft whose date and number are blank: its orders are orders', () => {
    expect(read(DRAFT)).toEqual({ kind: 'order', tasks: 2, said: [] });
  });

  test('an order with one day left blank', () => {
    const order = DRAFT.replace('«___» марта 2022 года № ____', '5 марта 2022 года № 7').replace(
      'до 1 мая 2022',
      'до ___ мая 2022',
    );
    expect(read(order)).toMatchObject({ kind: 'order', tasks: 2, said: [] });
  });
});
