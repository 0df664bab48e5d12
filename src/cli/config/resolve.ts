import { relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { withDefaults } from '../../rules/define.js';
import type { ActiveRule } from '../../rules/run.js';
import type { Level, OptionValues, Rule } from '../../rules/types.js';
import type { LoadedConfig } from './load.js';
import type { RuleSettings } from './schema.js';

/** A rule's setting for one paper. */
export interface Setting {
  rule: Rule;
  level: Level;
  options: OptionValues;
}

/** A path as globs see it: from a folder, with slashes. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Whether a path fits one of the globs; dots and case count as they stand. */
export function fitsAny(path: string, globs: string | readonly string[]): boolean {
  return picomatch(typeof globs === 'string' ? globs : [...globs], { dot: true })(path);
}

function apply(settings: Map<string, Setting>, rules: RuleSettings): void {
  for (const [id, value] of Object.entries(rules)) {
    const setting = settings.get(id);
    if (setting === undefined) continue;
    const [level, options] = typeof value === 'string' ? [value] : value;
    setting.level = level;
    // A bare severity leaves the options that an earlier file has set.
    if (options !== undefined) setting.options = withDefaults(setting.rule, options);
  }
}

/** The settings of every rule for one paper: layer by layer, each with its overrides. */
export function settingsFor(config: LoadedConfig, path: string): Setting[] {
  const settings = new Map<string, Setting>();
  for (const rule of config.rules) {
    // A rule of a plugin is on from the moment the plugin is named.
    const level = rule.id.includes('/') ? rule.severity.recommended : 'off';
    settings.set(rule.id, { rule, level, options: withDefaults(rule) });
  }
  for (const layer of config.layers) {
    if ('preset' in layer) {
      for (const setting of settings.values()) setting.level = setting.rule.severity[layer.preset];
      continue;
    }
    apply(settings, layer.file.rules ?? {});
    for (const { files, rules } of layer.file.overrides ?? [])
      if (fitsAny(pathFrom(layer.folder, path), files)) apply(settings, rules);
  }
  return [...settings.values()];
}

/** The rules that are switched on for one paper. */
export function activeRules(settings: readonly Setting[]): ActiveRule[] {
  return settings.flatMap(({ rule, level, options }) =>
    level === 'off' ? [] : [{ rule, severity: level, options }],
  );
}

/** What `--print-config` shows: every rule as one would write it. */
export function printable(settings: readonly Setting[]): RuleSettings {
  const rules: RuleSettings = {};
  for (const { rule, level, options } of settings) {
    const values = Object.fromEntries(
      Object.entries(options).map(([name, value]) => [
        name,
        typeof value === 'object' ? [...value] : value,
      ]),
    );
    rules[rule.id] = Object.keys(values).length === 0 ? level : [level, values];
  }
  return rules;
}
