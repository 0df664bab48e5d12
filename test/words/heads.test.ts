import { expect, test } from 'vitest';
import { ADDRESSED, BODY, ISSUES, POST, SIGNS } from '../../src/lexicon/classes.js';
import { decline } from '../../src/words/decline.js';
import { allHeads, headNamed } from '../../src/words/heads.js';

test('knows what a head may do', () => {
  expect(headNamed('префект')?.classes).toBe(POST | ISSUES | SIGNS | ADDRESSED);
  expect(headNamed('управа')?.classes).toBe(BODY | ISSUES | ADDRESSED);
  expect(headNamed('встреча')?.classes).toBe(BODY | ISSUES);
  expect(headNamed('тумба')).toBeNull();
});

test('gives each head a form that is its own word', () => {
  const wrong = [...allHeads()].filter(({ lemma, declension }) =>
    decline(lemma, declension).every(({ form }) => form !== lemma),
  );
  expect(wrong).toEqual([]);
});
