import { expect, test } from 'vitest';
import { type Across, acrossOf, isAcrossIn } from '../../../src/source/pdf/across.js';
import { vocabularyOf } from '../../../src/source/pdf/cut-words.js';
import type { Grid } from '../../../src/source/pdf/grid.js';
import type { Point } from '../../../src/source/pdf/matrix.js';
import { readTable } from '../../../src/source/pdf/tables.js';
import type { Word } from '../../../src/source/pdf/words.js';
import { blocksText } from './made-page.js';

const GRID: Grid = {
  xs: [0, 30, 300],
  ys: [0, 100, 130],
  cell: (row, column) => row * 2 + column,
};

function word(text: string, x: number, from: number, to: number): Across {
  return { text, x, from, to, size: 10, font: 'F1' };
}

function cellsOf(across: Across[]): string[][] {
  const level = [{ text: 'Поручение', x: 40, y: 50, width: 60, size: 10 }];
  const { rows } = readTable(GRID, level, 1, vocabularyOf([]), across);
  return rows.map(({ cells }) => cells.map(({ blocks }) => blocksText(blocks)));
}

test('a heading that runs up its cell is read from the bottom, line after line to the right', () => {
  const up = [word('исполнения', 24, 98, 40), word('работ', 12, 60, 30), word('Срок', 12, 98, 70)];
  expect(cellsOf(up)[0]).toEqual(['Срок работ исполнения', 'Поручение']);
});

test('one that runs down is read from the top, line after line to the left', () => {
  const down = [word('исполнения', 6, 2, 60), word('Срок', 18, 2, 30)];
  expect(cellsOf(down)[0]).toEqual(['Срок исполнения', 'Поручение']);
});

test('words up the side of a page are of no cell', () => {
  expect(isAcrossIn(word('Подпись', 320, 90, 50), GRID)).toBe(false);
  expect(isAcrossIn(word('Срок', 12, 90, 50), GRID)).toBe(true);
});

test('only words that run up or down are taken', () => {
  const viewport = [1, 0, 0, -1, 0, 800];
  const drawn = (to: Point): Word => ({ text: 'Срок', from: [100, 100], to, size: 10, font: 'F1' });
  const found = acrossOf([drawn([100, 140]), drawn([140, 100]), drawn([130, 130])], viewport);
  expect(found).toEqual([{ text: 'Срок', x: 100, from: 700, to: 660, size: 10, font: 'F1' }]);
});
