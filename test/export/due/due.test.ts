import { expect, test } from 'vitest';
import { GROUPINGS, regroup } from '../../../src/export/due/group.js';
import { dueJson } from '../../../src/export/due/json.js';
import { dueMarkdown } from '../../../src/export/due/markdown.js';
import { dueTable } from '../../../src/export/due/table.js';
import { columnsOf } from '../../../src/export/wrap.js';
import { dueList } from '../../../src/register/due-list.js';
import { BOTH, withTask } from '../gold.js';

const LIST = dueList(BOTH, { asOf: '2022-02-01', within: 14 });
const COUNT = LIST.groups.reduce((sum, { entries }) => sum + entries.length, 0);

test.each(GROUPINGS)('divided by %s nothing is lost', (grouping) => {
  const groups = regroup(LIST, grouping, 'ru');
  const tasks = new Set(groups.flatMap(({ entries }) => entries.map(({ task }) => task)));
  expect(tasks.size).toBe(COUNT);
});

test('months are in order, what has no date behind them', () => {
  expect(regroup(LIST, 'month', 'ru').map(({ heading }) => heading)).toEqual([
    'декабрь 2021',
    'январь 2022',
    'февраль 2022',
    'март 2022',
    'апрель 2022',
    'май 2022',
    'июнь 2022',
    'сентябрь 2022',
    'декабрь 2022',
    'Постоянно',
    'По запросу',
  ]);
});

test.each([30, 80, 110, 200])(
  'no line of the table is wider than the terminal of %s columns',
  (width) => {
    const table = dueTable(LIST, {
      lang: 'ru',
      grouping: 'state',
      width,
      color: false,
      full: true,
    });
    for (const line of table.split('\n')) {
      expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(50, width));
    }
    expect(table).toContain('30.01.2022  −2');
    expect(table).toContain('Просрочено · 8');
  },
);

test('a text that could steer the terminal does not', () => {
  const list = dueList(withTask({ text: 'Сдать \u001b[31mотчёт\u0007' }), {
    asOf: '2022-02-01',
    within: 14,
  });
  const table = dueTable(list, {
    lang: 'ru',
    grouping: 'assignee',
    width: 80,
    color: false,
    full: false,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('JSON counts what it lists, Markdown has a row for each, an empty list says so', () => {
  const { counts, items, asOf } = JSON.parse(dueJson(LIST));
  expect(asOf).toBe('2022-02-01');
  expect(Object.values<number>(counts).reduce((sum, one) => sum + one, 0)).toBe(items.length);
  expect(items).toHaveLength(COUNT);
  const markdown = dueMarkdown(LIST, { lang: 'ru', grouping: 'state' });
  expect(markdown.split('\n').filter((line) => /^\| [\d ]/.test(line))).toHaveLength(COUNT);
  const empty = dueList({ ...BOTH, tasks: [] }, { asOf: '2022-02-01', within: 14 });
  expect(dueMarkdown(empty, { lang: 'en', grouping: 'state' })).toContain('No tasks.');
  expect(
    dueTable(empty, { lang: 'ru', grouping: 'state', width: 80, color: false, full: false }),
  ).toContain('Поручений нет.');
});
