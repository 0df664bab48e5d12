import { describe, expect, test } from 'vitest';
import type { TableBlock } from '../../../src/source/blocks.js';
import { OpenTable, sameColumns } from '../../../src/source/pdf/continued.js';

function table(...rows: string[][]): TableBlock {
  return {
    type: 'table',
    rows: rows.map((cells) => ({
      cells: cells.map((text) => ({ blocks: text === '' ? [] : [{ type: 'line', text }] })),
    })),
  };
}

function joined(first: string[][], next: string[][]): string[] {
  const open = table(...first);
  new OpenTable(open).goOn(table(...next));
  return open.rows.map((row) =>
    row.cells
      .map((cell) =>
        cell.blocks.map((block) => (block.type === 'line' ? block.text : '')).join(' '),
      )
      .join('|'),
  );
}

const HEAD = ['№', 'Поручение', 'Срок'];

describe('a table on the next page', () => {
  test('loses the headings that are printed again', () => {
    expect(joined([HEAD, ['1.', 'Смотр', 'май']], [HEAD, ['2.', 'Отчёт', 'июнь']])).toEqual([
      '№|Поручение|Срок',
      '1.|Смотр|май',
      '2.|Отчёт|июнь',
    ]);
  });

  test('gives a row that was cut its rest, and a word its end', () => {
    expect(joined([HEAD, ['1.', 'Провести про-', 'до 1']], [['', 'верку школ', 'мая']])).toEqual([
      '№|Поручение|Срок',
      '1.|Провести проверку школ|до 1 мая',
    ]);
  });

  test('keeps a row of its own below a number that stands for several rows', () => {
    const first = [HEAD, ['1.', 'Провести смотр', 'май']];
    for (const row of [
      ['', 'Представить отчёт', 'июнь'],
      ['', 'Представить отчёт', ''],
    ]) {
      const before = row[2] === '' ? [HEAD, ['1.', 'Провести смотр.', 'май']] : first;
      expect(joined(before, [row])).toHaveLength(3);
    }
  });

  test('keeps a numbered row that is printed twice', () => {
    const row = ['1.', 'Провести смотр', 'май'];
    expect(joined([row], [row])).toHaveLength(2);
  });
});

test('columns are the same wherever the table stands', () => {
  expect(sameColumns([50, 100, 300], [70, 121, 319])).toBe(true);
  expect(sameColumns([50, 100, 300], [50, 150, 300])).toBe(false);
  expect(sameColumns([50, 100, 300], [50, 100])).toBe(false);
});
