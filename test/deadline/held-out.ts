import { readFileSync } from 'node:fs';
import { type Deadline, parseDeadline } from '../../src/deadline/index.js';
import { DOCUMENT_DATE } from './table.js';

/** A phrase of `held-out/`, and what was read in it and by the reader. */
export interface Judged {
  phrase: string;
  expected: string;
  told: string;
  right: boolean;
  /** A day where none or another one is meant: worse than «not understood». */
  invented: boolean;
}

/** Reads one half of the phrases kept apart and judges the reader by it. */
export function judgeHalf(half: 'a' | 'b'): Judged[] {
  const [, ...lines] = readFileSync(`test/deadline/held-out/${half}.tsv`, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(judge);
}

function judge(line: string): Judged {
  const [phrase = '', type = '', start = '', due = '', rule = ''] = line.split('\t');
  const found = parseDeadline(phrase, { documentDate: DOCUMENT_DATE });
  const expected = [type, start, due, rule].join(' ');
  const told = [found.type, found.start ?? '', found.due ?? '', ruleOf(found)].join(' ');
  const invented = found.due !== null && found.due !== due;
  return { phrase, expected, told, right: told === expected, invented };
}

function ruleOf(deadline: Deadline): string {
  switch (deadline.type) {
    case 'recurring':
      return deadline.rrule;
    case 'relative':
      return `${deadline.duration} ${deadline.days}`;
    case 'multiple':
      return deadline.deadlines
        .map(({ type, start, due }) => {
          const days = [start, due].filter((day) => day !== null).join('/');
          return days === '' ? type : `${type} ${days}`;
        })
        .join('; ');
    default:
      return '';
  }
}
