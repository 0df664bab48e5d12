import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/source/pdf/lines.js';
import type { Run } from '../../../src/source/pdf/runs.js';

const SIZE = 12;

/** Words with the gaps between them in letter heights. */
function line(words: string[], gaps: number[]): string {
  let x = 50;
  const runs = words.map((text, index): Run => {
    const run = { text, x, y: 100, width: text.length * 6, size: SIZE };
    x += run.width + (gaps[index] ?? 0) * SIZE;
    return run;
  });
  return lineOf(runs)?.text ?? '';
}

describe('the gaps of a line', () => {
  test('stretched alike they are spaces, however wide', () => {
    const words = ['Отделу', 'архива', 'сдать', 'дела', 'до', '10', 'мая'];
    expect(line(words, [3, 3, 3, 3, 3, 3])).toBe(words.join(' '));
    expect(line(['Провести', 'комплексное', 'обследование'], [9, 9.05])).toBe(
      'Провести комплексное обследование',
    );
  });

  test('one that stands out parts columns', () => {
    expect(line(['Председатель', 'совета', 'А.Б.', 'Иванов'], [0.3, 8, 0.3])).toBe(
      'Председатель совета\tА.Б. Иванов',
    );
    expect(line(['Глава', 'М.П.', 'А.Б.', 'Иванов'], [10, 7, 0.3])).toBe(
      'Глава\tМ.П.\tА.Б. Иванов',
    );
  });

  test('the one behind a number is no column', () => {
    expect(line(['1.3.', 'Провести', 'смотр', 'клубов'], [4, 0.3, 0.3])).toBe(
      '1.3. Провести смотр клубов',
    );
  });
});
