import { stemNoun, stemRussian } from './stem.js';

/** A vowel between the last two consonants that other forms of the word lack: «список – списка». */
const FLEETING = /([бвгджзклмнпрстфхцчшщ])[оеё]([кцнлр])$/;

/** What the stemmer cuts off a surname's nominative only: «Иванов», but «Иванов-у», «Соловьёв». */
const SURNAME = /(?:[оеё]в|ь)$/;

/** Shorter ones would lose what tells them apart. */
const SHORTEST = 3;

/**
 * The stems by which a search finds a word in every form: two words are forms of one where they
 * have a stem in common. The stemmer alone gives some nouns two, as it takes «архив» for a gerund,
 * «органы» for a verb and «отдых» for an adjective; so each word is also read as a noun. «Список» and
 * «списка», «Иванов» and «Иванову» come to one stem.
 */
export function searchStems(word: string): readonly string[] {
  const stem = bare(stemRussian(word));
  const noun = bare(stemNoun(word));
  return stem === noun ? [stem] : [stem, noun];
}

function bare(stem: string): string {
  const short = stem.replace(SURNAME, '');
  if (short !== stem && short.length >= SHORTEST) return bare(short);
  return stem.length > SHORTEST ? stem.replace(FLEETING, '$1$2') : stem;
}

/** Words and numbers of a text; a hyphen, a point or a slash stands inside one: «3.1», «12-р». */
const WORDS = /[A-Za-zА-Яа-яЁё0-9]+(?:[.\-/][A-Za-zА-Яа-яЁё0-9]+)*/g;

/** The words of a text that a search can find; one with a hyphen, and its parts. */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.normalize('NFC').replaceAll('\u00AD', '').matchAll(WORDS)) {
    words.push(word);
    if (word.includes('-')) words.push(...word.split('-'));
  }
  return words;
}
