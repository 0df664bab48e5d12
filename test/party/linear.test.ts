import { describe, expect, it } from 'vitest';
import {
  findResponsible,
  leadingAddressee,
  linkBodies,
  readParties,
} from '../../src/party/index.js';

const SEEDS = [
  '«',
  'и ',
  'министерству, ',
  'А',
  'АБВ ',
  'Отв. ',
  '(',
  'И.И. ',
  'по ',
  'муниципальным ',
  'далее – (',
  'Центр развития ',
  'отделу совместно с отделом ',
];
const WAYS: [name: string, read: (text: string) => unknown][] = [
  ['leadingAddressee', leadingAddressee],
  ['readParties', (text) => readParties(text)],
  ['findResponsible', findResponsible],
  ['linkBodies', (text) => linkBodies(text, [{ name: 'отдел кадров', text: 'отдел кадров' }])],
];

function seconds(read: (text: string) => unknown, text: string): number {
  const start = performance.now();
  read(text);
  return (performance.now() - start) / 1000;
}

describe('long runs of one thing cost no more than their length', () => {
  it.each(WAYS)('%s', (_, read) => {
    for (const seed of SEEDS) {
      const text = seed.repeat(Math.ceil(60_000 / seed.length));
      // Seconds here would be minutes for a quadratic reader; a busy machine stays far below.
      expect(seconds(read, text), seed).toBeLessThan(5);
    }
  });
});
