import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/registry.js';
import { findingsOf } from './check.js';

/** Rules that no paper shows: a file or a list of exceptions does. */
const WITHOUT_BAD_PAPER = new Set(['reader-note', 'unused-suppression']);

/** A day long after every example, for the rule that asks what day it is. */
const AS_OF = '2026-01-01';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('finds something in every bad example', () => {
    if (!WITHOUT_BAD_PAPER.has(id)) expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const { paper, options } of rule.examples.bad)
      expect(findingsOf(id, paper, options, { asOf: AS_OF }), paper).not.toEqual([]);
  });

  test('is silent about every good example', () => {
    for (const { paper, options } of rule.examples.good)
      expect(findingsOf(id, paper, options, { asOf: AS_OF }), paper).toEqual([]);
  });

  test('says what, why and what to do in both languages', () => {
    for (const text of [rule.description, rule.why, rule.remedy]) {
      expect(text.ru).toMatch(/[а-я]/);
      expect(text.ru).toMatch(/\.$/);
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).toMatch(/\.$/);
    }
  });
});

test('every rule has an id of its own', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
