import { MASCULINE_IN_OM, PRONOUNS, STRESSED_ENDING } from './adjective-tables.js';
import type { Gender, Reading } from './grammar.js';

/**
 * Reads a lower-case word form as an adjective, participle or pronoun in the dative; null when its
 * ending is none of those. «муниципальному», «реализующим», «обучающемуся».
 */
export function adjectiveInDative(word: string): Reading | null {
  const pronoun = PRONOUNS[word];
  if (pronoun !== undefined) return fromTable(pronoun);
  const reflexive = word.endsWith('ся') && word.length > 6 ? 'ся' : '';
  const bare = reflexive === '' ? word : word.slice(0, -2);
  const match = /^(.{2,})(ому|ему|ой|ей|ым|им)$/.exec(bare);
  const stem = match?.[1];
  const ending = match?.[2];
  if (stem === undefined || ending === undefined || MASCULINE_IN_OM.test(word)) return null;
  if (NOUNS_IN_IM.test(word)) return null;
  if (!/[а-яё]$/.test(stem) || /[аеиоуыэюяё]$/.test(stem)) return null;
  return {
    pos: 'adjective',
    genders: GENDERS[ending] ?? [],
    nominative: (gender) => nominativeAdjective(stem, ending, gender) + reflexive,
  };
}

/** Nouns in the nominative that end like an adjective's dative plural. */
const NOUNS_IN_IM =
  /^(?:режим|нажим|зажим|прижим|отжим|грим|дым|крым|рим|аноним|псевдоним|синоним)$/;

const GENDERS: Readonly<Record<string, readonly Gender[]>> = {
  ому: ['m', 'n'],
  ему: ['m', 'n'],
  ой: ['f'],
  ей: ['f'],
  ым: ['pl'],
  им: ['pl'],
};

function fromTable(forms: Partial<Record<Gender, string>>): Reading {
  const genders = (['m', 'n', 'f', 'pl'] as const).filter((gender) => gender in forms);
  return {
    pos: 'adjective',
    genders,
    nominative: (gender) => forms[gender] ?? forms[genders[0] ?? 'm'] ?? '',
  };
}

function nominativeAdjective(stem: string, ending: string, gender: Gender): string {
  // «казачьему», «третьему»: the soft sign belongs to the adjective's own suffix.
  if (stem.endsWith('ь')) {
    const root = stem.slice(0, -1);
    return gender === 'm' ? `${root}ий` : stem + { n: 'е', f: 'я', pl: 'и' }[gender];
  }
  const soft = ending === 'ему' || ending === 'ей' || ending === 'им';
  switch (gender) {
    case 'm':
      return stem + masculineEnding(stem, soft);
    case 'n':
      return stem + (soft ? 'ее' : 'ое');
    case 'f':
      return stem + (soft && !/[жшчщц]$/.test(stem) ? 'яя' : 'ая');
    case 'pl':
      return stem + (ending === 'им' ? 'ие' : 'ые');
  }
}

function masculineEnding(stem: string, soft: boolean): string {
  if (soft) return 'ий';
  const lastPart = stem.slice(stem.lastIndexOf('-') + 1);
  if (STRESSED_ENDING.has(lastPart)) return 'ой';
  return /[гкхжшчщ]$/.test(stem) ? 'ий' : 'ый';
}
