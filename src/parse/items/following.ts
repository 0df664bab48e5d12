import { ordersBehindObject } from '../../cues/order.js';
import { isNameOnly, startsWithPost } from '../../cues/signature-line.js';
import { isStatement } from '../../cues/statement.js';
import { foldWord } from '../../language/fold-word.js';
import { holdsInfinitive, startsWithInfinitive } from '../../language/verbs.js';
import { PREPOSITIONS } from '../../lexicon/small-words.js';
import { leadingAddressee } from '../../party/index.js';
import type { Slice } from '../lines/joined.js';
import { wordsOf } from '../lines/line.js';
import { paragraphFrom } from '../lines/paragraph.js';
import type { RawItem } from '../lines/raw.js';
import { closes, type ScanContext, type State } from './scan-state.js';

/** A line that ends this far before the longest one of its item was not wrapped there. */
const FULL_LINE = 0.85;
/** Longer lines are whole paragraphs, as pages have them. */
const LONGEST_WRAPPED = 110;

/**
 * Whether a line opens an order of its own within a number: a paragraph behind one that was complete,
 * that no colon announces («2. Контроль возложить на X. | Поручить инспекции …»).
 */
export function isOrderOfItsOwn(
  { lines }: ScanContext,
  state: State,
  item: RawItem,
  index: number,
): boolean {
  const { label, paragraphs } = item;
  const numbered = label !== null && (label.style === 'decimal' || label.style === 'paren');
  if (!(numbered || item.follows === true) || paragraphs.length === 0) return false;
  if (!/[.!][»")]?$/.test(state.before) || !endsParagraph(state, item)) return false;
  const words = paragraphFrom(lines, index);
  if (!/^[A-ZЀ-Я]/.test(words) || /:$/.test(words) || startsWithPost(words)) return false;
  // «В отчёте указать сроки» goes on with the order before it.
  const addressed = leadingAddressee(words) !== null && holdsInfinitive(words);
  const line = lines[index];
  const named = line !== undefined && isNameOnly(wordsOf(line));
  const object = !named && !PREPOSITIONS.has(foldWord(/^[A-Za-zЀ-ӿ]+/.exec(words)?.[0] ?? ''));
  return (
    addressed ||
    startsWithInfinitive(words) ||
    isStatement(words) ||
    // «Данные об остатках представить …»: an object of its own in front of its order.
    (object && ordersBehindObject(words))
  );
}

/** Whether the line before ended its paragraph: behind a gap, a short line, or one too long to be wrapped. */
function endsParagraph(state: State, { paragraphs }: RawItem): boolean {
  if (state.gap) return true;
  const lengths = paragraphs.flatMap(({ slices }) => slices.map(({ line }) => line.end));
  const longest = Math.max(...lengths);
  const last = lengths.at(-1) ?? 0;
  return longest > LONGEST_WRAPPED || lengths.length < 2 || last < longest * FULL_LINE;
}

/** Opens the next order of a number. */
export function openFollowing(
  context: ScanContext,
  state: State,
  slice: Slice,
  words: string,
): void {
  state.item = {
    type: 'item',
    label: null,
    labelSlice: null,
    paragraphs: [{ slices: [slice], role: 'text' }],
    heading: false,
    follows: true,
  };
  state.closed = closes(context.readings, words);
  context.out.push(state.item);
}
