/**
 * Writes the figures of READMEs and docs from what was recorded, so that they say what CI holds: the
 * accuracy table, the sentence on first contact, its picture, the words of all diagnostics. A test
 * compares.
 */
import { readFileSync } from 'node:fs';
import { readFloors } from './corpus/floor.js';
import { diagnosticsTable } from './diagnostics-table.js';
import { firstContact, firstContactChart, firstContactWords } from './first-contact.js';
import { writePages } from './write-pages.js';

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
/** The table in one language, in percent, with the tasks invented on pages without a decision. */
function accuracyTable(lang: Lang): string {
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

type Lang = 'en' | 'ru';

/** The parts of pages that are written from figures, each between two marks. */
const BLOCKS: Record<string, (lang: Lang) => string> = {
  accuracy: accuracyTable,
  diagnostics: diagnosticsTable,
  'first-contact': (lang) => `${firstContactWords(firstContact(), lang)}\n`,
};

/** A page with its figures brought up to date. */
function withFigures(page: string, lang: Lang): string {
  return Object.entries(BLOCKS).reduce((text, [name, written]) => {
    const block = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return text.replace(
      block,
      (_all, open: string, close: string) => `${open}${written(lang)}${close}`,
    );
  }, page);
}

export const READMES = [
  ['README.md', 'en'],
  ['README.ru.md', 'ru'],
] as const;

const PAGES: readonly (readonly [path: string, lang: Lang])[] = [
  ...READMES,
  ['docs/register.md', 'en'],
  ['docs/ru/register.md', 'ru'],
  ['docs/accuracy.md', 'en'],
  ['docs/ru/accuracy.md', 'ru'],
];

/** All that is written from figures, by path. */
export function figurePages(): Map<string, string> {
  const contact = firstContact();
  return new Map([
    ...PAGES.map(([path, lang]) => [path, withFigures(readFileSync(path, 'utf8'), lang)] as const),
    ['docs/images/first-contact.en.svg', firstContactChart(contact, 'en')],
    ['docs/images/first-contact.ru.svg', firstContactChart(contact, 'ru')],
  ]);
}

if (process.argv[1]?.endsWith('readme.ts')) writePages(figurePages());
