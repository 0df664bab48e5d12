import { requireParsed, requireSource, requireText } from './arguments.js';
import type { Lang } from './locale/index.js';
import type { IsoDate, WorkCalendar } from './model/deadline.js';
import { type Parsed, registerFromSource } from './pipeline.js';
import { withDefaults } from './rules/define.js';
import { paperOf } from './rules/paper.js';
import { RULES } from './rules/registry.js';
import { checkPaper, type Report } from './rules/run.js';
import type { PresetName, Rule } from './rules/types.js';
import { type SourceText, sourceFromText } from './source/index.js';

/** What the check of a text may be told. */
export interface ValidateOptions {
  /** `recommended` unless told. */
  preset?: PresetName;
  /** Rules of one's own, besides those of the preset. */
  rules?: readonly Rule[];
  /** Where the paper comes from. */
  path?: string;
  /** Language of the findings; Russian unless told. */
  lang?: Lang;
  /** The day to check on; without it no rule asks what day it is. */
  asOf?: IsoDate;
  /** The official days off; Saturday and Sunday without it. */
  calendar?: WorkCalendar;
}

/** Checks a paper's text by rules. Synchronous, for browsers too; the same text gives the same findings. */
export function validateDecision(text: string, options: ValidateOptions = {}): Report[] {
  requireText(text, 'text');
  const { path = '', lang = 'ru' } = options;
  const source = sourceFromText(text, path === '' ? {} : { path });
  const { calendar } = options;
  const parsed = registerFromSource(source, {
    lang,
    ...(path === '' ? {} : { path }),
    ...(calendar === undefined ? {} : { calendar }),
  });
  return validateParsed(source, parsed, options);
}

/**
 * Checks a paper that was read already, as `registerFromSource` gave it for this source: the same
 * findings as {@link validateDecision}, without reading the text a second time.
 *
 * @throws DecisionsError `config` when a rule of a plugin fails
 */
export function validateParsed(
  source: SourceText,
  parsed: Pick<Parsed, 'register' | 'tree' | 'acts'>,
  options: ValidateOptions = {},
): Report[] {
  requireSource(source, 'source');
  requireParsed(parsed, 'parsed');
  const { register, tree, acts = [{ source, register, tree }] } = parsed;
  const { preset = 'recommended', rules = [], path = '', lang = 'ru', asOf, calendar } = options;
  const active = [...RULES, ...rules].flatMap((rule) => {
    const severity = rule.severity[preset];
    return severity === 'off' ? [] : [{ rule, severity, options: withDefaults(rule) }];
  });
  return acts.flatMap((act) => {
    const [document] = act.register.documents;
    if (document === undefined) return [];
    return checkPaper(paperOf({ path, ...act, document }), active, {
      lang,
      asOf: asOf ?? null,
      calendar: calendar ?? null,
    });
  });
}
