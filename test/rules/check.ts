import { registerFromSource } from '../../src/pipeline.js';
import { withDefaults } from '../../src/rules/define.js';
import { type Paper, paperOf } from '../../src/rules/paper.js';
import { RULES } from '../../src/rules/registry.js';
import { checkPaper, type Report, type RunOptions } from '../../src/rules/run.js';
import type { OptionValues, PresetName, Rule } from '../../src/rules/types.js';
import { sourceFromText } from '../../src/source/index.js';

/** A paper of a text, as the rules see it. */
export function paperFrom(text: string, path = 'paper.txt'): Paper {
  const source = sourceFromText(text, { path });
  const { register, tree } = registerFromSource(source, { path });
  const [document] = register.documents;
  if (document === undefined) throw new Error('no document');
  return paperOf({ path, source, tree, register, document });
}

export function ruleNamed(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** What one rule finds in a text. */
export function findingsOf(
  id: string,
  text: string,
  options: OptionValues = {},
  run: Partial<RunOptions> = {},
): Report[] {
  const rule = ruleNamed(id);
  const active = [{ rule, severity: 'warning' as const, options: withDefaults(rule, options) }];
  return checkPaper(paperFrom(text), active, { lang: 'ru', ...run });
}

/** What a preset finds in a text. */
export function presetFindings(
  preset: PresetName,
  text: string,
  lang: 'ru' | 'en' = 'ru',
): Report[] {
  const active = RULES.flatMap((rule) => {
    const severity = rule.severity[preset];
    return severity === 'off' ? [] : [{ rule, severity, options: withDefaults(rule) }];
  });
  return checkPaper(paperFrom(text), active, { lang });
}
