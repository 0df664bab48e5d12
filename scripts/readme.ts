/**
 * Writes the accuracy table of the READMEs from the recorded figures, so that they say what CI
 * holds. With `--check` it only tells whether they do: exit code 1 when not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readFloors } from './corpus/floor.js';

const COLUMNS: [field: string, en: string, ru: string][] = [
  ['items', 'items F1', 'пункты F1'],
  ['text', 'text', 'текст'],
  ['id', 'id', 'номер'],
  ['parent', 'parent', 'заголовок'],
  ['kind', 'kind', 'вид'],
  ['assignees', 'assignees', 'исполнители'],
  ['coAssignees', 'co-assignees', 'соисполнители'],
  ['deadline', 'deadline', 'срок'],
  ['duplicates', 'duplicates', 'повторы'],
  ['issuer', 'issuer', 'орган'],
  ['date', 'date', 'дата'],
  ['signatories', 'signatories', 'подписи'],
];
const SETS: [set: string, en: string, ru: string][] = [
  ['real', 'published', 'опубликованные'],
  ['made', 'made', 'составленные'],
  ['held-out', 'set aside', 'отложенные'],
];
const BLOCK = /(<!-- accuracy -->\n)[\s\S]*?(<!-- \/accuracy -->)/;

/** The table in one language, in percent, with the tasks invented on pages without a decision. */
export function accuracyTable(lang: 'en' | 'ru'): string {
  const floors = readFloors('fixtures/accuracy-floor.json');
  const pick = ([, en, ru]: [string, string, string]) => (lang === 'en' ? en : ru);
  const head = [lang === 'en' ? 'papers' : 'документы', ...COLUMNS.map(pick)];
  const last = lang === 'en' ? 'invented tasks' : 'придумано поручений';
  const lines = [
    [...head, last],
    [' --- ', ...COLUMNS.map(() => '--:'), '--:'],
  ];
  for (const set of SETS) {
    const floor = floors[set[0]];
    if (floor === undefined) continue;
    const cells = COLUMNS.map(([field]) => ((floor.figures[field] ?? 0) * 100).toFixed(1));
    lines.push([pick(set), ...cells, String(floor.inventedTasks)]);
  }
  return lines.map((cells) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |\n`).join('');
}

/** A README with its table brought up to date. */
export function withTable(readme: string, lang: 'en' | 'ru'): string {
  return readme.replace(
    BLOCK,
    (_all, open: string, close: string) => `${open}${accuracyTable(lang)}${close}`,
  );
}

export const READMES = [
  ['README.md', 'en'],
  ['README.ru.md', 'ru'],
] as const;

if (process.argv[1]?.endsWith('readme.ts')) {
  for (const [path, lang] of READMES) {
    const before = readFileSync(path, 'utf8');
    const after = withTable(before, lang);
    if (before === after) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path}: the accuracy table is out of date; run «npm run docs:readme»`);
      process.exitCode = 1;
    } else writeFileSync(path, after);
  }
}
