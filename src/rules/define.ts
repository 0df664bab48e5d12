import type { OptionValues, Rule } from './types.js';

/** Gives a rule its type, so that an editor helps while it is written. Returns it unchanged. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** An option's number; the configuration has been checked against the rule's own list before. */
export function numberOption(options: OptionValues, name: string): number {
  const value = options[name];
  if (typeof value !== 'number') throw new TypeError(`option "${name}" is no number`);
  return value;
}

export function stringOption(options: OptionValues, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new TypeError(`option "${name}" is no string`);
  return value;
}

export function stringsOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  if (!Array.isArray(value)) throw new TypeError(`option "${name}" is no list`);
  return value;
}

/** A rule's options with its defaults filled in. */
export function withDefaults(rule: Rule, given: OptionValues = {}): OptionValues {
  const values: Record<string, OptionValues[string]> = {};
  for (const [name, spec] of Object.entries(rule.options ?? {}))
    values[name] = given[name] ?? spec.default;
  return values;
}
