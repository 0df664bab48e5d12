import type { PrintedLine } from './lines.js';
import type { Width } from './paragraphs.js';

/** The words that a document prints whole, in small letters. */
export type Vocabulary = ReadonlySet<string>;

/** Whole words as short as the end of a word that was cut. */
const SHORT_WORDS = new Set(
  (
    'а без был в вид во все всё вы г где да дел для дни дня до дом его ее её если за зал и из или им ' +
    'имя их к как ко кто лет лиц ли мая мер мы на над не ни но о об один от они план по под при про ' +
    'раз с сил со суд сад там те тем то того той том тот у цех что эти эту эта это год года этой акт'
  ).split(' '),
);
/** A letter or two that are a word in papers; «я» is none there. */
const ONE_LETTER = new Set('авикосу');
/** No Russian word of some length ends so, and «… и» behind it is its own last letter. */
const UNFINISHED =
  /(?:ци|[кзл]ани|[жчшщзд]ени|рияти|[аеиоуыэюя]ти[яе]|нн|тн|чн|дн|льн|вн|жн|шн|сн|нны|ств|еств)$/;
const LEAST = 4;
/** Widths of letters against the average one. */
const USUAL = 1.1;
const WIDE = 1.5;
const WIDE_LETTER = /^[жмфшщыю]/i;

/** Collects the words of lines, their last ones left out: those may be cut. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/[а-яё]+/g) ?? [];
    for (const word of found.slice(0, -1)) if (word.length > LEAST) words.add(word);
  }
  return words;
}

/**
 * True for a comma that found no room any more, and for a word wider than its cell that was cut
 * where not one letter more had room; a cell leaves as much space to the right as to the left. That
 * a word happens to fill its cell looks just so, hence words decide: what the document prints
 * elsewhere, what cannot be a word, what cannot end one.
 */
export function isCut(
  line: PrintedLine,
  next: PrintedLine,
  width: Width,
  words: Vocabulary,
): boolean {
  const letter = (line.right - line.left) / line.text.length;
  const room = width.right - (line.left - width.left) - line.right;
  if (room > letter * (WIDE_LETTER.test(next.text) ? WIDE : USUAL)) return false;
  if (/^[,;:.)](?:\s|$)/.test(next.text)) return true;
  const start = /(?:^|[«("-])(\p{L}{4,})$/u.exec(line.text)?.[1];
  const rest = /^(\p{L}+)(?![\p{L}.])/u.exec(next.text)?.[1];
  if (start === undefined || rest === undefined || /\s/.test(line.text)) return false;
  return goTogether(start, rest, words);
}

function goTogether(start: string, rest: string, words: Vocabulary): boolean {
  const capitals = start === start.toUpperCase();
  if (rest !== (capitals ? rest.toUpperCase() : rest.toLowerCase())) return false;
  const [begin, ending] = [start.toLowerCase(), rest.toLowerCase()];
  if (words.has(begin + ending)) return true;
  if (words.has(begin)) return false;
  if (/^[ьъый]/.test(ending) || !/[аеёиоуыэюя]/.test(begin.slice(-4))) return true;
  if (ending.length === 1) return !ONE_LETTER.has(ending) || UNFINISHED.test(begin);
  return ending.length <= 3 ? !SHORT_WORDS.has(ending) : UNFINISHED.test(begin);
}
