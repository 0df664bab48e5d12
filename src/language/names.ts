import type { Case } from './grammar.js';
import {
  FEMININE_GIVEN,
  MASCULINE_GIVEN,
  MASCULINE_GIVEN_IN_A,
  SURNAME_IN_OY,
} from './name-tables.js';
import { withFleetingVowel } from './nouns.js';

export type Sex = 'm' | 'f';

/**
 * Brings a name's word to the dative from another case, so that one set of rules serves all.
 * «Ивановым» → «Иванову», «Петровой» stays, «Сергеевичем» → «Сергеевичу», «Анной» → «Анне».
 */
export function nameToDative(
  word: string,
  inCase: Case,
  part: 'surname' | 'given' = 'surname',
): string {
  if (inCase === 'dative') return word;
  // «Ниной» is Нина's, while «Ильиной» bends like an adjective and stays.
  if (part === 'given' && inCase === 'instrumental' && /[оеё]й$/.test(word)) {
    return word.endsWith('ией') ? word.replace(/ей$/, 'и') : word.replace(/[оеё]й$/, 'е');
  }
  if (part === 'given' && inCase === 'accusative' && /(?<!и)[ую]$/.test(word)) {
    return word.replace(/[ую]$/, 'е');
  }
  if (inCase === 'instrumental') {
    if (/(?:[оеё]в|[иы]н)ым$/.test(word)) return word.replace(/ым$/, 'у');
    if (/(?:ым|[а-яё]{3}[гкх]им)$/.test(word)) return word.replace(/[ыи]м$/, 'ому');
    if (/[жшчщ]ем$/.test(word)) return word.replace(/ем$/, 'у');
    if (/[её]м$/.test(word)) return word.replace(/[её]м$/, 'ю');
    if (/ом$/.test(word)) return word.replace(/ом$/, 'у');
    if (/(?:[оеё]в|[иы]н|[сц]к|[бвгджзклмпрстфхчшщьй]н)ой$/.test(word)) return word;
    if (/ией$/.test(word)) return word.replace(/ией$/, 'ии');
    if (/ью$/.test(word)) return word.replace(/ью$/, 'и');
    if (/[аоеё]й$/.test(word)) return word.replace(/[оеё]й$/, 'е');
    return word;
  }
  if (inCase === 'genitive' && /[ыи]$/.test(word)) {
    if (/ии$/.test(word)) return word;
    return /[бвдзлмнрстпф]ьи$|[лн]и$/.test(word) || /ы$|[гкхжшчщ]и$/.test(word)
      ? word.replace(/[ыи]$/, 'е')
      : word;
  }
  if (/ого$/.test(word)) return word.replace(/ого$/, 'ому');
  if (/[оеё]ву$|[иы]ну$/.test(word)) return word.replace(/у$/, 'ой');
  if (/ую$/.test(word)) return word.replace(/ую$/, 'ой');
  if (/ию$/.test(word)) return word.replace(/ю$/, 'и');
  if (/[ую]$/.test(word)) return word.replace(/[ую]$/, 'е');
  if (/а$/.test(word)) return word.replace(/а$/, 'у');
  if (/я$/.test(word)) return word.replace(/я$/, 'ю');
  return word;
}

const PATRONYMIC_M = /(?:(?:[оеё]в|[иь])ич|(?:кузьм|козьм|лук|фом|никит|савв)ич)у?$|оглы$/;

/** Sex told by a lower-case patronymic in the dative or nominative; null for any other word. */
export function sexOfPatronymic(word: string): Sex | null {
  if (PATRONYMIC_M.test(word)) return 'm';
  if (/(?:[оеьё]вн|ичн|инишн)(?:[еа]|ой)$|кызы$/.test(word)) return 'f';
  return null;
}

/** Nominative of a lower-case patronymic in the dative. */
export function patronymicToNominative(word: string): string {
  if (/ичу$/.test(word)) return word.slice(0, -1);
  if (/не$/.test(word)) return `${word.slice(0, -1)}а`;
  return word;
}

/** Nominative of a lower-case given name in the dative. */
export function givenNameToNominative(word: string, sex: Sex): string {
  if (sex === 'm') {
    const known = MASCULINE_GIVEN[word];
    if (known !== undefined) return known;
    if (/[аеиоуыэюя]ю$/.test(word)) return `${word.slice(0, -1)}й`;
    if (/ю$/.test(word)) return `${word.slice(0, -1)}ь`;
    if (/у$/.test(word)) return word.slice(0, -1);
    if (/ье$/.test(word)) return `${word.slice(0, -1)}я`;
    if (/е$/.test(word)) return inA(word.slice(0, -1));
    return word;
  }
  const known = FEMININE_GIVEN[word];
  if (known !== undefined) return known;
  if (/ии$/.test(word)) return `${word.slice(0, -1)}я`;
  if (/(?:[аеиоуыэюяьй]|[аеу]с)е$/.test(word)) return `${word.slice(0, -1)}я`;
  if (/е$/.test(word)) return `${word.slice(0, -1)}а`;
  return word;
}

/** «Никите» → «Никита», «Пете» → «Петя». */
function inA(stem: string): string {
  return MASCULINE_GIVEN_IN_A.has(`${stem}я`) ? `${stem}я` : `${stem}а`;
}

/** Sex a lower-case surname in the dative shows, or null when it bends alike for both or not at all. */
export function sexOfSurname(word: string): Sex | null {
  if (/(?:[оеё]в|[иы]н)у$|[оеё]му$|[бвгджзйклмнпрстфхцчшщ]у$|ю$/.test(word)) return 'm';
  if (/[оеё]й$/.test(word)) return 'f';
  return null;
}

/**
 * Nominative of a lower-case surname in the dative. Surnames that do not bend (-ко, -ых, -их, -дзе,
 * foreign ones in a vowel) come back as they are; so does a woman's surname in a consonant.
 */
export function surnameToNominative(word: string, sex: Sex | null): string {
  if (
    /(?:[оиыэуаяё]|[ыи]х|дзе|швили|[а-яё]ей)$|^(?:фрунзе|гете|гёте|гейне|ницше|рильке|шнитке)$/.test(
      word,
    ) &&
    !/ии$|[бвгджзйклмнпрстфхцчшщ]у$/.test(word)
  ) {
    return word;
  }
  const feminine = feminineSurname(word);
  if (feminine !== null) return sex === 'm' && !/[оеё]й$/.test(word) ? word : feminine;
  if (/ии$/.test(word)) return `${word.slice(0, -1)}я`;
  if (/(?:[ьйаеиоуыэюя]|[бвмпф]л|[вп]н)е$/.test(word)) return `${word.slice(0, -1)}я`;
  if (/е$/.test(word)) return `${word.slice(0, -1)}а`;
  if (sex === 'f') return word;
  return masculineSurname(word);
}

function feminineSurname(word: string): string | null {
  // «Галилей» is no adjective; «Верхней», «Меньшей» are.
  if (!/(?:ой|[жшчщн]ей)$/.test(word)) return null;
  const stem = word.slice(0, -2);
  // «Цой», «Чой»: nothing is left that an adjective could be made of.
  if (!/[аеиоуыэюяё]/.test(stem)) return null;
  if (SURNAME_IN_OY.has(stem)) return `${stem}ая`;
  if (/(?:[оеё]в|[иы]н)$/.test(stem)) return `${stem}а`;
  return stem + (word.endsWith('ей') && !/[жшчщц]$/.test(stem) ? 'яя' : 'ая');
}

function masculineSurname(word: string): string {
  const adjective = /^(.+)(ому|ему)$/.exec(word);
  const stem = adjective?.[1];
  if (stem !== undefined && stem.length > 1) {
    if (adjective?.[2] === 'ему') return `${stem}ий`;
    if (SURNAME_IN_OY.has(stem) || /[оеё]в$/.test(stem)) return `${stem}ой`;
    return stem + (/[гкхжшчщ]$/.test(stem) ? 'ий' : 'ый');
  }
  if (/[аеиоуыэюя]ю$/.test(word)) return `${word.slice(0, -1)}й`;
  if (/ью$/.test(word)) return `${word.slice(0, -2)}ей`;
  if (/ю$/.test(word)) return `${word.slice(0, -1)}ь`;
  if (/енку$/.test(word)) return `${word.slice(0, -1)}о`;
  if (/у$/.test(word)) return surnameStem(word.slice(0, -1));
  return word;
}

/** «Кравц» → «Кравец», «Сверчк» → «Сверчок»; other stems stand as they are. */
function surnameStem(stem: string): string {
  if (/[бвгджзйклмнпрстфхчшщь]ц$/.test(stem) || /чк$/.test(stem)) return withFleetingVowel(stem);
  return stem;
}
