import fc from 'fast-check';
import rrulePackage from 'rrule';
import { expect, test } from 'vitest';
import { addDays, isoDay } from '../../src/calendar/iso.js';
import { occurrences } from '../../src/calendar/occurrences.js';

const { rrulestr } = rrulePackage;

const weekdays = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const day = fc.integer({ min: 11_000, max: 25_000 }).map(isoDay);
const monthDays = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 })),
  { minLength: 1, maxLength: 3 },
);
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
const ordinals = fc.constantFrom('', '1', '2', '3', '4', '-1', '-2');

const rules = fc
  .record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.option(fc.integer({ min: 1, max: 5 })),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
    byMonth: fc.option(months),
    byMonthDay: fc.option(monthDays),
    byDay: fc.option(fc.uniqueArray(weekdays, { minLength: 1, maxLength: 3 })),
    ordinal: ordinals,
    setPos: fc.option(fc.constantFrom(1, -1, 2)),
  })
  .map(({ freq, interval, count, byMonth, byMonthDay, byDay, ordinal, setPos }) => {
    const parts = [`FREQ=${freq}`];
    if (interval !== null) parts.push(`INTERVAL=${interval}`);
    if (count !== null) parts.push(`COUNT=${count}`);
    if (byMonth) parts.push(`BYMONTH=${byMonth.join(',')}`);
    // RFC 5545 gives BYMONTHDAY no meaning in a weekly rule, nor an ordinal outside months and years.
    if (byMonthDay && freq !== 'WEEKLY') parts.push(`BYMONTHDAY=${byMonthDay.join(',')}`);
    const counted = freq === 'MONTHLY' || (freq === 'YEARLY' && (byMonth || !byMonthDay));
    if (byDay) parts.push(`BYDAY=${byDay.map((one) => (counted ? ordinal : '') + one).join(',')}`);
    // The peer counts BYSETPOS of a first week from its first day on, not from Monday.
    if (setPos !== null && (byMonthDay || byDay) && (freq === 'MONTHLY' || freq === 'YEARLY')) {
      parts.push(`BYSETPOS=${setPos}`);
    }
    return parts.join(';');
  });

test('agrees with the rrule package on any rule of whole days', () => {
  fc.assert(
    fc.property(rules, day, fc.integer({ min: -400, max: 800 }), (rule, first, shift) => {
      const from = addDays(first, shift);
      const to = addDays(from, 1500);
      const stamp = first.replaceAll('-', '');
      // An end keeps the peer from walking to the year 9999 when a rule never comes true.
      const end = rule.includes('COUNT') ? '' : `;UNTIL=${to.replaceAll('-', '')}T000000Z`;
      const peer = rrulestr(`DTSTART:${stamp}T000000Z\nRRULE:${rule}${end}`)
        .between(new Date(from), new Date(to), true)
        .map((one) => one.toISOString().slice(0, 10));
      expect([...occurrences(rule, first, from, to)]).toEqual(peer);
    }),
    { numRuns: 400 },
  );
});
