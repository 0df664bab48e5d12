import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { trace } from '../../src/compare/index.js';
import { goldRegister } from './make.js';

const goldSchema = z.object({
  upper: z.string(),
  lower: z.string(),
  links: z.array(z.object({ upper: z.string(), lower: z.string(), late: z.boolean() })),
  uncovered: z.array(z.string()),
});

describe('trace on the two real decisions', () => {
  const gold = goldSchema.parse(
    JSON.parse(readFileSync('fixtures/trace/trace-irkutsk-to-ust-ilimsk.json', 'utf8')),
  );
  const result = trace(goldRegister(gold.upper), [goldRegister(gold.lower)]);

  it('gives the links annotated by hand, and no other', () => {
    const links = result.links.map(({ upper, lower, late }) => ({
      upper: upper.task,
      lower: lower.task,
      late,
    }));
    expect(links).toEqual(gold.links);
  });

  it('counts the days of delay', () => {
    const late = result.links.filter((link) => link.late);
    expect(late.map(({ upper, lower, daysLate }) => [upper.task, lower.task, daysLate])).toEqual([
      ['3.7', '3.3', 28],
    ]);
  });

  it('names what is uncovered and what has no upper source', () => {
    expect(result.uncovered.map(({ task }) => task)).toEqual(gold.uncovered);
    expect(result.unsourced.map(({ task }) => task)).toEqual([
      '4.1',
      '4.2',
      '5.1',
      '5.2',
      '5.3',
      '6.2',
    ]);
  });
});
