import { readFileSync } from 'node:fs';
import { type Deadline, findDeadlines, parseDeadline } from '../../src/deadline/index.js';
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

/** The date of the paper that the sentences stand in: a Saturday. */
const SENTENCE_DATE = '2022-03-05';

/** Reads a list of sentences kept apart, and judges by all deadlines found in each. */
export function judgeSentences(
  name: 'sentences' | 'sentences-fresh' | 'sentences-third',
): Judged[] {
  const [, ...lines] = readFileSync(`test/deadline/held-out/${name}.tsv`, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(judgeSentence);
}

function judgeSentence(line: string): Judged {
  const [phrase = '', expected = ''] = line.split('\t');
  const found = findDeadlines(phrase, { documentDate: SENTENCE_DATE, keepPast: true });
  const told = found.map(({ deadline }) => toldOf(deadline)).join(' | ');
  const days = daysIn(expected);
  const invented = daysIn(told).some((day) => !days.includes(day));
  return { phrase, expected, told, right: told === expected, invented };
}

function daysIn(text: string): string[] {
  return text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}

function toldOf(deadline: Deadline): string {
  if (deadline.type === 'unknown') return 'unknown';
  if (deadline.type === 'multiple') return deadline.deadlines.map(toldOf).join(' / ');
  const days = `${deadline.type} ${deadline.start ?? '-'} ${deadline.due ?? '-'}`;
  if (deadline.type === 'recurring') return `${days} ${deadline.rrule}`;
  return deadline.type === 'relative' ? `${days} ${deadline.duration}` : days;
}
