import { access } from 'node:fs/promises';
import { dirname, isAbsolute, relative } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import type { WorkCalendar } from '../../model/deadline.js';
import { isPreset } from '../../rules/levels.js';
import { RULES } from '../../rules/registry.js';
import type { PresetName, Rule } from '../../rules/types.js';
import { loadPlugin, resolveFrom } from './plugins.js';
import { describeProblems } from './problems.js';
import { readConfig } from './read.js';
import { type ConfigFile, configSchema, keysAt, looseSchema } from './schema.js';

/** One file of a configuration, or one preset, in the order in which they apply. */
export type Layer = { preset: PresetName } | { path: string; folder: string; file: ConfigFile };

/** A configuration as it was read: its layers and every rule there is. */
export interface LoadedConfig {
  /** The file it came from; null for the bundled default. */
  path: string | null;
  layers: Layer[];
  rules: readonly Rule[];
}

const DEFAULT_PRESET: PresetName = 'recommended';

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

interface Raw {
  path: string;
  value: unknown;
}

/** What is known without the plugins: the names a file builds on and the plugins themselves. */
function stringsAt(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return Array.isArray(found) ? found : found === undefined ? [] : [found];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Reads a file and all it builds on, the deepest first. */
async function collect(
  path: string,
  lang: Lang,
  chain: readonly string[],
): Promise<(Raw | PresetName)[]> {
  const names = [...chain, path].map((file) => relative(process.cwd(), file));
  if (chain.includes(path))
    throw new DecisionsError('config', say(CONFIG, lang, 'cycle', { files: names.join(' → ') }), {
      path,
      remedy: say(CONFIG, lang, 'remedy'),
    });
  const value = await readConfig(path, lang);
  const parts: (Raw | PresetName)[] = [];
  for (const name of stringsAt(value, 'extends')) {
    if (typeof name !== 'string') continue;
    if (isPreset(name)) {
      parts.push(name);
      continue;
    }
    let target: string | null = null;
    try {
      target = resolveFrom(path, name);
    } catch {
      target = null;
    }
    if (target === null || !(await exists(target)))
      throw new DecisionsError('config', say(CONFIG, lang, 'extendsUnknown', { name }), {
        path,
        remedy: say(CONFIG, lang, 'remedy'),
      });
    parts.push(...(await collect(target, lang, [...chain, path])));
  }
  return [...parts, { path, value }];
}

/** Bundled rules and those of plugins, each id once. */
async function allRules(parts: readonly (Raw | PresetName)[], lang: Lang): Promise<Rule[]> {
  const rules = [...RULES];
  const seen = new Set<unknown>();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    for (const plugin of stringsAt(part.value, 'plugins')) {
      const key = typeof plugin === 'string' ? `${dirname(part.path)} ${plugin}` : plugin;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const rule of await loadPlugin(plugin, part.path, lang)) {
        if (rules.some(({ id }) => id === rule.id))
          throw new DecisionsError('config', say(CONFIG, lang, 'ruleTwice', { rule: rule.id }), {
            path: part.path,
            remedy: say(CONFIG, lang, 'remedy'),
          });
        rules.push(rule);
      }
    }
  }
  return rules;
}

/** Checks a file against the rules there are. */
function checked({ path, value }: Raw, rules: readonly Rule[], lang: Lang): Layer {
  const strict = configSchema(rules).safeParse(value);
  const loose = looseSchema.safeParse(value);
  if (strict.success && loose.success) return { path, folder: dirname(path), file: loose.data };
  const issues = (strict.success ? loose : strict).error?.issues ?? [];
  const problems = describeProblems(issues, { value, rules, keysAt }, lang);
  throw new DecisionsError(
    'config',
    [say(CONFIG, lang, 'invalid'), ...problems.map((problem) => `  ${problem}`)].join('\n'),
    { path, remedy: say(CONFIG, lang, 'remedy') },
  );
}

/**
 * Reads a configuration with all it builds on and its plugins, and checks every key.
 *
 * @param path absolute; null for the bundled default
 * @throws DecisionsError `config`
 */
export async function loadConfig(path: string | null, lang: Lang): Promise<LoadedConfig> {
  if (path === null) return { path, layers: [{ preset: DEFAULT_PRESET }], rules: RULES };
  const parts = await collect(path, lang, []);
  const rules = await allRules(parts, lang);
  const layers = parts.map((part) =>
    typeof part === 'string' ? { preset: part } : checked(part, rules, lang),
  );
  // A file that names no preset builds on the default one; one that names any says so itself.
  const isExplicit = layers.some((layer) => 'preset' in layer);
  return { path, layers: isExplicit ? layers : [{ preset: DEFAULT_PRESET }, ...layers], rules };
}

/** Globs of files to leave out, each with the folder it counts from. */
export function ignoredBy({ layers }: LoadedConfig): { folder: string; globs: string[] }[] {
  return layers.flatMap((layer) =>
    'preset' in layer || layer.file.ignore === undefined
      ? []
      : [{ folder: layer.folder, globs: listOf(layer.file.ignore) }],
  );
}

/** The baseline in force: the last file that names one wins. Absolute. */
export function baselineOf({ layers }: LoadedConfig): string | null {
  let found: string | null = null;
  for (const layer of layers)
    if (!('preset' in layer) && layer.file.baseline !== undefined)
      found = isAbsolute(layer.file.baseline)
        ? layer.file.baseline
        : resolveFrom(layer.path, `./${layer.file.baseline}`);
  return found;
}

/** The days that every file of the configuration moves; null when none does. */
export function calendarOf({ layers }: LoadedConfig): WorkCalendar | null {
  const moved = new Map<string, boolean>();
  for (const layer of layers) {
    if ('preset' in layer) continue;
    for (const day of layer.file.calendar?.daysOff ?? []) moved.set(day, true);
    for (const day of layer.file.calendar?.workdays ?? []) moved.set(day, false);
  }
  return moved.size === 0 ? null : { isDayOff: (date) => moved.get(date) ?? null };
}
