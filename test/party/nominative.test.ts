import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toNominative } from '../../src/party/index.js';

const DATA = new URL('data/', import.meta.url);

function pairs(file: string): [string, string][] {
  return readFileSync(new URL(file, DATA), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [printed = '', nominative = ''] = line.split('\t');
      return [printed, nominative];
    });
}

/** Nominatives that are also a dative: the plural «комиссии», a man's «Яровой». */
const TWO_WAYS = new Set([
  'инспекции',
  'комиссии по делам несовершеннолетних',
  'гимназии и лицеи',
  'Яровой С.С.',
]);

const files = readdirSync(DATA).filter((file) => file.endsWith('.tsv'));

describe.each(files)('%s', (file) => {
  it.each(pairs(file))('%s → %s', (printed, nominative) => {
    const inCase = file === 'instrumental.tsv' ? 'instrumental' : undefined;
    expect(toNominative(printed, inCase)).toBe(nominative);
  });
  it('leaves the nominative alone', () => {
    const changed = pairs(file)
      .map(([, nominative]) => nominative)
      .filter((nominative) => toNominative(nominative) !== nominative && !TWO_WAYS.has(nominative));
    expect(changed).toEqual([]);
  });
});
