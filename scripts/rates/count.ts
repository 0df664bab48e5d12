import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/rules/registry.js';
import type { Severity } from '../../src/rules/types.js';
import { validateDecision } from '../../src/validate.js';
import { goldOf, keyOf, readJudged, verdictByGold } from './verdicts.js';

/** Papers as bodies printed them: the two published decisions and the twins of real papers. */
const FOLDERS = ['fixtures', 'fixtures/real-forms'];

/** Findings of one rule. */
export interface Rate {
  rule: string;
  severity: Severity;
  useful: number;
  noise: number;
  unjudged: number;
}

export interface Rates {
  papers: number;
  rules: Rate[];
  /** Findings that were judged noise, and those nobody has judged yet. */
  noise: string[];
  unjudged: string[];
}

/** Counts the findings of the default rules over the papers in real forms, by their verdicts. */
export function countRates(): Rates {
  const judged = readJudged('fixtures/rates.tsv');
  const rules = new Map<string, Rate>();
  const rates: Rates = { papers: 0, rules: [], noise: [], unjudged: [] };
  for (const folder of FOLDERS) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.txt')) continue;
      rates.papers += 1;
      const paper = name.slice(0, -'.txt'.length);
      const gold = goldOf(`${folder}/${name}`);
      for (const report of validateDecision(readFileSync(`${folder}/${name}`, 'utf8'))) {
        const { rule, severity, item, message } = report;
        const rate = rules.get(rule) ?? { rule, severity, useful: 0, noise: 0, unjudged: 0 };
        rules.set(rule, rate);
        const hand = judged.get(keyOf(paper, rule, item));
        const verdict = hand?.verdict ?? (gold === null ? null : verdictByGold(gold, report));
        rate[verdict ?? 'unjudged'] += 1;
        const line = `\`${rule}\` in \`${paper}\`${item === null ? '' : `, ${item}`}: ${message}`;
        if (verdict === 'noise')
          rates.noise.push(hand === undefined ? line : `${line} – ${hand.why}`);
        else if (verdict === null) rates.unjudged.push(line);
      }
    }
  }
  rates.rules = RULES.flatMap(({ id }) => rules.get(id) ?? []);
  return rates;
}

/** The share of useful findings among those judged; 1 where none was. */
export function usefulShare(rates: readonly Rate[]): number {
  const useful = rates.reduce((sum, rate) => sum + rate.useful, 0);
  const judged = useful + rates.reduce((sum, rate) => sum + rate.noise, 0);
  return judged === 0 ? 1 : useful / judged;
}
