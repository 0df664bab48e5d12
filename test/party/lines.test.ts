import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/model/party.js';
import { headingAddressee, leadingAddressee, readParties } from '../../src/party/index.js';

const LINES = new URL('lines/', import.meta.url);

function rows(file: string): string[][] {
  return readFileSync(new URL(file, LINES), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
}

/** The first letter is the sentence's, not the name's. */
const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const shown = (parties: readonly Party[]): string =>
  parties
    .map(({ name, person }) => lowered(name) + (person === undefined ? '' : ` {${person}}`))
    .join(' ; ');

const expected = (cell: string): string => cell.split(' ; ').map(lowered).join(' ; ').trim();

const files = readdirSync(LINES).filter((file) => file.endsWith('.tsv'));

describe.each(files)('whole lines of %s', (file) => {
  it.each(rows(file))('%s', (line, assignees = '', coAssignees = '') => {
    const found = headingAddressee(line) ?? leadingAddressee(line);
    expect(found).not.toBeNull();
    const parties = readParties(found?.phrase ?? '', { case: found?.case ?? 'dative' });
    expect(shown(parties.assignees)).toBe(expected(assignees));
    expect(shown(parties.coAssignees)).toBe(expected(coAssignees));
  });
});

describe('lines that name no addressee', () => {
  it.each(rows('none.txt'))('%s', (line) => {
    expect(headingAddressee(line) ?? leadingAddressee(line)).toBeNull();
  });
});
