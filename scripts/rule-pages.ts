import { z } from 'zod';
import { configSchema } from '../src/cli/config/schema.js';
import { CATEGORIES } from '../src/locale/explain.js';
import type { Lang } from '../src/locale/index.js';
import { spellOption } from '../src/report/explain.js';
import { PRESETS } from '../src/rules/levels.js';
import { RULES } from '../src/rules/registry.js';
import type { Example, Rule } from '../src/rules/types.js';

const NOTE = '<!-- Written by `npm run docs:rules` from src/rules; changes made here are lost. -->';

function examples(title: string, list: readonly Example[]): string[] {
  return list.flatMap(({ paper, options }) => {
    const given = options === undefined ? '' : ` (\`${JSON.stringify(options)}\`)`;
    return ['', `${title}${given}:`, '', '```text', paper.trimEnd(), '```'];
  });
}

function optionRows(rule: Rule, lang: Lang): string[] {
  return Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- \`${name}\`: \`${spellOption(option)}\`. ${option.description[lang]}`,
  );
}

/** A rule's page: what it finds, why, what to do, options and examples, in both languages. */
function page(rule: Rule): string {
  const levels = PRESETS.map((preset) => `${preset}: ${rule.severity[preset]}`).join(' · ');
  const options = optionRows(rule, 'en');
  const lines = [
    NOTE,
    `# ${rule.id}`,
    '',
    rule.description.en,
    '',
    `- Category: ${CATEGORIES.en[rule.category]}`,
    `- Severity: ${levels}`,
    `- Fixable with \`--fix\`: ${rule.fixable === true ? 'yes' : 'no'}`,
    '',
    '## Why it matters',
    '',
    rule.why.en,
    '',
    '## What to do',
    '',
    rule.remedy.en,
  ];
  if (options.length > 0) lines.push('', '## Options', '', ...options);
  if (rule.examples.bad.length + rule.examples.good.length > 0)
    lines.push(
      '',
      '## Examples',
      ...examples('Bad', rule.examples.bad),
      ...examples('Good', rule.examples.good),
    );
  lines.push(
    '',
    '## По-русски',
    '',
    rule.description.ru,
    '',
    `**Почему.** ${rule.why.ru}`,
    '',
    `**Что делать.** ${rule.remedy.ru}`,
  );
  const russian = optionRows(rule, 'ru');
  if (russian.length > 0) lines.push('', '**Параметры**', '', ...russian);
  return `${lines.join('\n')}\n`;
}

function index(): string {
  const lines = [
    NOTE,
    '# Rules of `decisions validate`',
    '',
    `${RULES.length} rules. A preset is chosen with \`"extends"\` in the configuration; \`recommended\` is in force without one. \`decisions explain RULE\` says the same in the terminal.`,
  ];
  let category = '';
  for (const rule of RULES) {
    if (rule.category !== category) {
      category = rule.category;
      lines.push(
        '',
        `## ${CATEGORIES.en[category] ?? category}`,
        '',
        `| Rule | What it finds | ${PRESETS.join(' | ')} | Fix |`,
        '|---|---|---|---|---|---|',
      );
    }
    const levels = PRESETS.map((preset) => rule.severity[preset]).join(' | ');
    const fix = rule.fixable === true ? 'yes' : '';
    lines.push(`| [${rule.id}](${rule.id}.md) | ${rule.description.en} | ${levels} | ${fix} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** The part of the schema that names every rule. */
function listsRules(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return false;
  const { properties } = value;
  return typeof properties === 'object' && properties !== null && 'number-unique' in properties;
}

/** The JSON Schema that editors check a configuration by. */
function editorSchema(): string {
  const schema = z.toJSONSchema(configSchema(RULES), {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
  });
  const level = { enum: ['off', 'info', 'warning', 'error'] };
  const own = {
    description: 'A rule of a plugin.',
    anyOf: [level, { type: 'array', items: [level, { type: 'object' }], minItems: 1, maxItems: 2 }],
  };
  const withPlugins = JSON.stringify(schema, (_key, value: unknown) =>
    listsRules(value) ? { ...value, patternProperties: { '^[a-z0-9-]+/[a-z0-9-]+$': own } } : value,
  );
  const content: object = JSON.parse(withPlugins);
  return `${JSON.stringify({ title: 'Configuration of decisions validate', ...content }, null, 2)}\n`;
}

/** Every file that is written from the rules, by its path. */
export function rulePages(): Map<string, string> {
  const pages = new Map(RULES.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]));
  pages.set('docs/rules/README.md', index());
  pages.set('config.schema.json', editorSchema());
  return pages;
}
