import { expect, test } from 'vitest';
import { parseDecision } from '../../src/index.js';

function first(words: string) {
  const text = `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

ПРИКАЗЫВАЮ:
1. ${words}

Начальник А.Б. Иванов
`;
  const [task] = parseDecision(text).tasks;
  if (task === undefined) throw new Error('no task');
  return task;
}

test('a deadline behind an addressee is that addressee’s own', () => {
  const task = first(
    'Представить отчёты. Ответственные: отдел кадров (до 01.05.2022), отдел архива (до 15.05.2022).',
  );
  expect(task.assignees.map(({ name, deadline }) => [name, deadline?.due])).toEqual([
    ['отдел кадров', '2022-05-01'],
    ['отдел архива', '2022-05-15'],
  ]);
  expect(task.deadline).toMatchObject({
    type: 'multiple',
    due: '2022-05-15',
    dueWorkday: '2022-05-13',
  });
});

test('a person in brackets is none', () => {
  const task = first('Отделу кадров (Петрова А.А.) сдать дела до 15 мая 2022 года.');
  expect(task.assignees[0]).toMatchObject({ name: 'Отдел кадров', person: 'Петрова А.А.' });
  expect(task.assignees[0]?.deadline).toBeUndefined();
  expect(task.deadline?.due).toBe('2022-05-15');
});
