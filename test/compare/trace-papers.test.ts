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

describe('trace of papers about libraries, whose bodies and deadlines are printed in other ways', () => {
  const folder = 'libraries/';
  const rows = readFileSync(`fixtures/trace/${folder}table.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const papers = [...new Set(rows.map(([name = '']) => name))];
  const lowers = papers.map((name) => paper(folder + name));
  const result = trace(paper(`${folder}upper-verkhnerechye-2024-01-25`), lowers);
  const nameOf = new Map(lowers.map((lower, at) => [lower.documents[0]?.id, papers[at]]));

  it('gives the links and delays of the hand-made table', () => {
    const links = result.links.map(({ upper, lower, daysLate }) =>
      [nameOf.get(lower.document), upper.task, lower.task, daysLate].join(' '),
    );
    const table = rows.map((row) => row.join(' '));
    expect([...links].sort()).toEqual([...table].sort());
  });

  it('knows a department that names no place for a municipal one', () => {
    expect(result.columns[0]).toMatchObject({
      body: 'УПРАВЛЕНИЕ КУЛЬТУРЫ',
      addressed: 'names',
      tasks: ['3.1', '3.2', '3.3', '3.4', '3.5'],
      coverage: 1,
    });
  });

  it('compares what is ordered without the words of its deadline', () => {
    const link = result.links.find(({ lower }) => nameOf.get(lower.document) === 'lower-5-ozerny');
    expect(link?.similarity).toBe(1);
  });

  it('leaves to nobody what was done for no paper above', () => {
    expect(result.unsourced.map(({ document, task }) => [nameOf.get(document), task])).toEqual([
      ['lower-2-borovoy', '1.3'],
      ['lower-3-klyuchi', '3'],
      ['lower-5-ozerny', '2'],
    ]);
  });
});
