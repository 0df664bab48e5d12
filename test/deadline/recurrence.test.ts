import rrule from 'rrule';
import { describe, expect, test } from 'vitest';
import { nextOccurrences, parseDeadline } from '../../src/deadline/index.js';
import { DOCUMENT_DATE, readTable } from './table.js';

const COUNT = 40;

/** The days of a rule by another implementation of RFC 5545. */
function independent(text: string, from: string, count: number): string[] {
  const options = rrule.RRule.parseString(text);
  const rule = new rrule.RRule({ ...options, dtstart: new Date(`${from}T00:00:00Z`), count });
  return rule.all().map((date) => date.toISOString().slice(0, 10));
}

const rows = readTable('recurring');

describe('rules against another implementation of RFC 5545', () => {
  test.each(rows)('$phrase', ({ phrase, cells }) => {
    const deadline = parseDeadline(phrase, { documentDate: cells.document || DOCUMENT_DATE });
    if (deadline.type !== 'recurring') throw new Error(`${phrase}: ${deadline.type}`);
    const { rrule: rule } = deadline;
    // A rule within the day has several times on one day; here days are compared.
    const hours = rule.startsWith('FREQ=HOURLY');
    for (const from of [deadline.start ?? deadline.due ?? DOCUMENT_DATE, '2024-01-31']) {
      const ours = nextOccurrences(rule, from, COUNT);
      if (!hours) expect(ours).toEqual(independent(rule, from, COUNT));
    }
  });

  // Behind «далее» a rule of its own may be printed; the first time is not one of its days.
  const first = rows.filter(({ phrase, cells }) => cells.due !== '' && !/далее.*\d/.test(phrase));
  test.each(first)('first time: $phrase', ({ cells }) => {
    const { rrule: rule = '', start, due = '' } = cells;
    const first = start === '' ? due : (start ?? '');
    expect(independent(rule, first, 1)).toEqual([first]);
  });
});

test.each([
  ['ежегодно до 1 марта', ['2022-03-01', '2023-03-01', '2024-03-01', '2025-03-01', '2026-03-01']],
  [
    'ежемесячно до 30 числа',
    ['2021-11-30', '2021-12-30', '2022-01-30', '2022-02-28', '2022-03-30'],
  ],
  [
    'ежеквартально до 5 числа месяца, следующего за отчётным кварталом',
    ['2022-01-05', '2022-04-05', '2022-07-05', '2022-10-05', '2023-01-05'],
  ],
  [
    'последняя пятница месяца',
    ['2021-11-26', '2021-12-31', '2022-01-28', '2022-02-25', '2022-03-25'],
  ],
  [
    'в последний рабочий день месяца',
    ['2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31'],
  ],
  [
    'ежемесячно до конца месяца',
    ['2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31'],
  ],
  [
    'май 2022, далее – ежегодно',
    ['2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01', '2026-05-01'],
  ],
  ['с 2022 по 2024 год ежегодно', ['2022-01-01', '2023-01-01', '2024-01-01']],
  ['каждые две недели', ['2021-11-26', '2021-12-10', '2021-12-24', '2022-01-07', '2022-01-21']],
  ['раз в квартал', ['2021-11-26', '2022-02-26', '2022-05-26', '2022-08-26', '2022-11-26']],
])('%s comes round on these days', (phrase, days) => {
  const deadline = parseDeadline(phrase, { documentDate: DOCUMENT_DATE });
  if (deadline.type !== 'recurring') throw new Error(deadline.type);
  const from = deadline.start ?? deadline.due ?? DOCUMENT_DATE;
  expect(nextOccurrences(deadline.rrule, from, 5)).toEqual(days);
});
