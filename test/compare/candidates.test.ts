import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/compare/candidates.js';
import { Comparison } from '../../src/compare/similarity.js';
import { codeWeight, TERM_KINDS, termCode } from '../../src/compare/terms.js';

const kindAt = (at: number) => TERM_KINDS[at % TERM_KINDS.length] ?? 'plain';

describe('candidates', () => {
  it('leaves out no two rows that share enough', () => {
    const rowOfIds = array(integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }).map(
      (ids) => {
        const codes = [...new Set(ids)]
          .sort((a, b) => a - b)
          .map((id, at) => termCode(id, kindAt(id + (at % 2))));
        return { codes, total: codes.reduce((sum, code) => sum + codeWeight(code), 0) };
      },
    );
    const comparison = new Comparison(String);
    assert(
      property(
        array(rowOfIds, { minLength: 2, maxLength: 60 }),
        integer({ min: 1, max: 10 }),
        (rows, tenths) => {
          const near = candidates(rows, tenths / 10);
          const at = (index: number) => {
            const codes = rows[index]?.codes ?? [];
            return { codes, from: 0, to: codes.length, head: -1 };
          };
          for (let b = 0; b < rows.length; b += 1) {
            for (let a = 0; a < b; a += 1) {
              if (comparison.overlap(at(a), at(b)) >= tenths / 10) expect(near[b]).toContain(a);
            }
          }
        },
      ),
      { seed: 8, numRuns: 150 },
    );
  });

  it('leaves out rows that share nothing, among many', () => {
    const rows = Array.from({ length: 300 }, (_, id) => ({
      codes: [termCode(id, 'plain')],
      total: 2,
    }));
    expect(candidates(rows, 0.6).flat()).toEqual([]);
  });
});
