/**
 * A thousand papers checked, beside markdownlint (its default rules) and textlint (one rule that
 * does nothing) on the same texts, in one run; the floor splits lines and tries two expressions.
 * Ratios are what counts; machines are noisy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { lint } from 'markdownlint/sync';
import { validateDecision } from '../src/index.js';
import { median } from './measure.js';

const COUNT = 1000;
const ROUNDS = 3;

const papers = ['fixtures', 'fixtures/made'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
// Each copy differs, so that no program can answer from memory.
const texts = Array.from({ length: COUNT }, (_, index) => {
  const paper = papers[index % papers.length] ?? '';
  return `${paper}\nЭкземпляр № ${index}\n`;
});

const kernel = new TextlintKernel();
const textlintOptions = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: textPlugin.default }],
  rules: [{ ruleId: 'no-op', rule: () => ({}) }],
};

const ways: [name: string, run: () => Promise<unknown> | unknown][] = [
  [
    'decisions validate (recommended)',
    () => {
      for (const text of texts) validateDecision(text);
    },
  ],
  [
    'markdownlint (default rules)',
    () => {
      for (const text of texts) lint({ strings: { paper: text } });
    },
  ],
  [
    'textlint (one no-op rule)',
    async () => {
      for (const text of texts) await kernel.lintText(text, textlintOptions);
    },
  ],
  [
    'floor: lines and two expressions',
    () => {
      let found = 0;
      for (const text of texts)
        for (const line of text.split('\n'))
          if (/^\d+\./.test(line) || /^Срок/.test(line)) found += 1;
      return found;
    },
  ],
];

const seconds = new Map<string, number[]>(ways.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, run] of ways) {
    const start = performance.now();
    await run();
    seconds.get(name)?.push((performance.now() - start) / 1000);
  }
}
const own = median(seconds.get('decisions validate (recommended)') ?? []);
console.log(`| ${COUNT} papers | seconds | decisions is … times as fast |`);
console.log('|---|--:|--:|');
for (const [name, measured] of seconds) {
  const time = median(measured);
  console.log(`| ${name} | ${time.toFixed(2)} | ${(time / own).toFixed(2)} |`);
}
