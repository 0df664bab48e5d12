import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { decisionProcessor } from '../../src/pipeline.js';
import { PAPERS, parse } from './papers.js';

const NOISE: [string, (size: number) => string][] = [
  // One paper again and again: papers of many kinds would differ in their first and last stretch.
  ['papers in a row', (size) => repeat(`${PAPERS[0]?.text}\n`, size)],
  [
    'numbered lines',
    (size) => `РЕШЕНИЕ\nРЕШИЛИ:\n${repeat('1.1. Провести проверку до 1 марта;\n', size)}`,
  ],
  ['names alone', (size) => `ПРИКАЗЫВАЮ:\n1. Провести.\n${repeat('Иванов И.И.\n', size)}`],
  ['underlines and spaces', (size) => repeat('____ / ____   \n', size)],
  ['brackets', (size) => `ПРИКАЗЫВАЮ:\n1. Провести ${repeat('((а)', size)}`],
  [
    'table rows',
    (size) => `РЕШИЛИ:\n№   Поручение   Срок\n${repeat('1.   Провести   01.02.2022\n', size)}`,
  ],
  [
    'acts that nobody signs',
    (size) => repeat('РЕШЕНИЕ\nО школах\n1. Провести проверку.\nСлово.\n', size),
  ],
  [
    'what a page prints behind the orders',
    (size) => `ПРИКАЗЫВАЮ:\n1. Провести.\n\n${repeat('Поделиться\n', size)}`,
  ],
];

function repeat(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length)).slice(0, size);
}

/** Text to tree: comparing every pair of tasks, which comes behind it, has a test of its own. */
function toTree(text: string): void {
  const file = new VFile(text);
  const processor = decisionProcessor().freeze();
  processor.runSync(processor.parse(file), file);
}

/** Processor time, in microseconds: that of a busy machine's other work is not in it. */
function duration(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    toTree(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best;
}

// Quadratic time would be 64 times as long; the bound leaves room for a busy machine.
test.each(NOISE)('%s: eight times the text takes no square of the time', (_name, make) => {
  toTree(make(5_000));
  const ratio = duration(make(160_000)) / duration(make(20_000));
  expect(ratio).toBeLessThan(32);
});

test('a megabyte of noise is read', () => {
  let noise = '';
  for (let index = 0; noise.length < 1_000_000; index++)
    noise += String.fromCharCode(32 + ((index * 7919) % 1200));
  expect(parse(noise).register.documents).toHaveLength(1);
});
