// Counts the findings of the default rules over papers in real forms and writes
// docs/false-alarms.md. Verdicts come from the papers' annotations and from fixtures/rates.tsv.
//   npm run rates
import { writeFileSync } from 'node:fs';
import { countRates, type Rate, usefulShare } from './rates/count.js';

const { papers, rules, noise, unjudged } = countRates();

function row(name: string, rates: readonly Rate[]): string {
  const sum = (key: 'useful' | 'noise' | 'unjudged') =>
    rates.reduce((total, rate) => total + rate[key], 0);
  const share = `${(usefulShare(rates) * 100).toFixed(0)} %`;
  return `| ${name} | ${sum('useful')} | ${sum('noise')} | ${sum('unjudged')} | ${share} |`;
}

const lines = [
  '<!-- Written by `npm run rates`. -->',
  '# How quiet the default rules are',
  '',
  `Findings of the preset \`recommended\` over ${papers} papers in the forms of real ones (\`fixtures/\`, \`fixtures/real-forms/\`). A finding is useful when a careful reader of the paper wants to be told. What a missing signature, date, number, addressee or deadline is worth is told by the paper’s annotation; all other findings were compared with their papers by hand (\`fixtures/rates.tsv\`).`,
  '',
  '| rule | useful | noise | not judged | share useful |',
  '| --- | --: | --: | --: | --: |',
  ...rules.map((rate) => row(`[${rate.rule}](rules/${rate.rule}.md)`, [rate])),
  row(
    'errors',
    rules.filter(({ severity }) => severity === 'error'),
  ),
  row('all', rules),
  '',
  'Rules of the preset that are not in the table found nothing here.',
  '',
  ...(noise.length === 0 ? [] : ['## Noise', '', ...noise.map((line) => `- ${line}`), '']),
  ...(unjudged.length === 0
    ? []
    : ['## Not judged yet', '', ...unjudged.map((line) => `- ${line}`), '']),
];
writeFileSync('docs/false-alarms.md', lines.join('\n'));
