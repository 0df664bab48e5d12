import { opening } from '../../language/opening.js';
import { trimOf } from '../../language/trim.js';
import type { Slice } from '../lines/joined.js';
import { type Line, wordsOf } from '../lines/line.js';
import type { Member } from './members.js';

/** «Подлинный подписали: …», «Подлинное за подписью …»: a copy tells who signed, in one sentence. */
const ORIGINAL = opening(
  'подлинный на',
  /^(?:подлинн[а-яё]{2,3}|на\sподлинн[а-яё]{2,3})\s(?:протокол\s)?(?:за\s(?:надлежащими?\s)?подпис(?:ью|ями)|подписал[аи]?|надлежащими?\sподпис[а-яё]+)\s?:?\s{0,3}/i,
);
/** Initials or none, and a surname. */
const NAME = /((?:[A-ZЀ-Я]\.\s?){0,2}[A-ZЀ-Я][а-яё]+(?:-[A-ZЀ-Я][а-яё]+)?)$/;
const LONGEST = 400;

/** Reads such a sentence: «Председатель Комиссии Лутовинов. Члены: Корсаков. М. Шарифов». */
export function readOriginal(line: Line): Member[] {
  const words = wordsOf(line);
  const opener = ORIGINAL.exec(words)?.[0];
  if (opener === undefined || words.length > LONGEST) return [];
  const slices: Slice[] = [{ line, from: line.indent, to: line.end }];
  return words
    .slice(opener.length)
    .split(/(?<=[а-яё]{2})[.,;]\s{0,3}(?=[A-ZЀ-Я])/)
    .flatMap((part): Member[] => {
      const bare = trimOf(part, ' .,;');
      const name = NAME.exec(bare)?.[1];
      if (name === undefined) return [];
      const post = trimOf(bare.slice(0, bare.length - name.length), ' :,–—-');
      return [{ name, post: post === '' ? null : post, slices }];
    });
}
