import { CATEGORIES, EXPLAIN } from '../locale/explain.js';
import { type Lang, say } from '../locale/index.js';
import { PRESETS } from '../rules/levels.js';
import type { Example, OptionSpec, Rule } from '../rules/types.js';

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

/** «0.8 (0.6–1)», «most-have | always». */
export function spellOption(option: OptionSpec): string {
  switch (option.type) {
    case 'boolean':
      return `${option.default}`;
    case 'number':
      return `${option.default} (${option.minimum}–${option.maximum})`;
    case 'string':
      return `"${option.default}" (${option.values.map((value) => `"${value}"`).join(' | ')})`;
    case 'strings':
      return JSON.stringify(option.default);
  }
}

function exampleText(title: string, examples: readonly Example[]): string[] {
  return examples.flatMap(({ paper, options }) => [
    '',
    options === undefined ? title : `${title} ${JSON.stringify(options)}`,
    '',
    indented(paper),
  ]);
}

function categoryName({ category }: Rule, lang: Lang): string {
  return CATEGORIES[lang][category] ?? category;
}

/** All that is to be said of a rule, for a terminal. */
export function explainRule(rule: Rule, lang: Lang): string {
  const levels = PRESETS.map((preset) => `${preset} – ${rule.severity[preset]}`).join(', ');
  const lines = [
    `${rule.id} (${categoryName(rule, lang)})`,
    '',
    rule.description[lang],
    '',
    `${say(EXPLAIN, lang, 'why')} ${rule.why[lang]}`,
    `${say(EXPLAIN, lang, 'remedy')} ${rule.remedy[lang]}`,
    `${say(EXPLAIN, lang, 'levels')} ${levels}`,
  ];
  if (rule.fixable === true) lines.push(say(EXPLAIN, lang, 'fixable'));
  for (const [name, option] of Object.entries(rule.options ?? {}))
    lines.push(
      `${say(EXPLAIN, lang, 'option')} ${name} = ${spellOption(option)} – ${option.description[lang]}`,
    );
  lines.push(
    ...exampleText(say(EXPLAIN, lang, 'bad'), rule.examples.bad),
    ...exampleText(say(EXPLAIN, lang, 'good'), rule.examples.good),
  );
  return `${lines.join('\n')}\n`;
}

/** Every rule in a line each, by category. */
export function listRules(rules: readonly Rule[], lang: Lang): string {
  const lines: string[] = [];
  let category = '';
  for (const rule of rules) {
    if (rule.category !== category) {
      category = rule.category;
      lines.push('', categoryName(rule, lang));
    }
    const level = rule.severity.recommended.padEnd(7);
    lines.push(`  ${rule.id.padEnd(36)} ${level} ${rule.description[lang]}`);
  }
  return `${lines.slice(1).join('\n')}\n`;
}
