import { describe, expect, test } from 'vitest';
import csv from '../../src/export/csv.js';
import { readCsv } from '../../src/export/csv-read.js';
import { readTable } from '../../src/export/read-table.js';
import { parseDecision } from '../../src/index.js';
import { dueList } from '../../src/register/due-list.js';
import { registerSchema } from '../../src/register/schema.js';

const paper = (...items: string[]) =>
  parseDecision(
    `РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\nКОЛЛЕГИЯ РЕШИЛА:\n${items.join('\n')}\n`,
    { path: 'а.txt' },
  );
const REGISTER = paper(
  '1. Отделу кадров представить отчёт до 1 апреля 2022 года.',
  '2. Отделу архива сдать дела до 1 мая 2022 года. Информацию представить до 15.09.2022.',
  '3. Отделу связи провести учёт.',
  'Срок – июнь 2022 года. Отчёт – до 20 июля 2022 года.',
);

describe('a day by which people report', () => {
  test('is a date of its own kind beside the day of the task', () => {
    const days = REGISTER.tasks.map(({ deadline, report }) => [deadline?.due, report?.due]);
    expect(days).toEqual([
      ['2022-04-01', undefined],
      ['2022-09-15', '2022-09-15'],
      ['2022-06-30', '2022-07-20'],
    ]);
    expect(registerSchema.parse(REGISTER)).toEqual(REGISTER);
  });

  test('stands in the list once, as what it is', () => {
    const { groups } = dueList(REGISTER, { asOf: '2022-03-10', within: 300 });
    const listed = groups.flatMap(({ entries }) =>
      entries.map(({ task, due, reporting }) => [task.id, due, reporting]),
    );
    expect(listed).toEqual([
      ['1', '2022-04-01', false],
      ['2', '2022-05-01', false],
      ['3', '2022-06-30', false],
      ['3', '2022-07-20', true],
      ['2', '2022-09-15', true],
    ]);
  });

  test('has a column in the tables of registers that have such days, and comes back from it', async () => {
    const write = { lang: 'ru', all: false, width: 80, color: false } as const;
    const { lines } = readCsv(String(await csv.write(REGISTER, write)));
    const at = lines[0]?.indexOf('Срок отчёта') ?? -1;
    expect(lines.slice(1).map((line) => line[at])).toEqual(['', '2022-09-15', '2022-07-20']);
    const { register } = readTable(lines, { lang: 'ru', path: 'р.csv' });
    expect(register.tasks.map(({ report }) => report?.due)).toEqual([
      undefined,
      '2022-09-15',
      '2022-07-20',
    ]);
    const plain = paper('1. Отделу кадров представить отчёт до 1 апреля 2022 года.');
    expect(String(await csv.write(plain, write))).not.toContain('Срок отчёта');
  });
});
