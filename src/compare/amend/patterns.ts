/** The words in which Russian papers order changes, quotations masked. */

const CHANGE =
  /изложи(?:ть|в)|исключи(?:ть|в)|замени(?:ть|в)|дополни(?:ть|в)|утратившим(?:и)? силу|отмени(?:ть|в)|перене(?:сти|ся)|продли(?:ть|в)/i;
/** Words that order a change when the second stands behind the first, so many characters off. */
const CHANGE_PAIRS: readonly [RegExp, RegExp, number][] = [
  [/считать/gi, /пункт/i, 52],
  [/срок/gi, /установи|измени|определи/i, 132],
];

/** Any word of change: a clause with one that is not understood is reported, never passed over. */
export function saysChange(words: string): boolean {
  if (CHANGE.test(words)) return true;
  const parts = words.split(';');
  return CHANGE_PAIRS.some(([first, second, reach]) =>
    parts.some((part) =>
      [...part.matchAll(first)].some(({ index }) => second.test(part.slice(index, index + reach))),
    ),
  );
}

// Clauses come with every run of blanks turned into one, so that « ?» is enough between words.
const Q = String.raw`\uE000\d+\uE001`;
const WORDS =
  '(?:слов(?:а|о|ами|ом)?|срок(?:ом)?|дат(?:у|ой)|цифр(?:ы|у|ами|ой)?|числ(?:о|а|ом|ами)|знак(?:и|ами|ом)?|фраз(?:у|ой)|текст(?:ом)?|предложени(?:е|ем))';
export const RESTATE = new RegExp(
  `изложи(?:ть|в) (?:(?:его|её|ее|их) )?в (?:следующей|новой) (?:новой )?редакции ?:? ?(${Q})`,
  'i',
);
/** «Изложить пункт 2.2 в следующей редакции: …». */
export const RESTATE_FIRST = new RegExp(
  `изложи(?:ть|в) [^;:\uE000]{1,120}? в (?:следующей|новой) (?:новой )?редакции ?:? ?(${Q})`,
  'i',
);
/** «Заменить в пункте 3 слова … словами …». */
export const REPLACE_FIRST = new RegExp(
  `замени(?:ть|в) [^;:\uE000]{0,100}?${WORDS} (${Q}) (?:на )?(?:${WORDS} )?(${Q})`,
  'i',
);
export const REPLACE = new RegExp(
  `${WORDS} (${Q}) (?:соответственно )?замени(?:ть|в) (?:на )?(?:соответственно )?(?:${WORDS} )?(${Q})`,
  'gi',
);
/** «…, слова … словами …», «…, слова … – на …» behind the first pair. */
export const MORE_PAIR = new RegExp(
  `^[,;]? ?(?:а |и )?${WORDS} (${Q}) (?:[–—-] )?(?:на )?(?:${WORDS} )?(${Q})`,
  'i',
);
export const REMOVE_WORDS = new RegExp(`${WORDS} (${Q}(?:(?:,| и) ?${Q}){0,10}) исключи`, 'i');
/** «Исключить из пункта 3 слова …». */
export const REMOVE_WORDS_FIRST = new RegExp(
  `исключи(?:ть|в) (?:[^;:\uE000]{1,80}? )?${WORDS} (${Q}(?:(?:,| и) ?${Q}){0,10})`,
  'i',
);
export const ADD_WORDS = new RegExp(
  `(?:(после|перед) ${WORDS} (${Q}) )?(дополни(?:ть|в) (?:[^;:\uE000]{0,80}? )?)${WORDS} (${Q})`,
  'i',
);
const WHOLE =
  '(?:(?:решение|приказ|постановление|распоряжение|протокол|его|(?:под)?пункт [\\d.]{1,12}|приложение(?: №)?(?: \\d{1,3})?) )?';
/** Numbers of new items: «3.11», «3.11 и 3.12», «подпункты «в», «г»». */
const NUMBERS = String.raw`(?:[\d.,и–—а-яё() -]|${Q},? ?и? ?){1,60}?`;
export const ADD_ITEM = new RegExp(
  `(дополни(?:ть|в) ${WHOLE})(?:новыми? )?(?:под)?пункт(?:ом|ами) (${NUMBERS})(?: следующего содержания)?:? ?(${Q}(?:[,;]? ?${Q}){0,20})[.;]?$`,
  'i',
);
export const ADD_PARAGRAPH = new RegExp(
  String.raw`дополни(?:ть|в) (?:новыми? )?абзац(?:ем|ами)(?: (?!следующ)([а-яё]+|\d{1,2}))?(?: следующего содержания)?:? ?(${Q})`,
  'i',
);
export const ADD_SENTENCE = new RegExp(
  `дополни(?:ть|в) (?:новым )?предложением(?: следующего содержания)?:? ?(${Q})`,
  'i',
);
export const REMOVE = /исключи(?:ть|в)|призна(?:ть|в) утратившим(?:и)? силу|отмени(?:ть|в)/i;
export const RENUMBER =
  /считать (?:соответственно )?(?:под)?пункт(?:ом|ами) ([\d.,и –—-]{1,80}|\uE000\d+\uE001)/i;
/** «…, пункт 8 – пунктом 6», «…, пункт 8 считать пунктом 6» behind the first pair. */
export const RENUMBER_MORE =
  /[,;и] ?(?:под)?пункт (\d{1,3}(?:\.\d{1,3})*) ?(?:[–—-]|считать|соответственно)? ?(?:под)?пунктом (\d{1,3}(?:\.\d{1,3})*)/g;
export const DEADLINE = new RegExp(
  `срок(?:и)?(?: (?:исполнения|исполнение|выполнения))?(?: [^;]{0,80}?)? (?:перене(?:сти|ся)|продли(?:ть|в)|установи(?:ть|в)|измени(?:ть|в)|определи(?:ть|в))(?: на| –| -|:)? (${Q}|[^;]{3,80})`,
  'i',
);
/** «Продлить срок исполнения пункта 3.2 до 1 июня 2022 года». */
export const DEADLINE_LAST = new RegExp(
  `(?:перене(?:сти|ся)|продли(?:ть|в)|установи(?:ть|в)) (?:новый )?срок(?:и)? [^;]{0,120}? ((?:до|на|по) \\d[^;]{3,60}|${Q})`,
  'i',
);
/** Parts of a sentence: what is said of them must never touch the whole item. */
export const SMALL_PARTS = /слов[аоу]|цифр|предложени|фраз|знак|строк/i;

export const AFTER_ITEM = /после (?:под)?пункта (\d{1,3}(?:\.\d{1,3})*)/i;
