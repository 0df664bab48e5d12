import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/source/blocks.js';
import { documentBlocks } from '../../src/source/pdf/document.js';
import type { Run } from '../../src/source/pdf/runs.js';
import { madePage } from './pdf/made-page.js';

/** Width of a letter of the made pages, in points. */
const LETTER = 6;
const SIZE = 12;

function run(text: string, x: number, y: number, size = SIZE): Run {
  return { text, x, y, width: (text.length * LETTER * size) / SIZE, size };
}

/** Lines below each other from a height on, one and a half letters apart. */
function column(x: number, y: number, ...texts: string[]): Run[] {
  return texts.map((text, index) => run(text, x, y + index * 18));
}

function texts(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'line'
      ? [block.text]
      : block.rows.map((row) => row.cells.map((cell) => texts(cell.blocks).join(' ')).join('\t')),
  );
}

function read(...pages: Run[][]): string[] {
  return texts(documentBlocks(pages.map((runs, index) => madePage(index + 1, runs))).blocks);
}

/** A paragraph as wide as the page, so that what is short beside it is no wrapped line. */
const WIDE = 'Министерству образования области совместно с органами местного самоуправления про';

describe('lines', () => {
  test('pieces of a line are joined by their gaps, whatever order they come in', () => {
    expect(read([run('решила:', 152, 100), run('Кол', 100, 100), run('легия', 118, 100)])).toEqual([
      'Коллегия решила:',
    ]);
  });

  test('a wrapped paragraph is one line, a short last line ends it', () => {
    expect(
      read(
        column(
          50,
          100,
          `1. ${WIDE}`,
          'вести проверку школ до 1 марта 2022 года.',
          '2. Садам провести смотр.',
        ),
      ),
    ).toEqual([`1. ${WIDE} вести проверку школ до 1 марта 2022 года.`, '2. Садам провести смотр.']);
  });

  test('a word split at the end of a line stays split there, for the parser to join', () => {
    const lines = read(column(50, 100, `${WIDE}-`, 'верку школ до 1 марта 2022 года.'));
    expect(lines).toEqual([`${WIDE}-`, 'верку школ до 1 марта 2022 года.']);
  });

  test('the raised call of a footnote is left out, a raised place of the line is not moved', () => {
    expect(
      read([run('Положение', 50, 100), run('1', 104, 95, 7), run('утвердить.', 115, 100)]),
    ).toEqual(['Положение утвердить.']);
  });
});

describe('columns', () => {
  test('two columns are read one after the other', () => {
    const left = column(
      50,
      100,
      'Первая колонка идёт',
      'сверху донизу, и всё',
      'в ней стоит вместе,',
      'строка за строкой.',
    );
    const right = column(
      330,
      100,
      'Вторая колонка идёт',
      'после неё и так же',
      'сверху донизу, пока',
      'не кончится лист.',
    );
    const lines = read([...left, ...right].sort((a, b) => a.y - b.y || a.x - b.x)).join(' ');
    expect(lines).toBe(
      'Первая колонка идёт сверху донизу, и всё в ней стоит вместе, строка за строкой. Вторая колонка идёт после неё и так же сверху донизу, пока не кончится лист.',
    );
  });
});

describe('running heads', () => {
  const body = (number: number): Run[] => column(50, 300, `${number}. Школам провести смотр.`);

  test('what stands at the same height of most pages is left out, figures apart', () => {
    const pages = [1, 2, 3].map((number) => [
      run(`Решение коллегии, лист ${number}`, 200, 40),
      ...body(number),
      run(`- ${number} -`, 290, 780),
    ]);
    expect(read(...pages)).toEqual([1, 2, 3].map((number) => `${number}. Школам провести смотр.`));
  });

  test('a figure alone in the middle of a page, or one that does not count along, stays', () => {
    expect(read([run('7', 50, 400), ...body(1)], [run('2022', 50, 30), ...body(2)])).toEqual([
      '1. Школам провести смотр.',
      '7',
      '2022',
      '2. Школам провести смотр.',
    ]);
  });
});
