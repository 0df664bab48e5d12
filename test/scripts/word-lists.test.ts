import { describe, expect, it } from 'vitest';
import { listsInCode, listsInRooms, wordListsOf } from '../../scripts/lexicon/word-lists.js';

describe('lists of words in expressions', () => {
  it('are alternations of four words or stems', () => {
    expect(wordListsOf('^(?:приказ|указ|решени[ея]|протокол)(?![а-яё])')).toEqual([
      ['приказ', 'указ', 'решени[ея]', 'протокол'],
    ]);
    expect(wordListsOf('приказ|указ|закон')).toEqual([]);
    expect(wordListsOf('^в\\s(?:срок(?:и)?|цел[яи]х|рамках|связи)|^до\\s')).toHaveLength(1);
  });

  it('are no endings, which are grammar', () => {
    expect(wordListsOf('[а-яё]{3,}(?:ого|ому|ыми|ими)$')).toEqual([]);
    expect(wordListsOf('настоящ(?:его|ему|ими|ему)\\s')).toEqual([]);
    expect(wordListsOf('(?:ение|ание|тие|вка)$')).toEqual([]);
  });

  it('are found in literals, templates and strings put together, each at its place', () => {
    const code = [
      'const A = /^(?:город|район|село|округ)$/;',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
      'const B = new RegExp(`${X}\\\\s(?:один|два|три|четыре)`);',
      "const C = 'январ|феврал|' + 'март|апрел';",
      "const D = 'город район село округ'.split(' ');",
    ].join('\n');
    expect(listsInCode(code, 'a.ts').map(({ place, words }) => [place, words.length])).toEqual([
      ['a.ts:1', 4],
      ['a.ts:2', 4],
      ['a.ts:3', 4],
    ]);
  });

  /** What is left of them, room by room; they become rows of `src/lexicon/`, and none is added. */
  const LEFT: readonly [string, number][] = [
    ['parse', 43],
    ['party', 40],
    ['cues', 45],
    ['rules', 9],
    ['compare', 20],
    ['register', 2],
    ['language', 24],
    ['words', 4],
    ['deadline', 29],
  ];

  it.each(LEFT)('do not grow in number in %s', (room, most) => {
    expect(listsInRooms('src', [room]).length).toBeLessThanOrEqual(most);
  });
});
