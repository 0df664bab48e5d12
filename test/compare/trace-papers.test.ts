import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trace } from '../../src/compare/index.js';
import { parseDecision } from '../../src/pipeline.js';
import type { Register } from '../../src/register/schema.js';

function paper(name: string): Register {
  const path = `fixtures/trace/${name}.txt`;
  return parseDecision(readFileSync(path, 'utf8'), { path });
}

const table = readFileSync('fixtures/trace/table.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').join(' '));
const names = [...new Set(table.map((line) => line.split(' ')[0] ?? ''))];

describe('trace of one upper and five lower papers', () => {
  const upper = paper('upper-priozerye-2023-02-14');
  const lowers = names.map(paper);
  const result = trace(upper, lowers);
  const nameOf = new Map(lowers.map((lower, at) => [lower.documents[0]?.id, names[at]]));

  it('gives the links and delays of the hand-made table', () => {
    const links = result.links.map(({ upper: above, lower, daysLate }) =>
      [nameOf.get(lower.document), above.task, lower.task, daysLate].join(' '),
    );
    expect([...links].sort()).toEqual([...table].sort());
  });

  it('finds the ten tasks addressed to municipal bodies for each of them', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `2.${at + 1}`);
    expect(result.columns.map(({ addressed, tasks }) => ({ addressed, tasks }))).toEqual(
      names.map(() => ({ addressed: 'names', tasks: ten })),
    );
  });

  it('accounts for every addressed task and every lower task', () => {
    for (const column of result.columns) {
      expect(column.covered + column.uncovered).toBe(column.tasks.length);
    }
    const sourced = new Set(result.links.map(({ lower }) => `${lower.document} ${lower.task}`));
    const all = lowers.flatMap(({ tasks }) => tasks.length).reduce((sum, one) => sum + one, 0);
    expect(sourced.size + result.unsourced.length).toBe(all);
  });

  it('sees a rarer report and a missing deadline', () => {
    const verdicts = result.links
      .filter(({ deadline }) => deadline !== 'kept' && deadline !== 'late')
      .map(({ lower, deadline }) => `${nameOf.get(lower.document)} ${lower.task} ${deadline}`);
    expect(verdicts).toEqual(['lower-2-zaozersk 1.4 no-deadline', 'lower-2-zaozersk 2.1 rarer']);
  });

  it('takes the words of --addressee in any form', () => {
    const health = trace(upper, lowers.slice(0, 1), { addressee: 'министерство здравоохранения' });
    expect(health.columns[0]).toMatchObject({ addressed: 'option', tasks: ['3.1', '3.2'] });
  });
});
