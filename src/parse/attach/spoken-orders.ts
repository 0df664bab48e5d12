import { type Label, readLabel } from '../../cues/label.js';
import { isOrder, leadsIntoInfinitive, ordersBehindObject } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { holdsInfinitive, startsWithInfinitive } from '../../language/verbs.js';
import { leadingAddressee } from '../../party/index.js';
import { type Line, rowWords } from '../lines/line.js';

/** An order that stands in a line, wherever it begins. */
export interface SpokenOrder {
  line: Line;
  /** The order's words to the end of the line, its number included. */
  text: string;
  /** Where it begins in the paper's text. */
  offset: number;
  numbered: boolean;
}

/** What no order is without: a number, or the end of an infinitive. */
const MAY_ORDER = /^.?\d|^[а-яa-z][.)]|[тч]ь|ти|Ч?ТЬ|ТИ/;

/** Where a sentence may begin within a line. */
const SENTENCE = /(?<=[.;:!?])\s{1,3}(?=[A-ZЀ-Я«\d–—‒•-]|[а-я]\))|\s(?=\d{1,2}[.)]\s?[A-ZЀ-Я])/g;
/** Lines over which a wrapped sentence may run to its order. */
const LINES = 5;
/** How much of a sentence is read for its order, in characters. */
const REACH = 300;
/** «Скачать», «Читать далее»: shorter ones are the buttons of a page. */
const FEWEST_WORDS = 4;
/** «Отделу предписано …», «Комитетам необходимо …»: told of, not ordered. */
const TOLD =
  /(?<![а-яё])(?:поручен|предписан|рекомендован|предложен|необходим|нельзя|можно|нужно|следует|буд[еу]т|планиру|предлагает|дан[аоы]?(?![а-яё])|обязан|долж)/i;

/** The orders of a line: at its beginning, behind a number, or where a sentence begins within it. */
export function spokenOrders(lines: readonly Line[], index: number): SpokenOrder[] {
  const line = lines[index];
  if (line === undefined || line.blank) return [];
  const words = rowWords(line);
  if (!MAY_ORDER.test(words)) return [];
  const behindLabel = readLabel(words)?.end ?? 0;
  const sentences = Array.from(words.matchAll(SENTENCE), (gap) => gap.index + gap[0].length);
  const starts = [0, ...sentences.filter((at) => at > behindLabel)];
  return starts.flatMap((at): SpokenOrder[] => {
    const own = words.slice(at, at + REACH);
    const text = isWrapped(own) ? `${own} ${wordsBelow(lines, index)}` : own;
    const label = readLabel(text);
    const rest = text.slice(label?.end ?? 0);
    const numbered = label !== null && isNumber(label);
    const orders = numbered
      ? isOrder(rest) || isStatement(rest) || ordersBehindObject(rest)
      : isPlainOrder(rest) || (label?.style === 'bullet' && leadsIntoInfinitive(rest));
    if (!orders) return [];
    const offset = line.offset + line.end - words.length + at;
    return [{ line, text: words.slice(at), offset, numbered }];
  });
}

/** «1.», «2.1», «а)»; not «г. Ясногорск», «40 мест», «II. О введении …». */
function isNumber({ style, printed, parts }: Label): boolean {
  if (style === 'decimal' || style === 'paren') return parts.length > 1 || /[.)]$/.test(printed);
  return style === 'letter' && printed.endsWith(')');
}

/** Shorter lines are not broken off for want of room; longer sentences need no more to be told. */
const NARROWEST = 30;

function isWrapped({ length }: string): boolean {
  return length >= NARROWEST && length < REACH;
}

/** The lines that a sentence may go on over, up to an empty one or the next label. */
function wordsBelow(lines: readonly Line[], index: number): string {
  const below: string[] = [];
  for (const line of lines.slice(index + 1, index + LINES)) {
    if (line.blank || line.opens) break;
    const words = rowWords(line);
    if (readLabel(words) !== null) break;
    below.push(words);
  }
  return below.join(' ');
}

/** An order that no number vouches for: an infinitive, or an addressee with one, and no verb that tells. */
function isPlainOrder(text: string): boolean {
  const sentence = /^[^.!?]*/.exec(text)?.[0] ?? '';
  if (sentence.split(' ').length < FEWEST_WORDS) return false;
  if (!holdsInfinitive(sentence) || TOLD.test(sentence)) return false;
  return startsWithInfinitive(text) || leadingAddressee(text) !== null;
}
