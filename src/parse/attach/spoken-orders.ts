import { readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { holdsInfinitive, startsWithInfinitive } from '../../language/verbs.js';
import { leadingAddressee } from '../../party/index.js';
import { type Line, rowWords } from '../lines/line.js';

/** An order that stands in a line, wherever it begins. */
export interface SpokenOrder {
  line: Line;
  /** The order's words to the end of the line, its number included. */
  text: string;
  numbered: boolean;
}

/** What no order is without: a number, or the end of an infinitive. */
const MAY_ORDER = /^.?\d|^[а-яa-z][.)]|[тч]ь|ти|Ч?ТЬ|ТИ/;

/** Where a sentence may begin within a line. */
const SENTENCE = /(?<=[.;:!?])\s{1,3}(?=[A-ZЀ-Я«\d–—‒•-]|[а-я]\))/g;
/** How much of a sentence is read for its order, in characters. */
const REACH = 300;
/** «Скачать», «Читать далее»: shorter ones are the buttons of a page. */
const FEWEST_WORDS = 4;
/** «Отделу предписано …», «Комитетам необходимо …»: told of, not ordered. */
const TOLD =
  /(?<![а-яё])(?:поручен|предписан|рекомендован|предложен|необходим|нельзя|можно|нужно|следует|буд[еу]т|планиру|предлагает|дан[аоы]?(?![а-яё])|обязан|долж)/i;

/** The orders of a line: at its beginning, behind a number, or where a sentence begins within it. */
export function spokenOrders(line: Line): SpokenOrder[] {
  if (line.blank) return [];
  const words = rowWords(line);
  if (!MAY_ORDER.test(words)) return [];
  const own = readLabel(words)?.end ?? 0;
  const sentences = Array.from(words.matchAll(SENTENCE), (gap) => gap.index + gap[0].length);
  const starts = [0, ...sentences.filter((at) => at > own)];
  return starts.flatMap((at): SpokenOrder[] => {
    const text = words.slice(at, at + REACH);
    const label = readLabel(text);
    const rest = text.slice(label?.end ?? 0);
    const numbered = label !== null && label.style !== 'bullet';
    const orders = numbered ? isOrder(rest) || isStatement(rest) : isPlainOrder(rest);
    return orders ? [{ line, text: words.slice(at), numbered }] : [];
  });
}

/** An order that no number vouches for: an infinitive, or an addressee with one, and no verb that tells. */
function isPlainOrder(text: string): boolean {
  const sentence = /^[^.!?]*/.exec(text)?.[0] ?? '';
  if (sentence.split(' ').length < FEWEST_WORDS) return false;
  if (!holdsInfinitive(sentence) || TOLD.test(sentence)) return false;
  return startsWithInfinitive(text) || leadingAddressee(text) !== null;
}
