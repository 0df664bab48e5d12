import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/report/formats.js';
import type { Report } from '../../src/rules/run.js';
import { sourceFromText } from '../../src/source/index.js';
import { validateDecision } from '../../src/validate.js';
import { PLAIN, paperResult, runOf } from '../report/run.js';

const PAPERS = ['fixtures', 'fixtures/made'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const LINES = PAPERS.flatMap((text) => text.split('\n'));

/** Texts like papers: their lines in any order, cut anywhere, with whatever between. */
const paperLike = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...LINES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('РЕШИЛИ:', 'ПРИКАЗЫВАЮ:', '1.1.', 'а)', '- ', '\t', ''),
      },
    ),
    { maxLength: 40 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\f').map((separator) => lines.join(separator)));

const cutPaper = fc
  .tuple(fc.constantFrom(...PAPERS), fc.nat(), fc.nat())
  .map(([text, a, b]) => text.slice(a % text.length, (a % text.length) + (b % text.length)));

const anyText = fc.oneof(paperLike, cutPaper, fc.string({ unit: 'binary', maxLength: 300 }));

/** Every place a report names lies in the text, and its line and column agree with its offset. */
function checkPlaces(text: string, reports: readonly Report[]): void {
  const { lines } = sourceFromText(text);
  const places = reports.flatMap(({ position, related }) => [
    position,
    ...related.map((other) => other.position),
  ]);
  for (const place of places) {
    if (place === null) continue;
    expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
    expect(place.end.offset).toBeLessThanOrEqual(text.length);
    const line = lines[place.start.line - 1];
    expect((line?.offset ?? 0) + place.start.column - 1).toBe(place.start.offset);
  }
  for (const { fix } of reports)
    for (const { start, end } of fix) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
}

describe('whatever the text', () => {
  test('validate never throws, and says the same again', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('recommended' as const, 'strict' as const),
        (text, preset) => {
          const options = { preset, asOf: '2022-06-01' };
          const reports = validateDecision(text, options);
          expect(validateDecision(text, options)).toEqual(reports);
          checkPlaces(text, reports);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('every format takes it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...Object.values(REPORTERS)), (text, reporter) => {
        const run = runOf([
          paperResult('a.txt', text, validateDecision(text, { preset: 'strict' })),
        ]);
        expect(typeof reporter(run, PLAIN)).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});
