import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Deadline, parseDeadline } from '../../src/deadline/index.js';
import { normalize } from '../../src/language/normalize.js';
import { deadlineSchema } from '../../src/register/deadline-schema.js';
import { NOTATIONS } from './notations.js';
import { DOCUMENT_DATE, readTables } from './table.js';

const WORDS = [...new Set(readTables().flatMap(({ phrase }) => phrase.split(' ')))];
const documents = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Words of deadlines in any order, with marks between. */
const jumbled = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('-', ',', ';', '(', ')', '№', '«', '.')),
    {
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '));
const anything = fc.oneof(jumbled, fc.string({ unit: 'binary', maxLength: 60 }));

function days(deadline: Deadline): Deadline[] {
  return deadline.type === 'multiple' ? [deadline, ...deadline.deadlines] : [deadline];
}

describe('parseDeadline', () => {
  test('never throws and always gives a deadline of the schema', () => {
    fc.assert(
      fc.property(anything, fc.option(documents, { nil: null }), (phrase, documentDate) => {
        deadlineSchema.parse(parseDeadline(phrase, { documentDate }));
      }),
      { numRuns: 1500 },
    );
  });

  test('ranges are ordered, and due is the last of several', () => {
    fc.assert(
      fc.property(jumbled, documents, (phrase, documentDate) => {
        const deadline = parseDeadline(phrase, { documentDate });
        for (const { start, due } of days(deadline)) {
          if (start !== null && due !== null) expect(start <= due).toBe(true);
        }
        if (deadline.type !== 'multiple') return;
        const dues = deadline.deadlines.flatMap(({ due }) => (due === null ? [] : [due]));
        expect(deadline.due).toBe(dues.toSorted().at(-1) ?? null);
      }),
      { numRuns: 1500 },
    );
  });

  test('a date without a printed year is due on or after the document', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readTables()), documents, ({ phrase }, documentDate) => {
        const deadline = parseDeadline(phrase, { documentDate });
        const plain = deadline.type === 'date' || deadline.type === 'period';
        // «15 декабря прошлого года» says itself that it is past.
        if (
          !plain ||
          deadline.inferred?.join() !== 'year' ||
          /го |год|[тс]\. ?г|ущ|эт/.test(phrase)
        )
          return;
        expect(deadline.due >= documentDate).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('spelling does not matter: capitals, dashes, spaces, lookalikes, soft hyphens', () => {
    const latin: Record<string, string> = { о: 'o', е: 'e', а: 'a', с: 'c', р: 'p', х: 'x' };
    const disguises: ((phrase: string) => string)[] = [
      (phrase) => phrase.toUpperCase(),
      (phrase) => phrase.replaceAll(' ', '\u00a0'),
      (phrase) => phrase.replaceAll(' ', ' \n '),
      (phrase) => phrase.replaceAll(/[–—-]/g, '\u2212'),
      (phrase) => phrase.replaceAll(/([а-я])([а-я]{3})/g, '$1\u00ad$2'),
      (phrase) => phrase.replaceAll(/([а-я]{2})([а-я]{3})/g, '$1\u200b$2'),
      (phrase) => phrase.replaceAll('й', 'и\u0306').replaceAll('ё', 'е\u0308'),
      (phrase) =>
        phrase.replaceAll(/[а-я]{4,}/g, (word) =>
          word.replace(/[оеасрх]/, (letter) => latin[letter] ?? letter),
        ),
    ];
    for (const disguise of disguises) {
      for (const { phrase } of readTables()) {
        const { text: _a, ...plain } = comparable(
          parseDeadline(phrase, { documentDate: DOCUMENT_DATE }),
        );
        const { text: _b, ...other } = comparable(
          parseDeadline(disguise(phrase), { documentDate: DOCUMENT_DATE }),
        );
        expect({ phrase, ...other }).toEqual({ phrase, ...plain });
      }
    }
  });

  test('days read back in every notation (a sample)', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...NOTATIONS), (date, notation) => {
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        expect(parseDeadline(notation(year, month, day)).due).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A deadline without the words taken from the phrase, whose spelling differs. */
function comparable(deadline: Deadline): Record<string, unknown> {
  const words = new Set(['text', 'event', 'schedule', 'requester', 'anchor']);
  const kept = Object.entries(deadline).filter(([key]) => !words.has(key));
  const { deadlines, ...rest }: Record<string, unknown> = Object.fromEntries(kept);
  if (deadline.type !== 'multiple') return { ...rest, deadlines };
  return { ...rest, deadlines: deadline.deadlines.map((one) => comparable(one)) };
}

describe('months and durations against another library', () => {
  test('ends of months, ranges over months', () => {
    for (let year = 2000; year <= 2040; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = ICAL.Time.daysInMonth(month, year);
        const pair = `${String(month).padStart(2, '0')}.${year}`;
        const day = `${year}-${pair.slice(0, 2)}-${last}`;
        expect(parseDeadline(pair)).toMatchObject({ due: day });
        expect(parseDeadline(`до конца ${pair}`)).toMatchObject({ due: day });
      }
    }
  });

  test('weeks and days counted from the document', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 400 }), (documentDate, count) => {
        const start = ICAL.Time.fromDateString(documentDate);
        for (const [unit, days] of [
          ['дней', 1],
          ['недель', 7],
        ] as const) {
          const end = start.clone();
          end.adjust(count * days, 0, 0, 0);
          const phrase = `в течение ${count} ${unit} со дня подписания`;
          expect(parseDeadline(phrase, { documentDate }).due).toBe(end.toString());
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Saturdays and Sundays are all that is off. */
  const WEEKENDS = {
    isDayOff: (date: string) =>
      [ICAL.Time.SATURDAY, ICAL.Time.SUNDAY].includes(ICAL.Time.fromDateString(date).dayOfWeek()),
  };

  test('working days counted one by one', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 60 }), (documentDate, count) => {
        const day = ICAL.Time.fromDateString(documentDate);
        for (let left = count; left > 0; ) {
          day.adjust(1, 0, 0, 0);
          const weekday = day.dayOfWeek();
          if (weekday !== ICAL.Time.SATURDAY && weekday !== ICAL.Time.SUNDAY) left--;
        }
        const phrase = `в течение ${count} рабочих дней со дня подписания`;
        expect(parseDeadline(phrase, { documentDate, calendar: WEEKENDS }).due).toBe(
          day.toString(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('normalize', () => {
  test('twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('offsets are in order and point at what was printed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: plain, offsets } = normalize(text);
        if (offsets === null) {
          expect(plain).toHaveLength(text.length);
          return;
        }
        expect(offsets).toHaveLength(plain.length + 1);
        expect(offsets.every((offset, at) => at === 0 || offset > (offsets[at - 1] ?? -1))).toBe(
          true,
        );
      }),
      { numRuns: 1500 },
    );
  });
});
