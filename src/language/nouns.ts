import type { Gender, Reading } from './grammar.js';
import {
  ACCUSATIVE_IYU,
  FEMININE_IYA,
  FEMININE_YA,
  FLEETING,
  INDECLINABLE,
  IRREGULAR_PLURAL,
  MASCULINE_A,
  MASCULINE_IY,
  NEUTER_AM,
  NEUTER_U,
  PLURAL_IN_A,
  SOFT_FEMININE,
} from './noun-tables.js';

/**
 * Reads a lower-case word form as a noun in the dative; null when its ending is none of a dative.
 * The gender follows from the ending and, where the ending leaves it open, from the suffix and the
 * tables: «министерству» is neuter, «комитету» masculine, «главе» masculine in spite of its -е.
 */
export function nounInDative(word: string): Reading | null {
  if (INDECLINABLE.has(word)) return null;
  const plural = pluralInDative(word);
  if (plural !== null) return reading('pl', plural);
  const last = word.slice(-1);
  const stem = word.slice(0, -1);
  if (stem.length < 2) return null;
  switch (last) {
    case 'у':
      return inU(stem);
    case 'ю':
      return inYu(stem);
    case 'е':
      return inE(stem);
    case 'и':
      return inI(stem);
    default:
      return null;
  }
}

function reading(gender: Gender, nominative: string): Reading {
  return { pos: 'noun', genders: [gender], nominative: () => nominative };
}

function inU(stem: string): Reading | null {
  if (/[аеиоуыэюяёьйъ]$/.test(stem)) return null;
  const lastPart = stem.slice(stem.lastIndexOf('-') + 1);
  if (stem.endsWith('ств') || NEUTER_U.has(lastPart)) return reading('n', `${stem}о`);
  if (stem.endsWith('ищ') && lastPart !== 'товарищ') {
    return reading('n', `${stem}е`);
  }
  return reading('m', withFleetingVowel(stem));
}

/** «участк» → «участок», «владельц» → «владелец», «дворц» → «дворец». */
export function withFleetingVowel(stem: string): string {
  const lastPart = stem.slice(stem.lastIndexOf('-') + 1);
  const known = FLEETING[lastPart];
  if (known !== undefined) return stem.slice(0, stem.length - lastPart.length) + known;
  if (/[йь]ц$/.test(stem)) return `${stem.slice(0, -2)}ец`;
  if (/[бвгджзклмнпрстфхчшщ]ц$/.test(stem)) return `${stem.slice(0, -1)}ец`;
  if (/[цчшж]к$/.test(stem)) return `${stem.slice(0, -1)}ок`;
  return stem;
}

function inYu(stem: string): Reading | null {
  if (stem.endsWith('и')) {
    // «информацию», «территорию» are accusatives of feminine nouns.
    if (ACCUSATIVE_IYU.test(stem)) return null;
    return MASCULINE_IY.test(stem) ? reading('m', `${stem}й`) : reading('n', `${stem}е`);
  }
  // «Приморью» is a neuter's dative, «областью» a feminine's instrumental.
  if (stem.endsWith('ь')) {
    return THIRD_DECLENSION.test(stem.slice(0, -1)) ? null : reading('n', `${stem}е`);
  }
  if (/[аеоуыэюяё]$/.test(stem)) return reading('m', `${stem}й`);
  if (stem === 'пол' || stem === 'мор' || stem === 'гор') return reading('n', `${stem}е`);
  return reading('m', `${stem}ь`);
}

function inE(stem: string): Reading | null {
  if (stem.length < 3 || isNominativeInE(stem)) return null;
  const nominative = feminineOfE(stem);
  const lastPart = nominative.slice(nominative.lastIndexOf('-') + 1);
  return reading(MASCULINE_A.has(lastPart) ? 'm' : 'f', nominative);
}

/** «управление», «побережье», «хранилище», «граждане» stand in the nominative, «судье» does not. */
function isNominativeInE(stem: string): boolean {
  if (stem.endsWith('ь')) return !FEMININE_YA.has(stem.slice(stem.lastIndexOf('-') + 1));
  return /(?:[аиоуыэюя]|ищ|[^лрд]е)$/.test(stem) || PEOPLE_IN_AN.test(stem);
}

function feminineOfE(stem: string): string {
  if (/[ьаеиоуыэюяё]$/.test(stem)) return `${stem}я`;
  return SOFT_FEMININE.has(stem) ? `${stem}я` : `${stem}а`;
}

function inI(stem: string): Reading | null {
  if (stem.endsWith('и')) return reading('f', `${stem}я`);
  if (stem === 'дочер' || stem === 'матер') return reading('f', `${stem.slice(0, -2)}ь`);
  if (stem === 'церкв' || stem === 'любов') return reading('f', THIRD_FLEETING[stem] ?? stem);
  return THIRD_DECLENSION.test(stem) ? reading('f', `${stem}ь`) : null;
}

const THIRD_FLEETING: Readonly<Record<string, string>> = { церкв: 'церковь', любов: 'любовь' };
/** Feminine nouns in -ь. Without the list «руководители» would be a dative. */
const THIRD_DECLENSION =
  /(?:[ое]ст|част|власт|област|волост|(?:^|-|под|соц)сет|молод[её]ж|печат|очеред|площад|помощ|реч|отрасл|степ|пристан|связ|артел|мечет|памят|треть|четверт|сельд|запис|подпис|ветв|верф|цел|модел|роскош|магистрал|сел|двер|верт|мед)$/;

/** Nominative plural of a dative plural in -ам or -ям; null for any other ending. */
function pluralInDative(word: string): string | null {
  const known = IRREGULAR_PLURAL[word];
  if (known !== undefined) return known;
  const match = /^(.{2,})(ам|ям)$/.exec(word);
  const stem = match?.[1];
  if (stem === undefined) return null;
  const lastPart = stem.slice(stem.lastIndexOf('-') + 1);
  return match?.[2] === 'ам' ? pluralHard(stem, lastPart) : pluralSoft(stem, lastPart);
}

function pluralHard(stem: string, lastPart: string): string | null {
  if (/[аеиоуыэюяёйь]$/.test(stem)) return null;
  if (PLURAL_IN_A.has(lastPart)) return `${stem}а`;
  if (stem.endsWith('ств') || NEUTER_AM.has(lastPart)) return `${stem}а`;
  if (stem.endsWith('ищ') && lastPart !== 'товарищ') return `${stem}а`;
  // «гражданам», «крестьянам», «северянам».
  if (PEOPLE_IN_AN.test(stem)) return `${stem}е`;
  return stem + (/[гкхжшчщ]$/.test(stem) ? 'и' : 'ы');
}

const PEOPLE_IN_AN = /(?:граждан|сельчан|горожан|крестьян|христиан|[лврнтс]ян|[жшчщ]ан)$/;

function pluralSoft(stem: string, lastPart: string): string | null {
  if (PLURAL_IN_A.has(lastPart)) return `${stem}я`;
  if (stem.endsWith('и')) {
    const neuter = /(?:[еаячи]ни|[яиыус]ти|ови)$/.test(stem);
    return stem + (neuter && !FEMININE_IYA.test(stem) ? 'я' : 'и');
  }
  if (stem.endsWith('ь')) return stem + (FEMININE_YA.has(lastPart) ? 'и' : 'я');
  return `${stem}и`;
}
