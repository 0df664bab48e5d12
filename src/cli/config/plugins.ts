import { createRequire } from 'node:module';
import { basename, dirname, extname, isAbsolute, resolve } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import type { Rule } from '../../rules/types.js';
import { importDefault } from './read.js';
import { type RuleObject, ruleFromObject, ruleObjectSchema } from './rule-object.js';
import { isUnifiedPlugin, ruleFromUnified } from './unified-rule.js';

/** Where a name in a configuration leads: a file beside it, or a package it can import. */
export function resolveFrom(configPath: string, name: string): string {
  if (name.startsWith('.') || isAbsolute(name)) return resolve(dirname(configPath), name);
  return createRequire(configPath).resolve(name);
}

function refuse(path: string, reason: string, lang: Lang): DecisionsError {
  return new DecisionsError('config', say(CONFIG, lang, 'badPlugin', { reason }), {
    path,
    remedy: say(CONFIG, lang, 'remedy'),
  });
}

/** The rules of one thing a plugin may export: a rule, a list, `{ rules }` or a unified plugin. */
function rulesOf(value: unknown, name: string): Rule[] | string {
  if (isUnifiedPlugin(value)) return [ruleFromUnified(value, `plugin/${name}`)];
  if (Array.isArray(value)) {
    const rules: Rule[] = [];
    for (const one of value) {
      const more = rulesOf(one, name);
      if (typeof more === 'string') return more;
      rules.push(...more);
    }
    return rules;
  }
  if (typeof value === 'object' && value !== null && 'rules' in value)
    return rulesOf(value.rules, name);
  const parsed = ruleObjectSchema.safeParse(value);
  if (parsed.success) return [ruleFromObject(parsed.data satisfies RuleObject)];
  return parsed.error.issues
    .map(({ path, message }) => `${path.join('.') || 'default'}: ${message}`)
    .join('; ');
}

/**
 * The rules a plugin brings.
 *
 * @throws DecisionsError `config`
 */
export async function loadPlugin(plugin: unknown, from: string, lang: Lang): Promise<Rule[]> {
  let path = from;
  let value = plugin;
  let name = 'inline';
  if (typeof plugin === 'string') {
    try {
      path = resolveFrom(from, plugin);
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      throw refuse(from, reason, lang);
    }
    value = await importDefault(path, lang);
    name = basename(plugin, extname(plugin));
  } else if (typeof plugin === 'function' && plugin.name !== '') {
    name = plugin.name;
  }
  const rules = rulesOf(value, name.toLowerCase().replace(/[^a-z0-9-]+/g, '-'));
  if (typeof rules === 'string') throw refuse(path, rules, lang);
  return rules;
}
