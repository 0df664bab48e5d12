import { describe, expect, test } from 'vitest';
import { withoutSwitches } from '../../src/app/engine/shown.js';
import { PARSE_MESSAGES } from '../../src/locale/parse.js';
import { RULES } from '../../src/rules/registry.js';

const COMMANDS = /--[a-z]|\bdecisions\b/;

describe.each(['ru', 'en'] as const)('%s: the page names no switch of the command line', (lang) => {
  test.each(Object.entries(PARSE_MESSAGES[lang]))('doubt %s', (_, message) => {
    expect(withoutSwitches(message)).not.toMatch(COMMANDS);
    expect(withoutSwitches(message).length).toBeGreaterThan(10);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('advice of %s', (_, rule) => {
    const shown = withoutSwitches(rule.remedy[lang]);
    expect(shown).not.toMatch(COMMANDS);
    expect(shown).toMatch(/\.$/);
  });
});

test('what is no switch stays', () => {
  const text = 'Назовите исполнителя; срок – 1 мая.';
  expect(withoutSwitches(text)).toBe(text);
});
