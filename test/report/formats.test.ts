import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/report/diff.js';
import { fingerprintsOf } from '../../src/report/fingerprint.js';
import { REPORTERS } from '../../src/report/formats.js';
import { json } from '../../src/report/json.js';
import { sarif } from '../../src/report/sarif.js';
import { presetFindings } from '../rules/check.js';
import { finding, PLAIN, paperResult, runOver } from './run.js';

const IRKUTSK = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');

test.each(Object.entries(REPORTERS))('%s says the same on every run', (_name, reporter) => {
  expect(reporter(runOver(IRKUTSK), PLAIN)).toBe(reporter(runOver(IRKUTSK), PLAIN));
});

test('json gives every finding and the totals', () => {
  const report: { totals: unknown; papers: { findings: unknown[] }[] } = JSON.parse(
    json(runOver(IRKUTSK), PLAIN),
  );
  expect(report).toMatchObject({ schemaVersion: 1, generator: { name: 'decisions' } });
  expect(report.totals).toMatchObject({ error: 1 });
  expect(report.papers[0]?.findings).toContainEqual(
    expect.objectContaining({ rule: 'number-unique', severity: 'error', item: '2.1#2' }),
  );
});

describe('sarif', () => {
  const log = JSON.parse(sarif(runOver(IRKUTSK, 'документа/решение 1.txt'), PLAIN));
  const { results, tool } = log.runs[0];
  const unique = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'number-unique');

  test('points to its rule by index', () => {
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('gives a relative URI, a region and the place of the first occurrence', () => {
    const { physicalLocation } = unique.locations[0];
    expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(
      'документа/решение 1.txt',
    );
    expect(physicalLocation.artifactLocation.uri).not.toMatch(/[^\x21-\x7e]/);
    expect(physicalLocation.region).toMatchObject({ startLine: 21, startColumn: 1, endColumn: 5 });
    expect(unique.relatedLocations[0].physicalLocation.region.startLine).toBe(17);
  });

  test('offers the fixes of a text file', () => {
    const fixed = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'mixed-dashes');
    const [{ deletedRegion, insertedContent }] = fixed.fixes[0].artifactChanges[0].replacements;
    expect(IRKUTSK.slice(deletedRegion.charOffset).startsWith('- ежегодно')).toBe(true);
    expect(insertedContent.text).toBe('–');
  });
});

describe('fingerprints', () => {
  const of = (text: string) =>
    fingerprintsOf(paperResult('a.txt', text, presetFindings('recommended', text)));

  test('stay when lines move', () => {
    expect(of(`\n\n\n${IRKUTSK}`)).toEqual(of(IRKUTSK));
  });

  test('tell equal findings apart', () => {
    const paper = paperResult('a.txt', '', [finding(), finding(), finding({ rule: 'other' })]);
    expect(new Set(fingerprintsOf(paper)).size).toBe(3);
  });

  test('differ from paper to paper', () => {
    const [a] = fingerprintsOf(paperResult('a.txt', '', [finding()]));
    const [b] = fingerprintsOf(paperResult('b.txt', '', [finding()]));
    expect(a).not.toBe(b);
  });
});

describe('unified diff', () => {
  test('is empty for equal texts', () => {
    expect(unifiedDiff('a.txt', 'x\ny\n', 'x\ny\n')).toBe('');
  });

  test('shows changes with three lines around and the missing end of the last', () => {
    const before = '1\n2\n3\n4\n5 \n6\n7\n8\n9\n10';
    expect(unifiedDiff('a.txt', before, before.replace('5 ', '5'))).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5 \n+5\n 6\n 7\n 8\n',
    );
    expect(unifiedDiff('a.txt', 'x ', 'x')).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-x \n\\ No newline at end of file\n+x\n\\ No newline at end of file\n',
    );
  });

  test('makes the second text of the first, line by line', () => {
    const line = fc.constantFrom('а', 'б ', 'в\r', '', 'г – д', 'е - ж');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 1 }), fc.boolean(), (pairs, end) => {
        const before = pairs.map(([a]) => a).join('\n') + (end ? '\n' : '');
        const after = pairs.map(([, b]) => b).join('\n') + (end ? '\n' : '');
        fc.pre(
          before !== '' &&
            (after === '' ? pairs.length === 1 : before.endsWith('\n') === after.endsWith('\n')),
        );
        expect(patched(before, unifiedDiff('a', before, after))).toBe(after);
      }),
    );
  });
});

/** Applies a unified diff the way `patch` does, without any leniency. */
function patched(text: string, diff: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2)) {
    const hunk = /^@@ -(\d+),/.exec(line);
    if (hunk !== null) {
      const from = Number(hunk[1]) - 1;
      out.push(...lines.slice(at, from));
      at = from;
    } else if (line.startsWith(' ') || line.startsWith('-')) {
      expect(lines[at]).toBe(line.slice(1));
      at += 1;
      if (line.startsWith(' ')) out.push(line.slice(1));
    } else if (line.startsWith('+')) out.push(line.slice(1));
  }
  if (out.length === 0 && at === lines.length) return '';
  return [...out, ...lines.slice(at)].join('\n');
}
