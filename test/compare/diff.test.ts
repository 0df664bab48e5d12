import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffRegisters } from '../../src/compare/diff/diff.js';
import { wordRuns } from '../../src/compare/diff/word-runs.js';
import { parseDecision } from '../../src/pipeline.js';

const base = readFileSync('fixtures/amend/base.txt', 'utf8');
const before = parseDecision(base);
const against = (text: string) => diffRegisters(before, parseDecision(text));
const short = (text: string) =>
  against(text).changes.map((change) => `${change.kind} ${change.old}→${change.new}`);

describe('diffRegisters', () => {
  it('finds nothing between a paper and itself', () => {
    expect(against(base)).toEqual({ changes: [], unchanged: 9 });
  });

  it('finds nothing in another wrapping of the lines', () => {
    expect(short(base.replace('провести инвентаризацию', 'провести\nинвентаризацию'))).toEqual([]);
  });

  it('tells the versions before and after an amending paper', () => {
    const after = readFileSync('fixtures/amend/consolidated.txt', 'utf8');
    expect(short(after)).toEqual([
      'changed 2.1→2.1',
      'changed 2.2→2.2',
      'removed 2.3→null',
      'changed 3.1→3.1',
      'changed 3.2→3.2',
      'added null→3.3',
      'changed 4→4',
      'removed 5→null',
      'added null→5.1',
    ]);
  });

  it('shows a moved deadline in days and leaves the words alone', () => {
    const [change] = against(base.replace('до 12 июня 2022', 'до 1 июля 2022')).changes;
    expect(change).toMatchObject({ kind: 'changed', old: '4', text: null, assignees: null });
    expect(change?.deadline?.days).toBe(19);
  });

  it('does not take another wording of the same day for a move', () => {
    expect(short(base.replace('Срок – до 12 июня 2022 года', 'Срок: 12.06.2022'))).toEqual([]);
  });

  it('shows changed addressees', () => {
    const changes = against(base.replace('3. Отделу библиотек', '3. Отделу музеев')).changes;
    expect(changes.map(({ old }) => old)).toEqual(['3.1', '3.2']);
    expect(changes[0]?.assignees).toEqual({
      added: ['Отдел музеев'],
      removed: ['Отдел библиотек'],
    });
  });

  it('recognises items under other numbers, changed or not', () => {
    const moved = base
      .replace('2.1. Провести', '2.9. Провести')
      .replace('2.3. Организовать летние', '2.4. Организовать осенние');
    expect(short(moved)).toContain('renumbered 2.1→2.9');
    expect(short(moved)).toContain('changed 2.3→2.4');
  });

  it('shows changed words', () => {
    const { changes } = against(base.replace('музыкальных инструментов', 'духовых инструментов'));
    expect(changes[0]?.text).toEqual([
      { type: 'same', text: 'Провести инвентаризацию' },
      { type: 'removed', text: 'музыкальных' },
      { type: 'added', text: 'духовых' },
      { type: 'same', text: 'инструментов.' },
    ]);
  });
});

describe('wordRuns', () => {
  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('а', 'б', 'в', 'г,', '«д»'), { maxLength: 20 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = wordRuns(a, b);
        const without = (type: string) =>
          runs
            .filter((run) => run.type !== type)
            .map((run) => run.text)
            .join(' ');
        expect(without('added')).toBe(a);
        expect(without('removed')).toBe(b);
      }),
    );
  });
});
