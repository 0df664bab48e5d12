import { describe, expect, test } from 'vitest';
import { foldWord } from '../../src/language/fold-word.js';
import { ADDRESSED } from '../../src/lexicon/classes.js';
import { readParties } from '../../src/party/index.js';
import { decline } from '../../src/words/decline.js';
import { allHeads } from '../../src/words/heads.js';

describe('whoever may issue a paper may be addressed by one', () => {
  test.each([
    ['Управе', 'Управа'],
    ['Префекту', 'Префект'],
    ['Ректорату', 'Ректорат'],
    ['Проректору', 'Проректор'],
    ['Президенту университета', 'Президент университета'],
    ['Исполкому', 'Исполком'],
  ])('%s', (text, name) => {
    expect(readParties(text).assignees).toEqual([{ name, text }]);
  });
});

/** Adjectives that stand for a post look like a woman's surname when they stand alone. */
const LIKE_SURNAMES = /ая$/;

test('every head reads back from its dative', () => {
  const wrong: string[] = [];
  for (const { lemma, declension, classes } of allHeads()) {
    if ((classes & ADDRESSED) === 0 || LIKE_SURNAMES.test(lemma)) continue;
    const forms = decline(lemma, declension);
    const gender = forms.find(({ form }) => form === lemma)?.gender;
    const dative = forms.find((one) => one.case === 'dative' && one.gender === gender)?.form ?? '';
    const printed = dative.charAt(0).toUpperCase() + dative.slice(1);
    const names = readParties(printed).assignees.map(({ name }) => foldWord(name));
    if (names.join() !== lemma) wrong.push(`${printed}: ${names.join()}`);
  }
  expect(wrong).toEqual([]);
});
