import { expect, test } from 'vitest';
import { type Deadline, parseDeadline } from '../../src/deadline/index.js';
import { DOCUMENT_DATE, type Row, readTables } from './table.js';

const rows = readTables();

test('the tables hold phrases enough, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(500);
  const keys = rows.map(({ phrase, cells }) => `${phrase}|${cells.document}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each(rows)('$type: $phrase', (row) => {
  const documentDate = row.cells.document || DOCUMENT_DATE;
  expect(told(parseDeadline(row.phrase, { documentDate }))).toEqual(expected(row));
});

type Told = Record<string, string>;

/** What a table tells of a deadline, in the words of the tables. */
function told(deadline: Deadline): Told {
  const { type } = deadline;
  const due = deadline.due ?? '';
  const inferred = deadline.inferred?.join(',') ?? '';
  switch (deadline.type) {
    case 'date':
      return { type, due, bound: deadline.bound, inferred };
    case 'period':
      return { type, start: deadline.start, due, granularity: deadline.granularity, inferred };
    case 'recurring':
      return { type, start: deadline.start ?? '', due, rrule: deadline.rrule };
    case 'relative': {
      const { duration, days, anchor } = deadline;
      return { type, due, duration, days, anchor: anchor ?? '' };
    }
    case 'continuous':
      return { type, start: deadline.start ?? '' };
    case 'on-request':
      return { type, requester: deadline.requester ?? '' };
    case 'multiple':
      return { type, due, members: deadline.deadlines.map(member).join('; ') };
    case 'unknown':
      return { type, reason: deadline.reason };
    default:
      return { type };
  }
}

function member({ type, start, due }: Deadline): string {
  const days = [start, due].filter((day) => day !== null).join('/');
  return days === '' ? type : `${type} ${days}`;
}

function expected({ type, cells }: Row): Told {
  const { phrase: _phrase, document: _document, note: _note, ...rest } = cells;
  return { type, ...rest };
}
