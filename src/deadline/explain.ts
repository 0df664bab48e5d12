import { requireDay, requireText } from '../arguments.js';
import { parseIsoDate } from '../calendar/iso.js';
import { nextOccurrences } from '../calendar/occurrences.js';
import type { Deadline, DeadlineOptions, IsoDate } from '../model/deadline.js';
import { parseClauses } from './clauses/clauses.js';
import { Cursor, type Traced } from './clauses/cursor.js';
import { contextOf, parseDeadline, withoutLabel } from './parse.js';
import { printedText, splitPhrase, trimPhrase } from './phrase.js';

/** A word of a phrase as the reader sees it. */
export interface ExplainedToken {
  /** As printed. */
  text: string;
  /** What kind of word it is; `word` for one outside the tables. */
  kind: string;
  /** The number, month or weekday it stands for, where it stands for one. */
  value: number | null;
}

/** A part of a phrase and the rule that read it. */
export interface ExplainedPart {
  rule: Traced['rule'];
  text: string;
}

export interface Explanation {
  phrase: string;
  /** The phrase as it is read: small letters, plain dashes and spaces, lookalikes replaced. */
  normalized: string;
  tokens: ExplainedToken[];
  parts: ExplainedPart[];
  deadline: Deadline;
  /** First five days of each recurring deadline from the document's date (or its first time) on. */
  occurrences: IsoDate[];
  /** Days off among the printed dates, by the calendar given. */
  daysOff: IsoDate[];
}

const COUNT = 5;

/** How a phrase was read, step by step. Never throws. */
export function explainDeadline(printed: string, options: DeadlineOptions = {}): Explanation {
  requireText(printed, 'phrase');
  requireDay(options.documentDate, 'documentDate');
  const split = trimPhrase(splitPhrase(printed));
  const phrase = withoutLabel(split);
  const cursor = new Cursor(phrase.tokens, contextOf(options));
  cursor.trace = [];
  parseClauses(cursor);
  const deadline = parseDeadline(printed, options);
  return {
    phrase: printed,
    normalized: split.normalized.text,
    tokens: phrase.tokens.map((token, at) => ({
      text: printedText(phrase, at, at + 1),
      kind: token.kind,
      value: token.kind === 'word' || token.value === 0 ? null : token.value,
    })),
    parts: cursor.trace.map(({ rule, from, to }) => ({
      rule,
      text: printedText(phrase, from, to),
    })),
    deadline,
    occurrences: occurrencesOf(deadline, options),
    daysOff: daysOffOf(deadline, options),
  };
}

function simple(deadline: Deadline): Deadline[] {
  return deadline.type === 'multiple' ? deadline.deadlines : [deadline];
}

function occurrencesOf(deadline: Deadline, { documentDate }: DeadlineOptions): IsoDate[] {
  const days = simple(deadline).flatMap((one) => {
    if (one.type !== 'recurring') return [];
    const from = one.start ?? one.due ?? documentDate ?? null;
    return from === null || parseIsoDate(from) === null
      ? []
      : nextOccurrences(one.rrule, from, COUNT);
  });
  return [...new Set(days)].toSorted().slice(0, COUNT);
}

function daysOffOf(deadline: Deadline, { calendar }: DeadlineOptions): IsoDate[] {
  if (!calendar) return [];
  const days = simple(deadline).flatMap(({ due }) => (due === null ? [] : [due]));
  return [...new Set(days)].filter((day) => calendar.isDayOff(day) === true);
}
