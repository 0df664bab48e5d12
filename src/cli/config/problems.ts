import type * as z from 'zod';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import { LEVELS } from '../../rules/levels.js';
import type { Rule } from '../../rules/types.js';
import { nearestName } from './suggest.js';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The value at a path of what the file says. */
function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([name]) => name === String(key))?.[1];
  }
  return here;
}

/** `rules["number-gap"][1]`, the way one would write it. */
function spell(path: Path, lang: Lang): string {
  if (path.length === 0) return say(CONFIG, lang, 'top');
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^[A-Za-z$][\w$]*$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

function show(value: unknown): string {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return text === undefined ? typeof value : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Whose key it is: the settings of rules are by rule, their options by the rule before. */
function ruleOf(path: Path): string | null {
  const at = path.lastIndexOf('rules');
  const rule = at < 0 ? undefined : path[at + 1];
  return typeof rule === 'string' ? rule : null;
}

/** The configuration that was given, and what it may hold. */
interface Given {
  value: unknown;
  rules: readonly Rule[];
  /** The keys that may stand at a path. */
  keysAt: (path: Path) => string[];
}

/** Says what is wrong with a configuration, for a reader who has the file before them. */
export function describeProblems(issues: readonly Issue[], given: Given, lang: Lang): string[] {
  return [...new Set(issues.flatMap((issue) => describe(issue, given, lang)))];
}

function describe(issue: Issue, given: Given, lang: Lang): string[] {
  const { path } = issue;
  const place = spell(path, lang);
  const actual = show(valueAt(given.value, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, given, lang));
    case 'invalid_union':
      return missingKey(path, given, lang) ?? describeUnion(issue, given, lang);
    case 'invalid_value': {
      const values = issue.values.map((one) => show(one)).join(', ');
      return [say(CONFIG, lang, 'oneOf', { path: place, values, actual })];
    }
    case 'invalid_type': {
      const bad = { path: place, expected: issue.expected, actual };
      return missingKey(path, given, lang) ?? [say(CONFIG, lang, 'badValue', bad)];
    }
    case 'too_small':
      return [say(CONFIG, lang, 'tooSmall', { path: place, limit: String(issue.minimum) })];
    case 'too_big':
      return [say(CONFIG, lang, 'tooBig', { path: place, limit: String(issue.maximum) })];
    default:
      return [`${place}: ${issue.message}`];
  }
}

/** A value that fits none of the forms it may take: a level, a level with options, one path or several. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  given: Given,
  lang: Lang,
): string[] {
  const { path } = issue;
  // The branch that came furthest is the one that was meant: a setting with options.
  const deep = issue.errors
    .map((branch) => branch.map((one) => ({ ...one, path: [...path, ...one.path] })))
    .filter((branch) => branch.every((one) => one.path.length > path.length))
    .sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0];
  const inside = valueAt(given.value, [...path, 0]);
  if (deep !== undefined && LEVELS.some((level) => level === inside))
    return deep.flatMap((one) => describe(one, given, lang));
  const bad = { path: spell(path, lang), actual: show(valueAt(given.value, path)) };
  if (ruleOf(path) !== null) return [say(CONFIG, lang, 'badLevel', bad)];
  return [say(CONFIG, lang, 'badValue', { ...bad, expected: 'string | string[]' })];
}

function unknownKey(path: Path, key: string, { rules, keysAt }: Given, lang: Lang): string {
  const isRule = path[path.length - 1] === 'rules';
  const rule = isRule ? null : rules.find(({ id }) => id === ruleOf(path));
  const ofRule = rule ? Object.keys(rule.options ?? {}) : keysAt(path);
  const known = isRule ? rules.map(({ id }) => id) : ofRule;
  const said = isRule ? 'unknownRule' : rule ? 'unknownOption' : 'unknownKey';
  const meant = nearestName(key, known);
  const question = meant === null ? '' : say(CONFIG, lang, 'meant', { name: meant });
  return say(CONFIG, lang, said, { path: spell(path, lang), key }) + question;
}

/** Says that a key is not there; null where it is, with a value that does not fit. */
function missingKey(path: Path, { value }: Given, lang: Lang): string[] | null {
  const key = path[path.length - 1];
  if (typeof key !== 'string' || valueAt(value, path) !== undefined) return null;
  return [say(CONFIG, lang, 'missingKey', { path: spell(path.slice(0, -1), lang), key })];
}
