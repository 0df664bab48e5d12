import { expect, test } from 'vitest';
import {
  ABBREVIATION,
  ADDRESSED,
  AGENT,
  BODY,
  INFINITIVE,
  LISTED,
  POST,
  PREPOSITION,
} from '../../src/lexicon/classes.js';
import { hasClass, wordOf } from '../../src/words/word.js';

test.each<[string, number]>([
  ['Министерству', BODY | ADDRESSED],
  ['главе', POST | ADDRESSED],
  ['школе-интернату', BODY | ADDRESSED],
  ['Оргтехцентру', BODY | ADDRESSED],
  ['Минобрнауки', BODY | ADDRESSED | ABBREVIATION],
  ['УМВД', ABBREVIATION],
  ['министерство', BODY | LISTED],
  ['активисту', AGENT],
  ['Обеспечить', INFINITIVE],
  ['между', PREPOSITION],
])('knows «%s»', (printed, classes) => {
  expect(wordOf(printed).classes & classes).toBe(classes);
});

test.each<[string, number]>([
  ['МИНИСТЕРСТВУ', ABBREVIATION],
  ['деятельность', INFINITIVE],
  ['министерству', LISTED],
  ['минуту', BODY],
  ['встречей', ADDRESSED],
])('«%s» is not what it looks like', (printed, classes) => {
  expect(hasClass(printed, classes)).toBe(false);
});

test('folds and stems', () => {
  expect(wordOf('ОтчЁту')).toMatchObject({ folded: 'отчету', stem: 'отчет' });
  expect(wordOf('социально-бытовому').stem).toBe('бытов');
});
