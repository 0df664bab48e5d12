import type { Mode, Term } from '../calendar/term.js';
import type { Frequency } from '../words/frequency-words.js';

/** A stretch of tokens, from one up to (not with) another. */
export interface Stretch {
  from: number;
  to: number;
}

/** «ежегодно», «не реже двух раз в год», «каждый понедельник». */
export interface FrequencyClause {
  kind: 'frequency';
  unit: Frequency;
  interval: number;
  /** How often within the unit. */
  times: number;
  /** 1–7; «по понедельникам». */
  weekdays: number[];
  /** «каждую весну», «каждый март»: months of the year. */
  months: number[];
}

/** Where in a recurring month or longer period a day lies. */
export interface Scope {
  /** Months in the period: 1, 3, 6, 12; 0 where the phrase leaves it to the frequency. */
  period: number;
  /** Month of the period, from 1; -1 its last; 0 where none is named. */
  month: number;
}

/** A day of a recurring period: «до 5 числа», «последняя пятница месяца». */
export interface DayClause {
  kind: 'day';
  days: number[];
  /** Days from the first to the last of `days` are meant. */
  range: boolean;
  /** Counted in working days. */
  working: boolean;
  /** «пятница» in «последняя пятница месяца»; 0 for a plain day. */
  weekday: number;
  scope: Scope;
  mode: Mode;
  /** The words alone say that it recurs: «каждого месяца», «следующего за отчётным». */
  recurs: boolean;
}

export interface TermsClause {
  kind: 'terms';
  terms: Term[];
}

/** Units of ISO 8601 durations. */
export type DurationUnit = 'hours' | 'minutes' | 'days' | 'weeks' | 'months' | 'years';

export interface RelativeClause {
  kind: 'relative';
  amount: number;
  /** Days besides: half a month. */
  extraDays: number;
  unit: DurationUnit;
  before: boolean;
  business: boolean;
  /** The words the time counts from, without their preposition. */
  anchor: Stretch | null;
  /** The anchor is this paper: its signing, adoption, date. */
  fromDocument: boolean;
  /** The anchor is the end of a recurring period of so many months; -1 where its length is not named. */
  afterPeriod: number | null;
  /** The anchor is a printed day. */
  fromTerm: Term | null;
}

export interface HeadClause {
  kind: 'head';
  type: 'event' | 'schedule' | 'on-request' | 'continuous';
  words: Stretch;
  /** Who asks; for `on-request` only. */
  requester: Stretch | null;
}

export type Clause = (FrequencyClause | DayClause | TermsClause | RelativeClause | HeadClause) & {
  /** «далее», «затем» stands in front. */
  then?: boolean;
};
