import { describe, expect, test } from 'vitest';
import { TRANSFERS } from '../../src/calendar/days-off/transfers.js';
import { changedCalendar, officialCalendar, parseDeadline } from '../../src/deadline/index.js';

const calendar = officialCalendar();

function* daysOf(year: number): Generator<string> {
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    yield new Date(time).toISOString().slice(0, 10);
  }
}

describe('the official calendar', () => {
  // Norms of working days of a five-day week, as production calendars give them.
  test.each([
    [2021, 247],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
  ])('%i has %i working days', (year, norm) => {
    expect([...daysOf(year)].filter((day) => calendar.isDayOff(day) === false)).toHaveLength(norm);
  });

  test.each([
    ['2021-12-31', true],
    ['2022-01-07', true],
    ['2022-03-05', false],
    ['2022-03-07', true],
    ['2022-05-03', true],
    ['2023-02-24', true],
    ['2024-04-27', false],
    ['2024-12-28', false],
    ['2024-12-30', true],
    ['2025-11-01', false],
    ['2025-06-13', true],
    ['2026-01-09', true],
    ['2026-12-31', true],
    ['2022-03-04', false],
    ['2022-03-06', true],
  ])('%s is a day off: %s', (day, off) => {
    expect(calendar.isDayOff(day)).toBe(off);
  });

  test('outside its years, and for no day, it does not know', () => {
    expect(calendar.isDayOff('2020-12-31')).toBeNull();
    expect(calendar.isDayOff('2027-01-01')).toBeNull();
    expect(calendar.isDayOff('2022-02-30')).toBeNull();
  });

  test('a transfer frees a working day and never a weekend or a holiday', () => {
    for (const { byDecree, byLaw } of TRANSFERS.values()) {
      for (const [from, to] of [...byDecree, ...byLaw]) {
        expect([0, 6]).toContain(new Date(from).getUTCDay());
        expect([1, 2, 3, 4, 5]).toContain(new Date(to).getUTCDay());
        expect(from.slice(0, 4)).toBe(to.slice(0, 4));
      }
    }
  });
});

describe('calendars of one’s own', () => {
  test('changes lie over the official calendar', () => {
    const own = changedCalendar({ off: ['2021-11-01'], working: ['2022-01-03'] });
    expect(own.isDayOff('2021-11-01')).toBe(true);
    expect(own.isDayOff('2022-01-03')).toBe(false);
    expect(own.isDayOff('2022-01-04')).toBe(true);
  });

  test('working days are counted by the calendar given, by the official one where none is', () => {
    const phrase = 'в течение 10 рабочих дней со дня подписания';
    const documentDate = '2021-12-24';
    expect(parseDeadline(phrase, { documentDate }).due).toBe('2022-01-17');
    const weekends = { isDayOff: (date: string) => [0, 6].includes(new Date(date).getUTCDay()) };
    expect(parseDeadline(phrase, { documentDate, calendar: weekends }).due).toBe('2022-01-07');
    expect(parseDeadline(phrase, { documentDate, calendar }).due).toBe('2022-01-17');
    const never = { isDayOff: () => true };
    expect(parseDeadline(phrase, { documentDate, calendar: never }).type).toBe('relative');
  });

  test('no date is ever moved', () => {
    const due = parseDeadline('до 8 марта 2022 г.', { calendar }).due;
    expect(due).toBe('2022-03-08');
  });

  test('the end of the school year is an option', () => {
    const phrase = 'в течение 2021-2022 учебного года';
    expect(parseDeadline(phrase, { schoolYearEnd: '06-30' }).due).toBe('2022-06-30');
    expect(parseDeadline(phrase, { schoolYearEnd: 'май' }).due).toBe('2022-05-31');
  });
});
