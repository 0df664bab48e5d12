import { MASCULINE_IN_OM } from './adjective-tables.js';
import { adjectiveInDative } from './adjectives.js';
import type { Case, Reading } from './grammar.js';
import { nounInDative } from './nouns.js';

export type { Case, Gender, Reading } from './grammar.js';

/**
 * The ways to understand a lower-case word form as a noun or an adjective in the case given. Other
 * cases are brought to the dative first, since their endings answer one to one.
 */
export function readings(word: string, inCase: Case): Reading[] {
  const found: Reading[] = [];
  for (const form of adjectiveDatives(word, inCase)) {
    const reading = adjectiveInDative(form);
    if (reading !== null) found.push(reading);
  }
  for (const form of nounDatives(word, inCase)) {
    // «муниципальному» is no noun «муниципалом».
    const reading = /[оеё]му$/.test(form) && found.length > 0 ? null : nounInDative(form);
    if (reading !== null) found.push(reading);
  }
  return found;
}

/** Adjective endings by case, each with the dative it answers to. */
const ADJECTIVE_ENDINGS: Readonly<Record<Exclude<Case, 'dative'>, readonly [RegExp, string][]>> = {
  instrumental: [
    [/ыми$/, 'ым'],
    [/ими$/, 'им'],
    [/ым$/, 'ому'],
    [/(?<=[гкх])им$/, 'ому'],
    [/(?<![гкх])им$/, 'ему'],
    [/[ое]ю$/, 'ой'],
    [/([ое])й$/, '$1й'],
  ],
  accusative: [
    [/ого$/, 'ому'],
    [/его$/, 'ему'],
    [/ую$/, 'ой'],
    [/юю$/, 'ей'],
    [/ых$/, 'ым'],
    [/их$/, 'им'],
  ],
  genitive: [
    [/ого$/, 'ому'],
    [/его$/, 'ему'],
    [/([ое])й$/, '$1й'],
    [/ых$/, 'ым'],
    [/их$/, 'им'],
  ],
};

function adjectiveDatives(word: string, inCase: Case): string[] {
  if (inCase === 'dative') return [word];
  const reflexive = word.endsWith('ся') ? 'ся' : '';
  const bare = reflexive === '' ? word : word.slice(0, -2);
  return replaceEnding(bare, ADJECTIVE_ENDINGS[inCase]).map((form) => form + reflexive);
}

const NOUN_ENDINGS: Readonly<Record<Exclude<Case, 'dative'>, readonly [RegExp, string][]>> = {
  instrumental: [
    [/([ая])ми$/, '$1м'],
    [/ьми$/, 'ям'],
    [/ом$/, 'у'],
    [/(?<=[жчшщц])[её]м$/, 'у'],
    [/(?<![жчшщц])[её]м$/, 'ю'],
    [/ой$/, 'е'],
    [/ией$/, 'ии'],
    // «больницей», «деревней», «семьёй»; «руководителей» is a genitive.
    [/(?<=[жчшщцьн])ей$|ёй$/, 'е'],
    [/(?<!и)ью$/, 'и'],
  ],
  accusative: [
    [/ов$/, 'ам'],
    [/(?<=ц)ев$/, 'ам'],
    [/(?<!ц)ев$/, 'ям'],
    [/(?<=[жчшщ])ей$/, 'ам'],
    [/(?<![жчшщ])ей$/, 'ям'],
    [/ию$/, 'ии'],
    [/(?<!и)ю$/, 'е'],
    [/у$/, 'е'],
    [/а$/, 'у'],
    [/(?<![ая])я$/, 'ю'],
  ],
  genitive: [
    [/ов$/, 'ам'],
    [/(?<=ц)ев$/, 'ам'],
    [/(?<!ц)ев$/, 'ям'],
    [/(?<=[жчшщ])ей$/, 'ам'],
    [/(?<![жчшщ])ей$/, 'ям'],
    [/ий$/, 'иям'],
    [/ств$/, 'ствам'],
    [/ы$/, 'е'],
    [/ии$/, 'ии'],
    [/(?<=[гкхжшчщ])и$/, 'е'],
    [/(?<=[^гкхжшчщи])и$/, 'и'],
    [/ьи$/, 'ье'],
    [/а$/, 'у'],
    [/(?<![ая])я$/, 'ю'],
  ],
};

/** «лицей», «музей» stand in the nominative, unlike «больницей». */
const MASCULINE_IN_EY = /(?:лиц|муз|казнач|мавзол|хокк|юбил|апог|троф|кориф)ей$/;

function nounDatives(word: string, inCase: Case): string[] {
  if (inCase === 'dative') return [word];
  if (MASCULINE_IN_OM.test(word) || MASCULINE_IN_EY.test(word)) return [];
  return replaceEnding(word, NOUN_ENDINGS[inCase]);
}

function replaceEnding(word: string, endings: readonly [RegExp, string][]): string[] {
  return endings
    .filter(([ending]) => ending.test(word))
    .map(([ending, dative]) => word.replace(ending, dative));
}
