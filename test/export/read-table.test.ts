import { expect, test } from 'vitest';
import csv from '../../src/export/csv.js';
import { readCsv } from '../../src/export/csv-read.js';
import { readTable } from '../../src/export/read-table.js';
import { dueList } from '../../src/register/due-list.js';
import { registerSchema } from '../../src/register/schema.js';
import { BOTH } from './gold.js';

const PLACE = { lang: 'ru', path: 'реестр.csv' } as const;

async function kept(change: (lines: string[][]) => void, excel = false) {
  const text = await csv.write(BOTH, { lang: 'ru', all: false, width: 80, color: false, excel });
  const { lines } = readCsv(String(text));
  change(lines);
  return readTable(lines, PLACE);
}

function setCell(lines: string[][], item: string, heading: string, value: string): void {
  const headings = lines[0] ?? [];
  const line = lines.find((cells) => cells[headings.indexOf('Пункт')] === item);
  if (!line) throw new Error('no such item');
  line[headings.indexOf(heading)] = value;
}

test.each([false, true])(
  'a CSV register gives the same deadlines as its paper (Excel: %s)',
  async (excel) => {
    const { register } = await kept(() => undefined, excel);
    expect(registerSchema.parse(register)).toEqual(register);
    const short = (from: typeof register) =>
      dueList(from, { asOf: '2022-02-01', within: 30 }).groups.flatMap(({ state, entries }) =>
        entries.map(({ task, due }) => `${state} ${task.id} ${due}`),
      );
    expect(short(register)).toEqual(short(BOTH));
  },
);

test('statuses and dates of people count; a date they changed wins', async () => {
  const { register, marks } = await kept((lines) => {
    setCell(lines, '2.1', 'Статус', 'Исполнено с нарушением срока');
    setCell(lines, '3.7', 'Статус', 'снято с контроля');
    setCell(lines, '3.1', 'Дата исполнения', '28.12.2021');
    setCell(lines, '3.2', 'Статус', 'в работе');
    setCell(lines, '5.2', 'Срок', '15.04.2022');
    setCell(lines, '5.1', 'Срок', '31.02.2022');
  });
  expect(
    [...marks.values()].map(({ closed, dropped, completed }) => ({ closed, dropped, completed })),
  ).toEqual([
    { closed: true, dropped: false, completed: null },
    { closed: true, dropped: false, completed: '2021-12-28' },
    { closed: true, dropped: true, completed: null },
  ]);
  const due = (id: string) => register.tasks.find((task) => task.id === id)?.deadline?.due;
  expect(due('5.2')).toBe('2022-04-15');
  // No day of the calendar: what the text says stays.
  expect(due('5.1')).toBe('2022-06-30');
});

test('lines above the headings and empty lines do no harm; a table of something else is refused', async () => {
  const { register } = await kept((lines) => {
    lines.unshift(['Министерство'], []);
    lines.push([], ['', '']);
  });
  expect(register.tasks).toHaveLength(BOTH.tasks.length);
  expect(() =>
    readTable(
      [
        ['Имя', 'Телефон'],
        ['Анна', '1'],
      ],
      PLACE,
    ),
  ).toThrow(/нет столбцов/);
});
