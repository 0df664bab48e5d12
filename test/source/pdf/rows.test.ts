import { expect, test } from 'vitest';
import type { TableBlock } from '../../../src/source/blocks.js';
import { OpenTable, sameGaps } from '../../../src/source/pdf/continued.js';

function table(...rows: string[]): TableBlock {
  return {
    type: 'table',
    rows: rows.map((row) => ({
      cells: row
        .split('|')
        .map((text) => ({ blocks: text === '' ? [] : [{ type: 'line', text }] })),
    })),
  };
}

function joined(first: TableBlock, next: TableBlock): { rows: string[]; inDoubt: boolean } {
  const inDoubt = new OpenTable(first).goOn(next);
  const rows = first.rows.map(({ cells }) =>
    cells
      .map(({ blocks }) =>
        blocks.map((block) => (block.type === 'line' ? block.text : '')).join(' '),
      )
      .join('|'),
  );
  return { rows, inDoubt };
}

const HEAD = '№ п/п|Поручение|Ответственный|Срок';
const FIRST = '1|Провести смотр.|отдел культуры|май 2021 года';

test('words that the page’s end left to the next page join their number', () => {
  const { rows, inDoubt } = joined(
    table(HEAD, FIRST, '2|||июнь 2021 года'),
    table('|Составить перечень.|отдел ремонта|', '3|Отчитаться.|отдел спорта|июль 2021 года'),
  );
  expect(rows[2]).toBe('2|Составить перечень.|отдел ремонта|июнь 2021 года');
  expect(inDoubt).toBe(false);
});

test('headings that a scanner reads with a slip are the same', () => {
  const { rows } = joined(
    table(HEAD, FIRST, '2|Составить|отдел ремонта|июнь 2021 года'),
    table('№ плт|Поручение|Ответственный|Срок', '|перечень.||', '3|Отчитаться.|отдел спорта|июль'),
  );
  expect(rows.slice(2)).toEqual([
    '2|Составить перечень.|отдел ремонта|июнь 2021 года',
    '3|Отчитаться.|отдел спорта|июль',
  ]);
});

test('a frame’s empty row at the top of a page does not part a row', () => {
  const { rows } = joined(
    table(HEAD, FIRST, '2|Составить перечень, в том числе|отдел ремонта|июнь 2021 года'),
    table('|||', '|смету работ.||'),
  );
  expect(rows.at(-1)).toBe(
    '2|Составить перечень, в том числе смету работ.|отдел ремонта|июнь 2021 года',
  );
});

test('a row that lacks a cell at a page’s edge is in doubt', () => {
  const { inDoubt } = joined(
    table(HEAD, FIRST, '2|Составить перечень.|отдел ремонта|июнь 2021 года'),
    table('3|Заключить договоры.||июль 2021 года', '4|Отчитаться.|отдел спорта|июль 2021 года'),
  );
  expect(inDoubt).toBe(true);
});

test('columns are the same where their gaps lie over one another', () => {
  const gaps = [
    { from: 40, to: 60 },
    { from: 200, to: 230 },
  ];
  expect(
    sameGaps(gaps, [
      { from: 45, to: 70 },
      { from: 190, to: 205 },
    ]),
  ).toBe(true);
  expect(
    sameGaps(gaps, [
      { from: 62, to: 70 },
      { from: 190, to: 205 },
    ]),
  ).toBe(false);
  expect(sameGaps(gaps, gaps.slice(1))).toBe(false);
});
