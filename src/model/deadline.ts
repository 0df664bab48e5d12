/** A calendar day, `YYYY-MM-DD` (ISO 8601). Never a JS `Date`: a deadline has no time zone. */
export type IsoDate = string;

/** What the text leaves out and the document's date fills in. */
export type Inferred = 'year' | 'month' | 'school-year' | 'date' | 'anchor' | 'duration';

export type Granularity =
  | 'day'
  | 'decade'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'school-year'
  | 'range';

interface DeadlineBase {
  /** The words as printed, without the label («Срок –») and the final full stop. */
  text: string;
  /** First day, where there is one. */
  start: IsoDate | null;
  /** Last day on which the task is done in time, inclusive. */
  due: IsoDate | null;
  /**
   * The working day before `due`, where that is a day off: the rules of office work want an
   * assignment done by then. `due` itself is never moved.
   */
  dueWorkday?: IsoDate;
  /** Present when something was filled in from the document's date or by a conversational parser. */
  inferred?: Inferred[];
  /** ISO 8601-2 (EDTF) form, where one exists. */
  edtf?: string;
}

export interface DateDeadline extends DeadlineBase {
  type: 'date';
  start: null;
  due: IsoDate;
  bound: 'on' | 'by' | 'before' | 'after';
}
export interface PeriodDeadline extends DeadlineBase {
  type: 'period';
  start: IsoDate;
  due: IsoDate;
  granularity: Granularity;
}
export interface RecurringDeadline extends DeadlineBase {
  type: 'recurring';
  /** RFC 5545 recurrence rule that stands alone, without DTSTART. */
  rrule: string;
}
export interface ContinuousDeadline extends DeadlineBase {
  type: 'continuous';
  /** The day it begins («с 1 сентября 2022 года», «не ранее 1 марта»); nobody is late on it. */
  start: IsoDate | null;
  due: null;
}
export interface OnRequestDeadline extends DeadlineBase {
  type: 'on-request';
  start: null;
  due: null;
  /** Who asks, as printed; null where the text names nobody. */
  requester: string | null;
}
export interface RelativeDeadline extends DeadlineBase {
  type: 'relative';
  start: null;
  /** ISO 8601 duration; negative before the anchor (`-P10D`). */
  duration: string;
  days: 'calendar' | 'business';
  /** What the time counts from, as printed; null where the text names nothing. */
  anchor: string | null;
}
export interface EventDeadline extends DeadlineBase {
  type: 'event';
  start: null;
  due: null;
  event: string;
}
export interface ScheduleDeadline extends DeadlineBase {
  type: 'schedule';
  start: null;
  due: null;
  schedule: string;
}
export interface MultipleDeadline extends DeadlineBase {
  type: 'multiple';
  start: null;
  deadlines: SimpleDeadline[];
}
export interface UnknownDeadline extends DeadlineBase {
  type: 'unknown';
  start: null;
  due: null;
  /** Why the phrase was not understood: a stable word, such as `impossible-day`. */
  reason: string;
}

/** A deadline that is not a list of deadlines. */
export type SimpleDeadline =
  | DateDeadline
  | PeriodDeadline
  | RecurringDeadline
  | ContinuousDeadline
  | OnRequestDeadline
  | RelativeDeadline
  | EventDeadline
  | ScheduleDeadline
  | UnknownDeadline;

/** A deadline as the text gives it. The conventions are those of Russian office work. */
export type Deadline = SimpleDeadline | MultipleDeadline;

export type DeadlineType = Deadline['type'];

/** Tells whether a day is worked; the official calendar of days off is one such table. */
export interface WorkCalendar {
  /** True for a day off, false for a working day, null for a day outside the table. */
  isDayOff(date: IsoDate): boolean | null;
}

/** Reads a conversational date («завтра») against the paper's; null where it is none. */
export type Conversational = (phrase: string, documentDate: IsoDate) => IsoDate | null;

export interface DeadlineOptions {
  /** The date of the paper, against which missing years are filled in. */
  documentDate?: IsoDate | null;
  /** Last day of a school year as `MM-DD`; 31 May unless told. */
  schoolYearEnd?: string;
  /** Days off for business days; the official calendar unless told. */
  calendar?: WorkCalendar;
  /** The paper is of a meeting: «со дня заседания» is its own day. */
  meeting?: boolean;
  /**
   * Last resort for what the grammar does not read: `loadConversational()` gives one. Its dates
   * are marked `inferred: ["date"]`.
   */
  conversational?: Conversational;
}
