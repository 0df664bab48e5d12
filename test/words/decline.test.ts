import { expect, test } from 'vitest';
import type { Declension } from '../../src/lexicon/row.js';
import { decline, type WordCase, type WordNumber } from '../../src/words/decline.js';

function formsOf(
  lemma: string,
  declension: Declension,
  wordCase: WordCase,
  number: WordNumber = 'singular',
): string[] {
  return decline(lemma, declension)
    .filter((one) => one.case === wordCase && one.number === number)
    .map(({ form }) => form);
}

test.each<[string, Declension, string, string, string, string]>([
  ['министерство', 'n', 'министерства', 'министерству', 'министерством', 'министерствам'],
  ['управление', 'n', 'управления', 'управлению', 'управлением', 'управлениям'],
  ['училище', 'n', 'училища', 'училищу', 'училищем', 'училищам'],
  ['комитет', 'm', 'комитета', 'комитету', 'комитетом', 'комитетам'],
  ['председатель', 'm', 'председателя', 'председателю', 'председателем', 'председателям'],
  ['музей', 'm', 'музея', 'музею', 'музеем', 'музеям'],
  ['санаторий', 'm', 'санатория', 'санаторию', 'санаторием', 'санаториям'],
  ['участок', 'm*', 'участка', 'участку', 'участком', 'участкам'],
  ['владелец', 'm*', 'владельца', 'владельцу', 'владельцем', 'владельцам'],
  ['дворец', 'm*', 'дворца', 'дворцу', 'дворцом', 'дворцам'],
  ['гражданин', 'm', 'гражданина', 'гражданину', 'гражданином', 'гражданам'],
  ['служба', 'f', 'службы', 'службе', 'службой', 'службам'],
  ['комиссия', 'f', 'комиссии', 'комиссии', 'комиссией', 'комиссиям'],
  ['больница', 'f', 'больницы', 'больнице', 'больницей', 'больницам'],
  ['часть', 'f3', 'части', 'части', 'частью', 'частям'],
  ['глава', 'ma', 'главы', 'главе', 'главой', 'главам'],
  ['заведующий', 'adj', 'заведующего', 'заведующему', 'заведующим', 'заведующим'],
  ['дежурный', 'adj', 'дежурного', 'дежурному', 'дежурным', 'дежурным'],
  ['учащийся', 'adj', 'учащегося', 'учащемуся', 'учащимся', 'учащимся'],
  ['бюро', '0', 'бюро', 'бюро', 'бюро', 'бюро'],
])('declines «%s»', (lemma, declension, genitive, dative, instrumental, plural) => {
  expect(formsOf(lemma, declension, 'nominative')).toContain(lemma);
  expect(formsOf(lemma, declension, 'genitive')).toContain(genitive);
  expect(formsOf(lemma, declension, 'dative')).toContain(dative);
  expect(formsOf(lemma, declension, 'instrumental')).toContain(instrumental);
  expect(formsOf(lemma, declension, 'dative', 'plural')).toContain(plural);
});

test('declines what has no singular', () => {
  expect(formsOf('люди', 'pl', 'nominative')).toEqual([]);
  expect(formsOf('люди', 'pl', 'dative', 'plural')).toEqual(['людям']);
  expect(formsOf('люди', 'pl', 'instrumental', 'plural')).toEqual(['людьми']);
});
