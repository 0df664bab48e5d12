import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headingAddressee, leadingAddressee, readParties } from '../../src/party/index.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const REAL = ['irkutsk-collegium-2021-11-26', 'ust-ilimsk-collegium-2021-12-15'];

interface GoldItem {
  parent: string | null;
  assignees: string[];
  coAssignees: string[];
}

/** Every set of addressees that the annotated papers name, with the lines of the paper. */
function goldSets(): { lines: string[]; assignees: string[]; coAssignees: string[] }[] {
  return REAL.flatMap((name) => {
    const read = (ending: string): string =>
      readFileSync(new URL(`${name}${ending}`, FIXTURES), 'utf8');
    const gold: { items: GoldItem[] } = JSON.parse(read('.gold.json'));
    const text = read('.txt');
    const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:\d+\.|-)\s*/, ''));
    const sets = new Map(gold.items.map((item) => [item.parent ?? '', item]));
    return [...sets.values()]
      .filter(({ assignees }) => assignees.length > 0)
      .map(({ assignees, coAssignees }) => ({ lines, assignees, coAssignees }));
  });
}

describe('the addressees of the real decisions', () => {
  const sets = goldSets();
  it('are all here', () => expect(sets.length).toBe(12));
  it.each(sets)('$assignees $coAssignees', ({ lines, assignees, coAssignees }) => {
    const found = lines.flatMap((line) => {
      const heading = headingAddressee(line) ?? leadingAddressee(line);
      return heading === null ? [] : [readParties(heading.phrase, { case: heading.case })];
    });
    const names = found.map((parties) => ({
      assignees: parties.assignees.map(({ name }) => name),
      coAssignees: parties.coAssignees.map(({ name }) => name),
    }));
    expect(names).toContainEqual({ assignees, coAssignees });
  });
});
