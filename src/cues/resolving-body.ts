import type { WordGender } from '../words/decline.js';
import { ADVERBS } from '../words/tables.js';
import { bodyGender } from './issuer.js';

/**
 * The body that resolves: it stands in the nominative in front of «постановляет», «решила», behind
 * the grounds of the decision («Заслушав доклад …, Собрание депутатов района РЕШИЛО:»).
 */

/** Grounds that may stand between the body and its verb: «Дума города, рассмотрев …, решила». */
const GROUNDS = new RegExp(
  String.raw`,\s(?:${ADVERBS.stems('grounds')}|в\sцел[яи]х|в\sсоответствии|в\sсвязи|на\sосновании|во\sисполнение|по\s(?:итогам|результатам))(?![а-яё])`,
  'i',
);
/** How the body voted or resolved, in front of the verb. */
const MANNER =
  /[\s,–—-]{1,4}(?:единогласно|большинством(?:\sголосов)?|открытым\sголосованием|сегодня|\d{1,2}\s[а-яё]{3,8}\s(?:\d{4}\s)?(?:г\.|года)?)$/i;
/** Words that agree with a body in the nominative, by its gender. */
const AGREES = { m: /(?:ый|ий|ой)$/i, f: /(?:ая|яя)$/i, n: /(?:ое|ее)$/i };
/** «в области насаждений Кабинет …»: nouns in the genitive that end as adjectives do. */
const NOUN = /(?:ени|ани|яни|ци|стви|сти|ри|ели)й$/i;
/** A preposition in front of a body makes it no subject. */
const GOVERNED =
  /^(?:в|во|на|за|через|про|об?|по|под|при|для|от|из|до|к|ко|с|со|у|между|перед|над|без)$/i;
const LONGEST = 200;

interface Word {
  text: string;
  start: number;
  /** A mark that ends a clause stands behind the word. */
  closes: boolean;
  quoted: boolean;
}

function wordsIn(text: string): Word[] {
  let depth = 0;
  let straight = false;
  // One of a pair is missing: the marks tell nothing.
  const paired = text.split('"').length % 2 === 1;
  const words: Word[] = [];
  // «Иванова А.А.,Законодательное Собрание»: a database glues what stood on two lines.
  for (const found of text.matchAll(/[^\s,]+,(?=[A-ZЀ-Я])|\S+/g)) {
    const token = found[0];
    const lead = /^[«"“„(]*/.exec(token)?.[0].length ?? 0;
    const opens = (token.match(/«/g)?.length ?? 0) - (token.match(/»/g)?.length ?? 0);
    const odd = paired && (token.match(/"/g)?.length ?? 0) % 2 === 1;
    const quoted = depth > 0 || straight || (lead > 0 && (paired || !token.startsWith('"')));
    // A mark that nobody closed ends with its sentence.
    depth = /[а-яё]{4}\.$/.test(token) ? 0 : Math.max(0, depth + opens);
    if (odd) straight = !straight;
    words.push({
      text: token.replace(/^[«"“„(]+|[»"”),.:;]+$/g, ''),
      start: found.index + lead,
      closes: /[,.:;»"”)]$/.test(token),
      quoted,
    });
  }
  return words;
}

/** Index of the word with which the name begins whose head stands at `at`. */
function nameStart(words: readonly Word[], at: number, gender: WordGender): number {
  let from = at;
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index];
    if (word === undefined || word.closes || word.quoted || !AGREES[gender].test(word.text)) break;
    if (NOUN.test(word.text)) break;
    from = index;
  }
  return from;
}

/** The body in the nominative with which a text ends; null where it ends with none. */
export function bodyAtEnd(text: string): string | null {
  const whole = text.replace(MANNER, '').replace(/[\s,–—-]{1,9}$/, '');
  const words = wordsIn(whole);
  let loose: number | null = null;
  for (let at = words.length - 1; at >= 0; at--) {
    const head = words[at];
    const gender = head === undefined || head.quoted ? null : bodyGender(head.text);
    if (gender === null) continue;
    const from = nameStart(words, at, gender);
    const before = words[from - 1];
    if (before !== undefined && GOVERNED.test(before.text) && !before.closes) continue;
    const first = words[from];
    if (first === undefined) continue;
    const apart = before === undefined || before.closes || /^[A-ZЀ-Я]/.test(first.text);
    if (apart) return named(whole, coResolver(words, from) ?? first.start);
    loose ??= first.start;
  }
  return loose === null ? null : named(whole, loose);
}

/** Most words of the name in front of «и» in «Совет министров и Совет глав городов решили». */
const LONGEST_FIRST = 12;

/** Where the name begins of a body that resolves together with the one behind «и»; null for none. */
function coResolver(words: readonly Word[], second: number): number | null {
  if (words[second - 1]?.text !== 'и') return null;
  for (let at = second - 2; at >= Math.max(0, second - 1 - LONGEST_FIRST); at--) {
    const head = words[at];
    if (head === undefined || head.closes) return null;
    const gender = head.quoted ? null : bodyGender(head.text);
    if (gender === null) continue;
    const first = words[nameStart(words, at, gender)];
    return first !== undefined && /^[A-ZЀ-Я]/.test(first.text) ? first.start : null;
  }
  return null;
}

function named(text: string, from: number): string | null {
  const phrase = text.slice(from).replace(/\s+/g, ' ');
  const grounds = GROUNDS.exec(phrase)?.index ?? phrase.length;
  const name = phrase.slice(0, grounds).replace(/[\s,]{1,9}$/, '');
  // A full stop behind a word of small letters ends a sentence: what follows is no body's name.
  return name.length > LONGEST || /[а-яё]{3}[.:;]\s/.test(name) ? null : name;
}
