import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/index.js';

/** A page whose operative part is a table, or anything else in HTML. */
async function tasksOf(
  body: string,
): Promise<[id: string, text: string, who: string, due: string][]> {
  const page = `<!doctype html><meta charset="utf-8"><p>ПРИКАЗ</p><p>управления культуры города Лугового</p>
<p>от 5 марта 2022 года № 7</p><p>ПРИКАЗЫВАЮ:</p>${body}<p>Начальник А.Б. Иванов</p>`;
  const { tasks } = await parseBytes(new TextEncoder().encode(page));
  return tasks.map(({ id, text, assignees, deadline }) => [
    id,
    text,
    assignees.map(({ name }) => name).join('; '),
    deadline?.due ?? String(deadline?.type ?? null),
  ]);
}

const row = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const HEAD = row('№ п/п', 'Поручение', 'Ответственный', 'Срок исполнения');

test('a bar or a tab within a cell parts nothing', async () => {
  const body = `<table>${HEAD}${row('1', 'Провести акцию Мир | Труд | Май', 'Отдел кадров', 'до 20 мая 2022 г.')}</table>`;
  expect(await tasksOf(body)).toEqual([
    ['1', 'Провести акцию Мир | Труд | Май', 'Отдел кадров', '2022-05-20'],
  ]);
});

test('a bar between quotation marks parts nothing in a paragraph either', async () => {
  const body = '<p>1. Отделу кадров провести акцию «Мир | Труд | Май» до 20 мая 2022 г.</p>';
  expect(await tasksOf(body)).toEqual([
    [
      '1',
      'Отделу кадров провести акцию «Мир | Труд | Май» до 20 мая 2022 г.',
      'Отдел кадров',
      '2022-05-20',
    ],
  ]);
});

test('a cell that spans rows serves all of them, «то же» and «-"-» repeat the cell above', async () => {
  const body = `<table>${HEAD}
${row('1', 'Провести смотр', '<td rowspan="2">Отдел кадров</td>', 'до 20 мая 2022 г.')}
${row('2', 'Сдать дела', 'до 1 июня 2022 г.')}
${row('3', 'Составить опись', 'то же', '-"-')}</table>`;
  expect(await tasksOf(body)).toEqual([
    ['1', 'Провести смотр', 'Отдел кадров', '2022-05-20'],
    ['2', 'Сдать дела', 'Отдел кадров', '2022-06-01'],
    ['3', 'Составить опись', 'Отдел кадров', '2022-06-01'],
  ]);
});

test('names under one another are several, a post over a name is one', async () => {
  const body = `<table>${HEAD}
${row('1', 'Провести смотр', 'Отдел кадров<br>Отдел связи', 'до 20 мая 2022 г.')}
${row('2', 'Сдать дела', 'Начальник отдела архива<br>Петров П.П.', 'до 1 июня 2022 г.')}</table>`;
  const who = (await tasksOf(body)).map(([, , names]) => names);
  expect(who[0]).toBe('Отдел кадров; Отдел связи');
  expect(who[1]).toContain('Петров П.П.');
  expect(who[1]?.split('; ')).toHaveLength(1);
});

test('two columns are enough, and what a register notes beside is no text', async () => {
  const body = `<table>${row('Поручение', 'Срок', 'Отметка об исполнении', 'Срок доклада')}
${row('1. Отделу кадров провести смотр', '20 мая 2022 г.', 'исполнено 19.05', '1 июня 2022 г.')}
${row('2. Отделу связи составить опись', 'постоянно', '', '')}</table>`;
  expect(await tasksOf(body)).toEqual([
    ['1', 'Отделу кадров провести смотр', 'Отдел кадров', '2022-05-20'],
    ['2', 'Отделу связи составить опись', 'Отдел связи', 'continuous'],
  ]);
});

test('each paragraph is one, without an empty line between them', async () => {
  const body = `<p>1. Отделу кадров провести смотр до 20 мая 2022 г.</p><p>Отделу связи составить опись до 1 июня 2022 г.</p>`;
  expect((await tasksOf(body)).map(([, text]) => text)).toEqual([
    'Отделу кадров провести смотр до 20 мая 2022 г.',
    'Отделу связи составить опись до 1 июня 2022 г.',
  ]);
});

test('letters of a Latin list are told from Russian ones by the letters behind them', async () => {
  const typed = `<p>1. Отделу кадров:</p><p>a. провести смотр до 1 мая 2022 г.;</p><p>b. составить опись до 2 мая 2022 г.;</p><p>c. сдать дела до 3 мая 2022 г.</p>`;
  expect((await tasksOf(typed)).map(([id, , , due]) => [id, due])).toEqual([
    ['1.a', '2022-05-01'],
    ['1.b', '2022-05-02'],
    ['1.c', '2022-05-03'],
  ]);
});

test('«§ 1.», «№ 2.» and «3/» number points', async () => {
  for (const mark of ['§ #.', '№ #.', '#/']) {
    const point = (number: number, words: string): string =>
      `<p>${mark.replace('#', String(number))} ${words}</p>`;
    const body =
      point(1, 'Отделу кадров провести смотр до 1 мая 2022 г.') +
      point(2, 'Отделу связи составить опись до 2 мая 2022 г.');
    expect((await tasksOf(body)).map(([id, , who]) => [id, who])).toEqual([
      ['1', 'Отдел кадров'],
      ['2', 'Отдел связи'],
    ]);
  }
});

test('struck-out words and points are left out', async () => {
  const body =
    '<p>1. Отделу кадров представить отчёт до <s>1 апреля</s> 15 мая 2022 года.</p><p><s>2. Отделу связи сдать дела.</s></p>';
  expect(await tasksOf(body)).toEqual([
    ['1', 'Отделу кадров представить отчёт до 15 мая 2022 года.', 'Отдел кадров', '2022-05-15'],
  ]);
});

test('what stands behind the signature gives no task, though its numbers run past the act’s', async () => {
  const annex =
    '<p>Начальник А.Б. Иванов</p><p>ПОЛОЖЕНИЕ</p><p>о смотре</p><p>1. Общие слова.</p><p>2. Отделу кадров проводить смотр.</p>';
  const body = `<p>1. Отделу кадров провести смотр до 1 мая 2022 г.</p>${annex}`;
  expect((await tasksOf(body)).map(([id]) => id)).toEqual(['1']);
});
