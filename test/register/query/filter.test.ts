import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';
import { type TaskFilter, taskTest } from '../../../src/register/query/filter.js';
import { TaskGroups } from '../../../src/register/query/group.js';

const register = parseDecision(`ПРИКАЗ
управления культуры города Лугового
от 10 января 2022 года № 7

ПРИКАЗЫВАЮ:
1. Отделу кадров (Соловьёв А.А.):
1.1. Составить список участников смотра. Срок – до 1 марта и до 1 сентября 2022 г.
1.2. Представлять отчёты о проверках ежеквартально, до 5 числа.
2. Директорам детских школ искусств организовать отдых детей до 15 мая 2022 года.
3. Утвердить план мероприятий.

Начальник А.Б. Иванов
`);
const [document] = register.documents;

function found(filter: Partial<TaskFilter>): string[] {
  const passes = taskTest({ asOf: '2022-04-01', within: 14, ...filter });
  return [...register.tasks, ...register.statements]
    .filter((task) => passes(task, document))
    .map(({ id }) => id);
}

describe('a filter finds', () => {
  test.each<[string, Partial<TaskFilter>, string[]]>([
    ['tasks, not statements', {}, ['1.1', '1.2', '2']],
    ['a body in another case', { assignee: 'отдел кадров' }, ['1.1', '1.2']],
    ['a body by words that stand apart', { assignee: 'школами директора' }, ['2']],
    ['a body by part of a word, as everywhere', { assignee: 'кадр' }, ['1.1', '1.2']],
    ['a person in another case', { assignee: 'Соловьёву' }, ['1.1', '1.2']],
    ['a word in another form', { text: 'списков' }, ['1.1']],
    ['two words in any order', { text: 'проверка, отчёт' }, ['1.2']],
    ['no task that has one of two words only', { text: 'отчёт отдых' }, []],
    ['passing small words over', { text: 'об отдыхе' }, ['2']],
    [
      'every part of several deadlines',
      { days: { from: '2022-02-01', to: '2022-03-31' } },
      ['1.1'],
    ],
    ['every return', { days: { from: '2022-10-01', to: '2022-10-31' } }, ['1.2']],
    ['an issuer in another case', { issuer: 'управлению культуры' }, ['1.1', '1.2', '2']],
    ['no other issuer', { issuer: 'министерство' }, []],
    ['what is overdue', { states: ['overdue'] }, ['1.1']],
    ['statements where they are asked for', { kinds: ['statement'] }, ['3']],
    ['the items of a kind of paper', { kinds: ['order'] }, ['1.1', '1.2', '2']],
    ['none of another kind', { kinds: ['decision'] }, []],
  ])('%s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  test('what people have done is not overdue any more', () => {
    const passes = taskTest({ asOf: '2022-12-01', within: 14, states: ['overdue'] });
    const [task] = register.tasks;
    if (task === undefined) throw new Error('no task');
    expect(passes(task, document)).toBe(true);
    expect(passes({ ...task, tracking: { status: 'исполнено' } }, document)).toBe(false);
  });
});

describe('groups', () => {
  const groups = (by: 'assignee' | 'month' | 'issuer', days?: { from: string; to: string }) => {
    const made = new TaskGroups({ by, asOf: '2022-04-01', within: 14, ...(days && { days }) });
    for (const task of register.tasks) made.add(task, document);
    return made
      .inOrder()
      .map(({ name, tasks, overdue, near, next }) => [name, tasks, overdue, near, next]);
  };

  test('by assignee, the busiest first', () => {
    expect(groups('assignee')).toEqual([
      ['Отдел кадров', 2, 1, 1, '2022-04-05'],
      ['Директора детских школ искусств', 1, 0, 0, '2022-05-15'],
    ]);
  });

  test('by month: a task counts in every month of the range that has a day of it', () => {
    const year = { from: '2022-01-01', to: '2022-12-31' };
    expect(groups('month', year).map(([name, tasks]) => [name, tasks])).toEqual([
      ['2022-03', 1],
      ['2022-04', 1],
      ['2022-05', 1],
      ['2022-07', 1],
      ['2022-09', 1],
      ['2022-10', 1],
    ]);
  });

  test('by issuer', () => {
    expect(groups('issuer')).toHaveLength(1);
  });
});
