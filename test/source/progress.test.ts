import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ReadProgress, readSource } from '../../src/index.js';

const pdf = () => new Uint8Array(readFileSync('fixtures/formats/irkutsk-typed.libreoffice.pdf'));

test('a PDF is told page by page', async () => {
  const told: ReadProgress[] = [];
  await readSource(pdf(), { onProgress: (progress) => told.push(progress) });
  const total = told[0]?.total ?? 0;
  expect(total).toBeGreaterThan(1);
  expect(told).toEqual(Array.from({ length: total }, (_, page) => ({ done: page + 1, total })));
});

test('a signal ends the reading between two pages, with its own reason', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  let pages = 0;
  const reading = readSource(pdf(), {
    signal: controller.signal,
    onProgress: () => {
      pages += 1;
      controller.abort(reason);
    },
  });
  await expect(reading).rejects.toBe(reason);
  expect(pages).toBe(1);
});

test('a signal that was given already reads nothing', async () => {
  const reason = new Error('never');
  const signal = AbortSignal.abort(reason);
  await expect(readSource(new Uint8Array([1]), { signal })).rejects.toBe(reason);
});
