/** The languages the program itself speaks. What comes from a paper stays as printed. */
export type Lang = 'ru' | 'en';

/** One room's messages: the same keys in both languages, each with `{name}` places to fill. */
export type Catalog<Key extends string> = Record<Lang, Record<Key, string>>;

/** Fills the `{name}` places of a message; a place with no value is left as it stands. */
export function fill(template: string, values: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** Looks a message up in a room's catalog. */
export function say<Key extends string>(
  catalog: Catalog<Key>,
  lang: Lang,
  key: Key,
  values?: Record<string, string | number>,
): string {
  return fill(catalog[lang][key], values);
}

const RUSSIAN_PLURALS = new Intl.PluralRules('ru');

/** Picks the Russian form for a count: `plural(2, ['задача', 'задачи', 'задач'])` → «задачи». */
export function plural(
  count: number,
  forms: readonly [one: string, few: string, many: string],
): string {
  const rule = RUSSIAN_PLURALS.select(count);
  return rule === 'one' ? forms[0] : rule === 'few' ? forms[1] : forms[2];
}

/** «23 поручения», "1 task". */
export function countTasks(count: number, lang: Lang): string {
  return lang === 'ru'
    ? `${count} ${plural(count, ['поручение', 'поручения', 'поручений'])}`
    : `${count} ${count === 1 ? 'task' : 'tasks'}`;
}
