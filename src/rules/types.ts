import type { Lang } from '../locale/index.js';
import type { IsoDate, WorkCalendar } from '../model/deadline.js';
import type { TaskPosition } from '../register/schema.js';
import type { Paper } from './paper.js';

/** How much a finding weighs. Only errors (and too many warnings) fail a build. */
export type Severity = 'info' | 'warning' | 'error';
export type Level = 'off' | Severity;

/** What a rule looks at. */
export type Category = 'numbering' | 'deadlines' | 'addressees' | 'text' | 'document' | 'source';

/** The bundled presets, from the quietest to the loudest for a finished text. */
export type PresetName = 'recommended' | 'publication' | 'strict';

/** A text of the program in both languages. */
export type Localized = Record<Lang, string>;

/** A second place that belongs to a finding: the first occurrence, the other spelling. */
export interface Related {
  message: string;
  position: TaskPosition;
}

/** A replacement in the paper's text, in UTF-16 offsets; the end is exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a rule found, without the paper and the severity: those are the caller's. */
export interface Finding {
  /** What is wrong, as one sentence about this place. */
  message: Localized;
  /** Where; null when the finding is about something that is not there. */
  position: TaskPosition | null;
  /** Id of the item it belongs to, where it belongs to one. */
  item?: string | null;
  related?: (Omit<Related, 'message'> & { message: Localized })[];
  /** What to do about this very place; the rule's own advice is shown where this is missing. */
  advice?: Localized;
  /** Changes that cannot touch the meaning. Never a number, never a word of a signed text. */
  fix?: Edit[];
}

/** One kind of option value: enough for a check, a default and an editor's schema. */
export type OptionSpec = { description: Localized } & (
  | { type: 'boolean'; default: boolean }
  | { type: 'number'; default: number; minimum: number; maximum: number }
  | { type: 'string'; default: string; values: readonly string[] }
  | { type: 'strings'; default: readonly string[] }
);

/** The value of an option, by its kind. */
export type OptionValue = boolean | number | string | readonly string[];
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A paper that shows a rule at work. The examples are the rule's first tests. */
export interface Example {
  /** The whole paper, as text. */
  paper: string;
  options?: OptionValues;
}

/** All that a rule may look at. A rule never reads a clock: `asOf` is the only today. */
export interface RuleContext {
  paper: Paper;
  options: OptionValues;
  lang: Lang;
  asOf: IsoDate | null;
  /** The official days off; null when there is no table, then Saturday and Sunday are off. */
  calendar: WorkCalendar | null;
}

/** A validation rule: what it says of itself, and its check. One rule, one file. */
export interface Rule {
  /** Kebab-case; a rule of a plugin has a prefix: `our/house-style`. */
  id: string;
  category: Category;
  severity: Record<PresetName, Level>;
  /** What the rule finds, in one line. */
  description: Localized;
  /** Why that matters to whoever carries the decision out. */
  why: Localized;
  /** What to do about it. */
  remedy: Localized;
  /** A page without a decision is no paper to check, unless a rule asks for any page. */
  appliesTo?: 'decision' | 'any';
  /** True when some findings carry a fix. */
  fixable?: boolean;
  options?: Readonly<Record<string, OptionSpec>>;
  examples: { bad: Example[]; good: Example[] };
  check(context: RuleContext): Iterable<Finding>;
}
