import { describe, expect, test } from 'vitest';
import { cut, join, positionIn } from '../../../src/parse/lines/joined.js';
import { closeUp, toLines } from '../../../src/parse/lines/line.js';
import { splitLines } from '../../../src/source/lines.js';

const joined = (text: string) =>
  join(toLines(splitLines(text)).map((line) => ({ line, from: line.indent, to: line.end })));

describe('join', () => {
  test.each([
    ['обеспечить муници-\nпальным', 'обеспечить муниципальным'],
    ['социально-\nэкономического', 'социально-экономического'],
    ['города Усть-\nИлимска', 'города Усть-Илимска'],
    ['до конца  \n   года', 'до конца года'],
    ['пункт\u00a03', 'пункт 3'],
    ['муни\u00adципальный', 'муниципальный'],
  ])('%j', (text, expected) => {
    expect(joined(text).value).toBe(expected);
  });

  test('every letter still knows where it was printed', () => {
    const text = 'обеспечить муници-\n  пальным органам';
    const run = joined(text);
    const at = run.value.indexOf('органам');
    const position = positionIn(run, at, at + 7);
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe('органам');
    expect(position?.start).toMatchObject({ line: 2, column: 11 });
  });

  test('a part keeps its places', () => {
    const run = cut(joined('один два\nтри'), 5, 12);
    expect(run.value).toBe('два три');
    expect(positionIn(run, 4, 7)?.start).toMatchObject({ line: 2, column: 1 });
  });
});

test('words printed with spaces between the letters are closed up', () => {
  expect(closeUp('П Р И К А З Ы В А Ю :')).toBe('ПРИКАЗЫВАЮ :');
  expect(closeUp('в г. О')).toBe('в г. О');
});
