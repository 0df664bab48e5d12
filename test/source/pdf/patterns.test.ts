import { expect, test } from 'vitest';
import { withoutTiles } from '../../../src/source/pdf/patterns.js';

function without(text: string): string {
  return new TextDecoder('latin1').decode(withoutTiles(new TextEncoder().encode(text)));
}

test.each([
  ['/PatternType 1/PaintType 1', '/PatternType 2/PaintType 1'],
  ['/PatternType1>>', '/PatternType2>>'],
  ['/#50atternType 1 ', '/#50atternType 2 '],
  ['/Patt#65rnTyp#65\n+1>>', '/Patt#65rnTyp#65\n2 >>'],
  ['/PatternType %a remark\n1.0>>', '/PatternType %a remark\n2  >>'],
  ['/PatternType 12 0 R/X', '/PatternType 2     /X'],
])('%j is called a shading, at the same length', (tiled, shading) => {
  expect(without(tiled)).toBe(shading);
});

test.each([
  '/PatternType 2>>',
  '/PatternTypes 1',
  '/Pattern 1',
  '/#5zatternType 1',
  '/PatternType',
])('%j is left alone', (text) => {
  expect(without(text)).toBe(text);
});
