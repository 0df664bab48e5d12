import { QUOTATION } from './quotes.js';
import { numbersOf, SENTENCE, targetsOf } from './targets.js';
import type { Operation, Target } from './types.js';

/** What a clause orders, and the place it names before the order. */
export interface ReadClause {
  targets: Target[];
  operation: Operation;
}

/** Any word of change: a clause with one that is not understood is reported, never passed over. */
export const CHANGE =
  /изложи(?:ть|в)|исключи(?:ть|в)|замени(?:ть|в)|дополни(?:ть|в)|утратившим(?:и)? силу|отмени(?:ть|в)|считать[^;]{0,40}пункт|перене(?:сти|ся)|продли(?:ть|в)|срок[^;]{0,120}(?:установи|измени|определи)/i;

// Clauses come with every run of blanks turned into one, so that « ?» is enough between words.
const Q = String.raw`\uE000\d+\uE001`;
const WORDS =
  '(?:слов(?:а|о|ами|ом)?|цифр(?:ы|у|ами|ой)?|числ(?:о|а|ом|ами)|знак(?:и|ами|ом)?|фраз(?:у|ой)|текст(?:ом)?|предложени(?:е|ем))';
const RESTATE = new RegExp(
  `изложи(?:ть|в) (?:(?:его|её|ее|их) )?в (?:следующей|новой) (?:новой )?редакции ?:? ?(${Q})`,
  'i',
);
const REPLACE = new RegExp(
  `${WORDS} (${Q}) (?:соответственно )?замени(?:ть|в) (?:на )?(?:соответственно )?(?:${WORDS} )?(${Q})`,
  'gi',
);
const REMOVE_WORDS = new RegExp(`${WORDS} (${Q}(?:(?:,| и) ?${Q}){0,10}) исключи`, 'i');
const ADD_WORDS = new RegExp(
  `(?:(после|перед) ${WORDS} (${Q}) )?дополни(?:ть|в) (?:его )?${WORDS} (${Q})`,
  'i',
);
const WHOLE = '(?:(?:решение|приказ|постановление|распоряжение|протокол|его) )?';
/** Numbers of new items: «3.11», «3.11 и 3.12», «подпункты «в», «г»». */
const NUMBERS = String.raw`(?:[\d.,и–—а-яё() -]|${Q},? ?и? ?){1,60}?`;
const ADD_ITEM = new RegExp(
  `дополни(?:ть|в) ${WHOLE}(?:новыми? )?(?:под)?пункт(?:ом|ами) (${NUMBERS})(?: следующего содержания)?:? ?(${Q}(?:[,;]? ?${Q}){0,20})[.;]?$`,
  'i',
);
const ADD_PARAGRAPH = new RegExp(
  String.raw`дополни(?:ть|в) (?:новыми? )?абзац(?:ем|ами)(?: (?!следующ)([а-яё]+|\d{1,2}))?(?: следующего содержания)?:? ?(${Q})`,
  'i',
);
const ADD_SENTENCE = new RegExp(
  `дополни(?:ть|в) (?:новым )?предложением(?: следующего содержания)?:? ?(${Q})`,
  'i',
);
const REMOVE = /исключи(?:ть|в)|призна(?:ть|в) утратившим(?:и)? силу|отмени(?:ть|в)/i;
const RENUMBER =
  /считать (?:соответственно )?(?:под)?пункт(?:ом|ами) ([\d.,и –—-]{1,80}|\uE000\d+\uE001)/i;
/** «…, пункт 8 – пунктом 6», «…, пункт 8 считать пунктом 6» behind the first pair. */
const RENUMBER_MORE =
  /[,;и] ?(?:под)?пункт (\d{1,3}(?:\.\d{1,3})*) ?(?:[–—-]|считать|соответственно)? ?(?:под)?пунктом (\d{1,3}(?:\.\d{1,3})*)/g;
const DEADLINE = new RegExp(
  `срок(?:и)?(?: (?:исполнения|исполнение|выполнения))?(?: [^;]{0,80}?)? (?:перене(?:сти|ся)|продли(?:ть|в)|установи(?:ть|в)|измени(?:ть|в)|определи(?:ть|в))(?: на| –| -|:)? (${Q}|[^;]{3,80})`,
  'i',
);
/** «Продлить срок исполнения пункта 3.2 до 1 июня 2022 года». */
const DEADLINE_LAST = new RegExp(
  `(?:перене(?:сти|ся)|продли(?:ть|в)|установи(?:ть|в)) (?:новый )?срок(?:и)? [^;]{0,120}? ((?:до|на|по) \\d[^;]{3,60}|${Q})`,
  'i',
);
/** Parts of a sentence: what is said of them must never touch the whole item. */
const SMALL_PARTS = /слов[аоу]|цифр|предложени|фраз|знак|строк/i;

/** Whether words of a sentence are spoken of; a sentence told by its place is a place of its own. */
function namesSmallPart(text: string): boolean {
  return SMALL_PARTS.test(text.replace(SENTENCE, ''));
}

const AFTER_ITEM = /после (?:под)?пункта (\d{1,3}(?:\.\d{1,3})*)/i;

function quoted(mask: string | undefined, quotations: readonly string[]): string {
  const index = mask === undefined ? null : QUOTATION.exec(mask);
  return index === null ? '' : (quotations[Number(index[1])] ?? '');
}

function allQuoted(masks: string, quotations: readonly string[]): string[] {
  return [...masks.matchAll(/\uE000\d+\uE001/g)].map(([mask]) => quoted(mask, quotations));
}

const ORDINAL_STEMS = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят'];

function ordinal(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d/.test(word)) return Number(word);
  const index = ORDINAL_STEMS.findIndex((stem) => word.toLowerCase().startsWith(stem));
  return index < 0 ? null : index + 1;
}

/** The operation of a clause with the offset at which its own words begin, or null. */
function operationOf(
  text: string,
  quotations: readonly string[],
): { operation: Operation; at: number } | null {
  const restate = RESTATE.exec(text);
  if (restate !== null) {
    const wording = quoted(restate[1], quotations);
    const before = text.slice(0, restate.index);
    const deadline = /срок/i.test(before);
    if (!deadline && namesSmallPart(before)) return null;
    const operation: Operation = deadline
      ? { type: 'deadline', text: bareDeadline(wording) }
      : { type: 'restate', text: wording };
    return { operation, at: restate.index };
  }
  const pairs = [...text.matchAll(REPLACE)];
  if (pairs[0] !== undefined) {
    const changes = pairs.map((match) => ({
      from: quoted(match[1], quotations),
      to: quoted(match[2], quotations),
    }));
    return { operation: { type: 'replace', pairs: changes }, at: pairs[0].index };
  }
  const paragraph = ADD_PARAGRAPH.exec(text);
  if (paragraph !== null) {
    const operation: Operation = {
      type: 'add-paragraph',
      text: quoted(paragraph[2], quotations),
      at: ordinal(paragraph[1]),
    };
    return { operation, at: paragraph.index };
  }
  const item = ADD_ITEM.exec(text);
  if (item !== null) {
    const operation: Operation = {
      type: 'add-items',
      numbers: numbersOf(item[1] ?? '', quotations),
      text: allQuoted(item[2] ?? '', quotations).join('\n\n'),
      after: AFTER_ITEM.exec(text)?.[1] ?? null,
    };
    return { operation, at: item.index };
  }
  const sentence = ADD_SENTENCE.exec(text);
  if (sentence !== null) {
    const operation: Operation = { type: 'add-sentence', text: quoted(sentence[1], quotations) };
    return { operation, at: sentence.index };
  }
  const words = ADD_WORDS.exec(text);
  if (words !== null) {
    const operation: Operation = {
      type: 'add-words',
      words: quoted(words[3], quotations),
      place:
        words[1] === undefined ? 'end' : words[1].toLowerCase() === 'перед' ? 'before' : 'after',
      anchor: words[2] === undefined ? null : quoted(words[2], quotations),
    };
    return { operation, at: words.index };
  }
  return plainOperation(text, quotations);
}

/** A deadline's words without «Срок –» and the final full stop. */
function bareDeadline(text: string): string {
  return text
    .trim()
    .replace(/^срок(?: исполнения)?(?: –| -|:)? /i, '')
    .replace(/^на (?=\d)/i, '')
    .replace(/[.;]$/, '');
}

/** Operations that need no quotation. */
function plainOperation(
  text: string,
  quotations: readonly string[],
): { operation: Operation; at: number } | null {
  const gone = REMOVE_WORDS.exec(text);
  if (gone !== null) {
    const operation: Operation = {
      type: 'remove-words',
      words: allQuoted(gone[1] ?? '', quotations),
    };
    return { operation, at: gone.index };
  }
  const renumber = RENUMBER.exec(text);
  if (renumber !== null) {
    const to = numbersOf((renumber[1] ?? '').trim().replace(/\.$/, ''), quotations);
    return { operation: { type: 'renumber', to }, at: renumber.index };
  }
  const deadline = DEADLINE_LAST.exec(text) ?? DEADLINE.exec(text);
  if (deadline !== null) {
    const phrase = quoted(deadline[1], quotations) || (deadline[1] ?? '');
    return { operation: { type: 'deadline', text: bareDeadline(phrase) }, at: text.length };
  }
  if (!REMOVE.test(text) || namesSmallPart(text)) return null;
  return { operation: { type: 'remove' }, at: text.length };
}

/**
 * Reads one clause: what it orders, and the places it names. Null when it orders no change that is
 * understood.
 */
export function readClause(
  text: string,
  quotations: readonly string[],
  context: readonly Target[],
): ReadClause | null {
  const found = operationOf(text, quotations);
  if (found === null) return null;
  const { operation, at } = found;
  const before =
    operation.type === 'add-items' ? text.slice(0, at).replace(AFTER_ITEM, '') : text.slice(0, at);
  const targets = targetsOf(before, quotations, context);
  return operation.type === 'renumber'
    ? withMorePairs(text.slice(at), targets, operation.to)
    : { targets, operation };
}

function withMorePairs(
  text: string,
  targets: readonly Target[],
  to: readonly string[],
): ReadClause {
  const pairs = [...text.matchAll(RENUMBER_MORE)];
  const where = targets[0]?.annex === undefined ? {} : { annex: targets[0].annex };
  return {
    targets: [...targets, ...pairs.map(([, from = '']) => ({ item: from, ...where }))],
    operation: { type: 'renumber', to: [...to, ...pairs.map(([, , number = '']) => number)] },
  };
}
