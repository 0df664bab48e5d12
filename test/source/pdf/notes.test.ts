import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/source/limits.js';
import { edgeNotes, hyphenNotes, layerNotes } from '../../../src/source/pdf/notes.js';
import type { PageInput } from '../../../src/source/pdf/page-input.js';
import type { ReaderContext } from '../../../src/source/reader.js';
import { linesOf } from '../../../src/source/text.js';
import { madePage } from './made-page.js';

const CONTEXT: ReaderContext = {
  path: undefined,
  lang: 'ru',
  encoding: undefined,
  limits: LIMITS,
  recognize: undefined,
  unpacks: false,
  signal: undefined,
  onProgress: undefined,
};

function page(number: number, layered: boolean): PageInput {
  return { ...madePage(number, []), layered };
}

test('pages with a recogniser’s text are named, neighbours as a stretch', () => {
  const pages = [1, 2, 3, 4, 5].map((number) => page(number, number !== 4));
  const [note, ...others] = layerNotes(pages, false, CONTEXT);
  expect(others).toEqual([]);
  expect(note).toMatchObject({ rule: 'recognized-text', severity: 'warning' });
  expect(note?.message).toContain('1–3, 5');
  expect(layerNotes([page(1, false)], false, CONTEXT)).toEqual([]);
});

test('an abbreviation with a hyphen at a line’s end is named with its line', () => {
  const lines = linesOf('директора ГАУ ЦО-\nПМКПиМКО оценки\nгорода Усть-\nИлимска\nсовет');
  expect(hyphenNotes(lines, CONTEXT)).toMatchObject([
    { rule: 'hyphen-doubtful', line: 1, message: expect.stringContaining('«ЦО-ПМКПиМКО»') },
  ]);
});

test('a table that no page cut leaves no note', () => {
  expect(edgeNotes([], CONTEXT)).toEqual([]);
  expect(edgeNotes([2, 3], CONTEXT)).toMatchObject([{ rule: 'row-cut' }]);
});
