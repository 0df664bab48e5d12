import { type Lang, say } from '../locale/index.js';
import { USAGE } from '../locale/usage.js';

type Key = keyof (typeof USAGE)['ru'];

/** What commander says of a wrong call, and what we say instead. */
const FORMS: readonly (readonly [form: RegExp, key: Key, names: readonly string[]])[] = [
  [/^missing required argument '(.+)'/, 'missingArgument', ['name']],
  [/^option '(.+)' argument missing/, 'missingValue', ['flags']],
  [/^required option '(.+)' not specified/, 'missingOption', ['flags']],
  [
    /^option '(.+)' argument '(.*)' is invalid\. ([\s\S]*)$/,
    'badValue',
    ['flags', 'value', 'reason'],
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. ([\s\S]*)$/,
    'badArgument',
    ['value', 'name', 'reason'],
  ],
  [/^unknown option '(.+)'/, 'unknownOption', ['name']],
  [/^unknown command '(.+)'/, 'unknownCommand', ['name']],
  [
    /^too many arguments.*\. Expected (\d+) arguments? but got (\d+)/,
    'tooMany',
    ['expected', 'given'],
  ],
];

/** A wrong call in the user's language, as one line that ends with what to do. */
export function usageError(
  told: string,
  command: string,
  lang: Lang,
  name: (words: string) => string,
): string {
  const bare = told.trim().replace(/^error: /, '');
  const found = FORMS.flatMap(([form, key, names]) => {
    const match = form.exec(bare);
    return match === null ? [] : [{ key, names, values: match.slice(1) }];
  })[0];
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(bare)?.[1];
  const shown = (part: string, value: string): string =>
    part === 'reason' ? reasonOf(value, lang) : part === 'value' ? value : name(value);
  const values = Object.fromEntries(
    found?.names.map((part, place) => {
      const value = found.values[place] ?? '';
      return [part, shown(part, value)];
    }) ?? [],
  );
  const message = found === undefined ? bare : say(USAGE, lang, found.key, values);
  const hint = meant === undefined ? '' : say(USAGE, lang, 'meant', { name: meant });
  const own = command === '' ? '' : `${command} `;
  return `decisions: ${message}${hint}${say(USAGE, lang, 'remedy', { command: own })}\n`;
}

function reasonOf(reason: string, lang: Lang): string {
  const values = /^Allowed choices are (.+)\.$/.exec(reason.trim())?.[1];
  return values === undefined ? reason.trim() : say(USAGE, lang, 'choices', { values });
}
