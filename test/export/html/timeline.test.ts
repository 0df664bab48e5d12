import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDay } from '../../../src/calendar/iso.js';
import { buildReport } from '../../../src/export/html/model.js';
import { type Element, toHtml } from '../../../src/export/html/node.js';
import { timelineOf } from '../../../src/export/html/timeline-model.js';
import { makeScale } from '../../../src/export/html/timeline-scale.js';
import { timelineView } from '../../../src/export/html/timeline-view.js';
import { BOTH, withTask } from '../gold.js';
import { manyTasks } from '../many.js';

const OPTIONS = { lang: 'ru', all: false, width: 80, color: false } as const;
const { data } = buildReport(BOTH, OPTIONS);
const every = data.tasks.map((_, place) => place);

function find(node: Element, test: (one: Element) => boolean): Element[] {
  const below = node.children.flatMap((child) =>
    typeof child === 'string' ? [] : find(child, test),
  );
  return test(node) ? [node, ...below] : below;
}

test('months, quarters or years, as many as fit; every day has its place', () => {
  expect(makeScale('2021-09-01', '2022-05-31', 'ru').units.map(({ label }) => label)).toEqual([
    'сен',
    'окт',
    'ноя',
    'дек',
    'янв',
    'фев',
    'мар',
    'апр',
    'май',
  ]);
  expect(makeScale('2021-11-01', '2026-02-01', 'ru').units[0]).toEqual({
    label: 'IV',
    year: 2021,
    from: '2021-10-01',
    to: '2021-12-31',
  });
  expect(makeScale('2001-11-01', '2026-02-01', 'en').units.at(-1)).toMatchObject({ label: '2026' });
  const day = fc.integer({ min: 10_000, max: 25_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 12_000 }), fc.nat(), (first, length, inside) => {
      const scale = makeScale(isoDay(first), isoDay(first + length), 'ru');
      const date = isoDay(first + (inside % (length + 1)));
      const unit = scale.units[Math.floor(scale.place(date))];
      expect(unit && unit.from <= date && date <= unit.to).toBe(true);
      for (const [index, { from }] of scale.units.entries()) {
        if (index > 0) expect(addDays(scale.units[index - 1]?.to ?? '', 1)).toBe(from);
      }
    }),
  );
});

test('every dated task has its marks under each of its assignees, returns drawn again', () => {
  const timeline = timelineOf(data.tasks, every, '2022-02-01');
  const marked = new Set(timeline?.rows.flatMap(({ marks }) => marks.map(({ task }) => task)));
  const dated = every.filter((place) => data.tasks[place]?.deadline?.due);
  expect([...marked].sort((a, b) => a - b)).toEqual(dated);
  const yearly = buildReport(
    withTask({
      deadline: {
        type: 'multiple',
        text: '',
        start: null,
        due: '2024-03-01',
        deadlines: [
          {
            type: 'recurring',
            text: '',
            start: null,
            due: '2022-01-10',
            rrule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=10',
          },
          { type: 'date', text: '', start: null, due: '2023-03-01', bound: 'by' },
        ],
      },
    }),
    OPTIONS,
  );
  const marks = timelineOf(yearly.data.tasks, [0], '2022-07-05')?.rows[0]?.marks;
  expect(marks?.map(({ due, state }) => `${due} ${state}`)).toEqual([
    '2022-01-10 continuous',
    '2022-07-10 due',
    '2023-01-10 upcoming',
    '2023-03-01 upcoming',
  ]);
});

test('few marks are drawn one by one, many are counted; no style is set in the markup', () => {
  const few = timelineView(data, every, { asOf: '2022-02-01', allRows: false }).view;
  expect(
    find(few, ({ attributes }) => attributes['data-task'] !== undefined).length,
  ).toBeGreaterThan(25);
  const many = buildReport(manyTasks(1000).register, OPTIONS).data;
  const places = many.tasks.map((_, place) => place);
  const { view, rows } = timelineView(many, places, { asOf: '2022-02-01', allRows: true });
  const cells = find(view, ({ attributes }) => attributes['data-party'] !== undefined);
  expect(new Set(cells.map(({ attributes }) => attributes['data-party'])).size).toBe(rows);
  const counted = cells.map(({ children }) =>
    Number(children.map((one) => (typeof one === 'string' ? '' : one.children.join(''))).join('')),
  );
  const marks = timelineOf(many.tasks, places, null)?.rows.flatMap((row) => row.marks).length;
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(marks);
  expect(toHtml(few) + toHtml(view)).not.toContain(' style=');
});

test('tasks without dates have words instead of a chart', () => {
  const { data: undated } = buildReport(withTask({ deadline: null }), OPTIONS);
  expect(toHtml(timelineView(undated, [0], { asOf: null, allRows: false }).view)).toContain(
    'нет дат',
  );
});
