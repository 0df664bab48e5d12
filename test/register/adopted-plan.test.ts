import { expect, test } from 'vitest';
import { parseBytes } from '../../src/index.js';

const PLAN = `<p>АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧНОГО</p><p>ПОСТАНОВЛЕНИЕ</p><p>от 11 мая 2022 г. № 90</p>
<p>О месячнике безопасности</p><p>Администрация ПОСТАНОВЛЯЕТ:</p>
<p>1. Утвердить план месячника:</p>
<table><tr><th>№</th><th>Мероприятие</th><th>Срок исполнения</th><th>Исполнители</th></tr>
<tr><td>1</td><td>Установить знаки</td><td>до 10.06.2022</td><td>Управление по делам ГО и ЧС</td></tr>
<tr><td>2</td><td>Патрулировать берег</td><td>в течение месячника, еженедельно</td><td>Отдел ГИМС</td></tr></table>
<p>2. Утвердить состав штаба:</p><p>2.1. начальник штаба – Белов С.И.;</p><p>2.2. члены штаба – Кротов А.П., Юдина О.Е.</p>
<p>3. Постановление вступает в силу со дня подписания.</p><p>Глава города Н.П. Орлов</p>`;

test('the measures of a plan that is adopted are tasks, the members of what is set up are none', async () => {
  const { tasks, statements } = await parseBytes(new TextEncoder().encode(PLAN), {
    path: 'plan.html',
  });
  expect(
    tasks.map(({ number, assignees, deadline }) => [
      number,
      assignees.map(({ name }) => name),
      deadline?.type,
      deadline?.due,
    ]),
  ).toEqual([
    ['1.1', ['Управление по делам ГО и ЧС'], 'date', '2022-06-10'],
    ['1.2', ['Отдел ГИМС'], 'recurring', null],
  ]);
  expect(statements.map(({ number }) => number)).toEqual(['2.1', '2.2', '3']);
});
