import { defineRule } from '../define.js';
import { example } from '../example.js';
import { labelOf } from '../paper.js';
import { listsOf, ownPart, signOf } from './runs.js';

const ALPHABET = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
/** Letters that lists leave out (GOST R 2.105-2019, GOST 7.32-2017: ё, з, й, о, ч, ъ, ы, ь). */
const OMITTED = new Set('ёзйочъыь');

/** Whether one letter may follow another: only letters that lists leave out stand between. */
function mayFollow(before: string, here: string): boolean {
  const from = ALPHABET.indexOf(before);
  const to = ALPHABET.indexOf(here);
  if (to <= from) return false;
  return [...ALPHABET.slice(from + 1, to)].every((letter) => OMITTED.has(letter));
}

export default defineRule({
  id: 'letter-order',
  category: 'numbering',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Буквы перечня идут не по алфавиту или повторяются.',
    en: 'The letters of a list are out of order or repeated.',
  },
  why: {
    ru: 'Ссылка «подпункт в» должна вести к одному месту. Пропущенная буква читается как потерянный подпункт.',
    en: 'A reference to «подпункт в» must lead to one place. A letter left out reads as a lost point.',
  },
  remedy: {
    ru: 'Расставьте буквы по алфавиту. Пропускать можно ё, з, й, о, ч, ъ, ы, ь.',
    en: 'Put the letters in alphabetical order. Lists may leave out ё, з, й, о, ч, ъ, ы, ь.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров до 1 марта 2022 года:
а) подготовить график обучения;
б) составить список слушателей;
г) провести обучение специалистов.`),
    ],
    good: [
      example(`1. Отделу кадров до 1 марта 2022 года:
а) подготовить график обучения;
б) составить список слушателей;
в) провести обучение специалистов.`),
    ],
  },
  *check({ paper }) {
    for (const list of listsOf(paper)) {
      let before = '';
      for (const item of list) {
        if (signOf(item) !== 'letter') break;
        const here = ownPart(item).toLowerCase();
        const fits = before === '' ? here === 'а' : mayFollow(before, here);
        const message =
          before === ''
            ? {
                ru: `перечень начинается с буквы «${here}»`,
                en: `the list begins with letter «${here}»`,
              }
            : {
                ru: `после «${before}» стоит «${here}»`,
                en: `«${here}» stands behind «${before}»`,
              };
        before = here;
        if (fits || item.label === null) continue;
        yield { message, position: labelOf(item, paper.source), item: item.id };
      }
    }
  },
});
