import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import type { IsoDate, WorkCalendar } from '../model/deadline.js';
import type { TaskPosition } from '../register/schema.js';
import type { Paper } from './paper.js';
import type { Edit, Finding, OptionValues, Related, Rule, Severity } from './types.js';

/** A rule that is switched on, with its severity and options. */
export interface ActiveRule {
  rule: Rule;
  severity: Severity;
  options: OptionValues;
}

/** A finding as it is reported: in one language, with its rule, severity and item. */
export interface Report {
  rule: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  advice: string;
  position: TaskPosition | null;
  /** Id of the item, or null. */
  item: string | null;
  /** The item's words, or those of the printed line: what a baseline knows a finding by. */
  text: string;
  related: Related[];
  fix: Edit[];
}

/** What the check of a paper may be told. */
export interface RunOptions {
  lang: Lang;
  asOf?: IsoDate | null;
  calendar?: WorkCalendar | null;
}

/** Where two places come in the text; what has no place comes first. */
function byPlace(a: TaskPosition | null, b: TaskPosition | null): number {
  return (a?.start.offset ?? -1) - (b?.start.offset ?? -1);
}

/** Alphabetical by code units, so that the order is the same on every machine. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(paper: Paper, finding: Finding): string {
  const leaf = finding.item == null ? undefined : paper.leaf(finding.item);
  if (leaf !== undefined) return leaf.text;
  if (finding.position === null) return '';
  const line = paper.source.lines[finding.position.start.line - 1];
  return line?.text.trim() ?? '';
}

/** Holds a finding's places inside the text, whatever a rule has computed. */
function toReport(paper: Paper, active: ActiveRule, finding: Finding, lang: Lang): Report {
  return {
    rule: active.rule.id,
    severity: active.severity,
    message: finding.message[lang],
    advice: (finding.advice ?? active.rule.remedy)[lang],
    position: finding.position,
    item: finding.item ?? null,
    text: textOf(paper, finding),
    related: (finding.related ?? []).map(({ message, position }) => ({
      message: message[lang],
      position,
    })),
    fix: finding.fix ?? [],
  };
}

/**
 * Checks one paper with the rules that are switched on. The same paper and rules give the same
 * reports in the same order: by place, then rule, then message.
 *
 * @throws DecisionsError `config` when a rule of a plugin fails
 */
export function checkPaper(
  paper: Paper,
  rules: readonly ActiveRule[],
  options: RunOptions,
): Report[] {
  const { lang, asOf = null, calendar = null } = options;
  const reports: Report[] = [];
  const isDecision = paper.document.kind !== 'none';
  for (const active of rules) {
    const { rule } = active;
    if (!isDecision && rule.appliesTo !== 'any') continue;
    try {
      for (const finding of rule.check({ paper, options: active.options, lang, asOf, calendar }))
        reports.push(toReport(paper, active, finding, lang));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DecisionsError(
        'config',
        lang === 'ru'
          ? `правило ${rule.id} не справилось с документом: ${reason}`
          : `rule ${rule.id} failed on a paper: ${reason}`,
        {
          path: paper.path,
          remedy:
            lang === 'ru'
              ? `исправьте правило или отключите его: "${rule.id}": "off"`
              : `mend the rule or switch it off: "${rule.id}": "off"`,
          cause,
        },
      );
    }
  }
  return reports.sort(
    (a, b) =>
      byPlace(a.position, b.position) || byCode(a.rule, b.rule) || byCode(a.message, b.message),
  );
}
