// Counts the findings of the recommended rules over the corpus and writes docs/false-alarms.md.
// Each finding was compared with its paper by hand; those that were wrong stand in the list below.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../src/rules/registry.js';
import { validateDecision } from '../src/validate.js';

/** Findings that a reader of the paper would not share: paper, rule, the item's first words. */
const FALSE_ALARMS: readonly [paper: string, rule: string, text: string, why: string][] = [
  [
    'directive-oblige-2020-03-27',
    'deadline-unknown',
    'дезинфицировать салоны',
    '«после каждого рейса» is clear to a reader',
  ],
  [
    'order-agriculture-glued-2022-05-04',
    'deadline-missing',
    'Областной ветеринарной лаборатории',
    '«по мере их поступления» stands in the sentence',
  ],
  [
    'resolution-kdn-2021-04-15',
    'deadline-day-off',
    'Провести в школах единый день',
    'the day of an event, meant to be a Saturday',
  ],
];

const found = new Map<string, number>();
const wrong = new Map<string, number>();
let papers = 0;
const seen = new Set<string>();
for (const folder of ['fixtures', 'fixtures/made']) {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.txt')) continue;
    papers += 1;
    for (const { rule, text } of validateDecision(readFileSync(`${folder}/${name}`, 'utf8'))) {
      found.set(rule, (found.get(rule) ?? 0) + 1);
      const alarm = FALSE_ALARMS.find(
        ([paper, id, words]) => name === `${paper}.txt` && id === rule && text.startsWith(words),
      );
      if (alarm === undefined) continue;
      seen.add(alarm.join(' '));
      wrong.set(rule, (wrong.get(rule) ?? 0) + 1);
    }
  }
}
const sum = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} %`;
const lines = [
  '<!-- Written by `npm run rates` from scripts/false-alarms.ts. -->',
  '# False alarms of `recommended`',
  '',
  `Over the ${papers} papers in text form in \`fixtures/\` and \`fixtures/made/\`. Every finding was compared with its paper by hand: it is a false alarm when a careful reader would not share it. The papers are few and most of them were made for this project, so take the shares as a first idea, not as a promise.`,
  '',
  '| rule | findings | false alarms | share |',
  '| --- | --: | --: | --: |',
  ...RULES.filter(({ id }) => found.has(id)).map(({ id }) => {
    const [all, bad] = [found.get(id) ?? 0, wrong.get(id) ?? 0];
    return `| [${id}](rules/${id}.md) | ${all} | ${bad} | ${percent(bad, all)} |`;
  }),
  `| all | ${sum(found)} | ${sum(wrong)} | ${percent(sum(wrong), sum(found))} |`,
  '',
  'The rules of the preset that are not in the table found nothing here. The false alarms:',
  '',
  ...FALSE_ALARMS.filter((alarm) => seen.has(alarm.join(' '))).map(
    ([paper, rule, text, why]) => `- \`${rule}\` in \`${paper}\`, «${text} …»: ${why}.`,
  ),
  '',
];
writeFileSync('docs/false-alarms.md', lines.join('\n'));
