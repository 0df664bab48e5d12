import { foldWord } from './fold-word.js';

/**
 * Infinitives of official Russian. A paper orders in the infinitive («Обеспечить …»), so the first
 * infinitive of a line tells where an order begins. Nouns that end alike («деятельность»,
 * «область», «печать») are told apart.
 */

const PREFIX =
  'воспроиз|превоз|предо|во|произ|пере|пред|недо|возо|подо|воз|вос|взо|изо|обо|ото|низ|раз|рас|разо|при|про|пре|под|вы|вз|вс|до|за|из|ис|на|об|от|по|со|о|с|у|в';

/** «нести», «произвести», «найти»: a closed class of roots, since nouns in -ти are many. */
const IN_TI = new RegExp(
  `^(?:(?:${PREFIX})?(?:нес|вез|вес|рас|цвес|плес|мес|грес|брес|рес|пас|полз|блюс|люс|тряс|ид|й|йд)ти|идти|прийти|придти|спасти|(?:при)?обрести|изобрести)$`,
);
/** «привлечь», «пресечь», «помочь». */
const IN_CH = new RegExp(
  `^(?:(?:${PREFIX})?(?:влечь|бречь|беречь|речь|стеречь|сечь|течь|печь|лечь|жечь|мочь|стичь|стричь|прячь|волочь|толочь)|пренебречь|предостеречь)$`,
);
/** «учесть», «попасть», «украсть»: verbs among the many nouns in -сть. */
const IN_ST = new RegExp(
  `^(?:(?:${PREFIX})?(?:честь|сесть|лезть|красть|класть|грызть|клясть|прясть)|(?:в|вы|за|на|от|пере|по|при|про|рас|со|у)пасть|предпочесть|съесть|поесть)$`,
);

/** Nouns, numerals and small words that end like an infinitive. */
const NOT_VERBS = new Set(
  (
    'сеть подсеть соцсеть треть четверть смерть печать мать кровать рать благодать гать тать память нить ' +
    'плеть клеть путь суть ртуть жуть муть плоть прыть нефть пять девять десять рукоять опять вспять хоть ' +
    'чуть зять деть копоть ломоть ноготь коготь локоть деготь лапоть ' +
    'мочь печь речь течь'
  ).split(' '),
);

/**
 * Whether a word is an infinitive: «обеспечить», «провести», «привлечь», «руководствоваться».
 * Nouns in -ть, -ти and -чь are not. Case and ё do not matter.
 */
export function isInfinitive(word: string): boolean {
  const folded = foldWord(word);
  if (!/^[а-я]{3,}$/.test(folded)) return false;
  if (/(?:ть|чь)ся$|тись$/.test(folded)) return true;
  return isPlainInfinitive(folded);
}

function isPlainInfinitive(word: string): boolean {
  if (NOT_VERBS.has(word) || word.endsWith('дцать')) return false;
  if (word.endsWith('ти')) return IN_TI.test(word);
  if (word.endsWith('чь')) return IN_CH.test(word);
  if (!word.endsWith('ть')) return false;
  if (/[сз]ть$/.test(word)) return IN_ST.test(word);
  return /[аеиоуыя]ть$/.test(word);
}

/** Whether an infinitive stands anywhere in a text. */
export function holdsInfinitive(text: string): boolean {
  for (const [word] of text.matchAll(/[A-Za-zЀ-ӿ]+/g)) if (isInfinitive(word)) return true;
  return false;
}

const WORD = /[А-Яа-яЁёA-Za-z]+(?:-[А-Яа-яЁёA-Za-z]+)*/y;
/** Small words that may stand between the line's beginning and its verb. */
const BEFORE_VERB = new Set(
  'не и а также либо или при этом далее вновь впредь кроме того еще раз лично же'.split(' '),
);

/** An adverb («систематически», «ежегодно», «своевременно») that leads an order in. */
function isAdverb(word: string): boolean {
  return /(?:ски|цки|[внтрлджчшсзмк]но|льно|ро|[зт]ко)$/.test(word);
}

/**
 * Whether a line is an order of its own: its first word is an infinitive, after «не», «также» or
 * adverbs at most («Систематически вести …», «Не допускать …»). Quotes, brackets and dashes in front
 * do not matter.
 */
export function startsWithInfinitive(text: string): boolean {
  return leadingInfinitive(text) !== null;
}

/** Place (UTF-16 offsets) of the infinitive a line begins with, as {@link startsWithInfinitive} says. */
export function leadingInfinitive(text: string): { start: number; end: number } | null {
  let offset = /^[\s\-–—•·*«"„(]*/.exec(text)?.[0].length ?? 0;
  for (let words = 0; words < 6; words += 1) {
    WORD.lastIndex = offset;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return null;
    if (isInfinitive(word)) return { start: offset, end: offset + word.length };
    const folded = foldWord(word);
    // «ИРО доложить …» opens with a body, not with an adverb.
    const capitals = word.length > 1 && word === word.toUpperCase() && word.length < 8;
    if (!BEFORE_VERB.has(folded) && (capitals || !isAdverb(folded))) return null;
    offset += word.length;
    offset += /^[\s,]*/.exec(text.slice(offset))?.[0].length ?? 0;
  }
  return null;
}
