import { expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const PAPER = (number: number) => `ПРИКАЗ
управления культуры города Лугового
от 10 января 2022 года № ${number}

ПРИКАЗЫВАЮ:
1. Отделу кадров провести смотр сельских клубов до 1 марта 2022 года.
2. Отделу архива сдать дела за ${number} квартал до 1 мая 2022 года.
`;

const work = () => new Workspace({ 'a.txt': PAPER(1), 'b.txt': PAPER(2) });

test('duplicates name title, date and file of a paper beside its id', () => {
  const workspace = work();
  const { out } = workspace.run(['duplicates', 'a.txt', 'b.txt']);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'ПРИКАЗ управления культуры города Лугового № 1, 10.01.2022 · a.txt · 2022-01-10-1-',
  );
  const json = workspace.run(['duplicates', 'a.txt', 'b.txt', '-f', 'json']).out;
  expect(JSON.parse(json).groups[0].tasks[1].paper).toMatchObject({
    title: 'ПРИКАЗ управления культуры города Лугового',
    date: '2022-01-10',
    path: 'b.txt',
  });
  const csv = workspace.run(['duplicates', 'a.txt', 'b.txt', '-f', 'csv']).out;
  expect(csv.split('\r\n')[1]).toContain(',2022-01-10,a.txt');
});

test('due and query name the file of a paper', () => {
  const workspace = work();
  const day = ['--as-of', '2022-02-01'];
  const list = workspace.run(['due', 'a.txt', 'b.txt', ...day]).out;
  expect(list.replace(/\s+/g, ' ')).toContain('№ 2, 10.01.2022 · b.txt');
  const items = JSON.parse(
    workspace.run(['due', 'a.txt', 'b.txt', ...day, '-f', 'json']).out,
  ).items;
  expect(items[0].paper).toMatchObject({ date: '2022-01-10', path: 'a.txt' });
  const found = workspace.run(['query', 'a.txt', 'b.txt', '--text', 'клуб', ...day]).out;
  expect(found.replace(/\s+/g, ' ')).toMatch(/№ 2 10\.01\.2022 · .* · b\.txt/);
});
