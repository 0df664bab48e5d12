import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/source/blocks.js';
import { SPRM } from '../../../src/source/doc/sprms.js';
import { DocWalker, type Runs } from '../../../src/source/doc/walker.js';
import { ListCounter } from '../../../src/source/numbering/counter.js';
import type { NumberStyle } from '../../../src/source/numbering/styles.js';

/** One modifier: its code and operand as they lie in the file. */
function sprm(code: number, ...operand: number[]): number[] {
  return [code & 0xff, code >> 8, ...operand];
}

/** A stretch of text with the modifiers of its characters and of the paragraph its mark ends. */
interface Stretch {
  text: string;
  characters?: number[];
  paragraph?: number[];
}

function runs(stretches: readonly Stretch[], kind: 'characters' | 'paragraph'): Runs {
  let from = 0;
  const all = stretches.map((stretch) => {
    const run = {
      from,
      to: from + stretch.text.length,
      style: 0,
      properties: Uint8Array.from(stretch[kind] ?? []),
    };
    from = run.to;
    return run;
  });
  return { at: (byte) => all.find((run) => byte >= run.from && byte < run.to) };
}

const levels: { style: NumberStyle; text: string }[] = [
  { style: 'decimal', text: '%1.' },
  { style: 'russian-lower', text: '%2)' },
];

function counter(): ListCounter {
  const abstract = {
    levels: new Map(levels.map((level, index) => [index, { ...level, start: 1, legal: false }])),
    styles: new Map<string, number>(),
  };
  const instance = { abstract: 'a', starts: new Map(), levels: new Map() };
  return new ListCounter(
    { abstracts: new Map([['a', abstract]]), instances: new Map([['1', instance]]) },
    () => undefined,
  );
}

function walker(
  stretches: readonly Stretch[],
  boxes: { from: number; to: number; anchor: number }[] = [],
  lists: ListCounter | null = counter(),
): { walker: DocWalker; length: number } {
  const text = stretches.map((stretch) => stretch.text).join('');
  const made = new DocWalker({
    text: { text, byteOf: (character) => character },
    paragraphs: runs(stretches, 'paragraph'),
    characters: runs(stretches, 'characters'),
    styles: () => ({ list: undefined, level: undefined, style: 0 }),
    counter: lists,
    boxes,
    boxesFrom: text.indexOf('|') + 1,
  });
  return { walker: made, length: boxes.length === 0 ? text.length : text.indexOf('|') };
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'line'
      ? [block.text]
      : block.rows.map((row) => row.cells.map((cell) => texts(cell.blocks).join(' ')).join('\t')),
  );
}

function read(...stretches: Stretch[]): string[] {
  const { walker: made, length } = walker(stretches);
  return texts(made.walk(0, length));
}

const inList = (level: number): number[] => [
  ...sprm(SPRM.listLevel, level),
  ...sprm(SPRM.list, 1, 0),
];

describe('text', () => {
  test('deleted and hidden characters are out, inserted ones in, and it is told', () => {
    const { walker: made, length } = walker([
      { text: 'Провести ' },
      { text: 'ревизию', characters: sprm(SPRM.deleted, 1) },
      { text: 'проверку', characters: sprm(SPRM.inserted, 1) },
      { text: 'тайно', characters: sprm(SPRM.hidden, 1) },
      { text: '.\r' },
    ]);
    expect(texts(made.walk(0, length))).toEqual(['Провести проверку.']);
    expect(made.sawChanges).toBe(true);
  });

  test('a deleted mark does not end its paragraph', () => {
    expect(
      read(
        { text: 'Школам ' },
        { text: '\r', characters: sprm(SPRM.deleted, 1) },
        { text: 'и садам\r' },
      ),
    ).toEqual(['Школам и садам']);
  });

  test('codes of fields are out, also of fields inside codes', () => {
    expect(
      read({
        text: 'от \u0013 REF \u0013 X \u0014у\u0015 \u00141 марта\u0015 \u0013 PAGE \u0015года\r',
      }),
    ).toEqual(['от 1 марта года']);
  });

  test('anchors and soft hyphens print nothing, hard hyphens, tabs and breaks do', () => {
    expect(
      read({ text: 'а\u0001\u0002\u0005\u0008б\u001fв\u00adг\u001eд\tе\u000bж\u000eз\r' }),
    ).toEqual(['абвг\u2011д\tе\nж\nз']);
  });
});

describe('lists', () => {
  test('paragraphs are numbered by their lists and levels', () => {
    expect(
      read(
        { text: 'Школам:\r', paragraph: inList(0) },
        { text: 'план\r', paragraph: inList(1) },
        { text: 'отчёт\r', paragraph: inList(1) },
        { text: 'Садам:\r', paragraph: inList(0) },
        { text: 'смета\r', paragraph: inList(1) },
        { text: 'Итого\r' },
      ),
    ).toEqual(['1. Школам:', 'а) план', 'б) отчёт', '2. Садам:', 'а) смета', 'Итого']);
  });

  test('damaged lists are told where a paragraph with text stands in one', () => {
    const { walker: made, length } = walker([{ text: 'Школам\r', paragraph: inList(0) }], [], null);
    expect(texts(made.walk(0, length))).toEqual(['Школам']);
    expect(made.lostNumbers).toBe(true);
  });
});

test('text boxes come before the paragraph they are anchored to', () => {
  const { walker: made, length } = walker(
    [{ text: 'ПРИКАЗ\rо школах\r|УТВЕРЖДАЮ\r' }],
    [{ from: 0, to: 10, anchor: 8 }],
  );
  expect(texts(made.walk(0, length))).toEqual(['ПРИКАЗ', 'УТВЕРЖДАЮ', 'о школах']);
});

describe('tables', () => {
  const cell = sprm(SPRM.inTable, 1);

  /** The definition of a row: right edges, and flags of its cells. */
  function row(edges: number[], flags: number[] = []): number[] {
    const short = (value: number): number[] => [value & 0xff, value >> 8];
    const operand = [
      edges.length,
      ...short(0),
      ...edges.flatMap(short),
      ...edges.flatMap((_, index) => [...short(flags[index] ?? 0), ...Array<number>(18).fill(0)]),
    ];
    const size = short(operand.length + 1);
    return [...cell, ...sprm(SPRM.endOfRow, 1), ...sprm(SPRM.row, ...size, ...operand)];
  }

  test('cells end with their own sign; merged ones keep their place', () => {
    const MERGED_DOWN = 1 << 5;
    expect(
      read(
        { text: '№\u0007Дело\u0007Срок\u0007', paragraph: cell },
        { text: '\u0007', paragraph: row([500, 2000, 3000]) },
        { text: '1\u0007Осмотр\rшкол\u0007май\u0007', paragraph: cell },
        { text: '\u0007', paragraph: row([500, 2000, 3000]) },
        { text: '2\u0007осмотр\u0007июнь\u0007', paragraph: cell },
        { text: '\u0007', paragraph: row([500, 2000, 3000], [0, MERGED_DOWN, 0]) },
        { text: 'итого\u0007июль\u0007', paragraph: cell },
        { text: '\u0007', paragraph: row([2000, 3000]) },
        { text: 'Министр\r' },
      ),
    ).toEqual(['№\tДело\tСрок', '1\tОсмотр школ\tмай', '2\t\tиюнь', 'итого\t\tиюль', 'Министр']);
  });
});
