import { expect, test } from 'vitest';
import { countRates, usefulShare } from '../../scripts/rates/count.js';

/** Judged findings from which a rule's own share says something. */
const ENOUGH = 5;

const rates = countRates();

test('of the findings of the default rules at least four in five are useful', () => {
  expect(rates.rules.length).toBeGreaterThan(10);
  expect(usefulShare(rates.rules)).toBeGreaterThanOrEqual(0.8);
});

test.each(
  rates.rules
    .filter(({ useful, noise }) => useful + noise >= ENOUGH)
    .map((rate) => [rate.rule, rate] as const),
)('%s is useful four times in five', (_, rate) => {
  expect(usefulShare([rate])).toBeGreaterThanOrEqual(0.8);
});

test('of the errors nineteen in twenty are, or all but one while they are few', () => {
  const errors = rates.rules.filter(({ severity }) => severity === 'error');
  const noise = errors.reduce((sum, rate) => sum + rate.noise, 0);
  expect(noise <= 1 || usefulShare(errors) >= 0.95).toBe(true);
});

test('most findings have been judged', () => {
  const all = rates.rules.reduce(
    (sum, { useful, noise, unjudged }) => sum + useful + noise + unjudged,
    0,
  );
  expect(rates.unjudged.length).toBeLessThanOrEqual(all / 5);
});
