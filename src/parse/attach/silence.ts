import { findHeaderDate } from '../../cues/header-date.js';
import { kindNamed } from '../../cues/kinds.js';
import { type Label, readLabel } from '../../cues/label.js';
import { ANNEX_TITLE, ATTACHMENT, PAGE_FURNITURE, readMarker } from '../../cues/markers.js';
import { isOrder, ordersBehindObject } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { mentionedTime } from '../../deadline/index.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { ACTS } from '../../lexicon/acts.js';
import type { Block, Decision, Item } from '../../tree/nodes.js';
import { findTitles } from '../layout/titles.js';
import { awaitsNumber, labelsAt, marksIn, orders, REACH } from '../lines/inner-labels.js';
import { type Line, wordsOf } from '../lines/line.js';
import { type SpokenOrder, spokenOrders } from './spoken-orders.js';
import { itemsOf, wordsOfItem } from './text-parts.js';

/** Words of a task that look like a deadline's where none was read. */
export interface Mention {
  item: Item;
  text: string;
}

/**
 * The items that mention a day or «срок» and have no deadline, neither their own nor from above. What is
 * complete when it is adopted has none.
 */
export function unreadMentions(items: readonly Item[], covered = false): Mention[] {
  return items.flatMap((item) => {
    const own = covered || item.children.some(({ type }) => type === 'deadline');
    const below = itemsOf(item);
    if (below.length > 0) return unreadMentions(below, own);
    if (own) return [];
    const words = wordsOfItem(item);
    if (isStatement(words)) return [];
    const text = mentionedTime(words);
    return text === null ? [] : [{ item, text }];
  });
}

/** So many orders in a text without a decision are worth a word, where nothing else makes it an act. */
const FEWEST = 2;

/** The orders of a text in which no decision was found; one is enough below the name of an act. */
export function ordersWithoutDecision(lines: readonly Line[]): SpokenOrder[] {
  const spoken = lines.flatMap((_, index) => spokenOrders(lines, index));
  const resolved = lines.flatMap((line) => resolvedBy(lines, line));
  const found = spoken.length > 0 ? spoken : resolved;
  const sure = spoken.length >= FEWEST || resolved.length > 0;
  return sure || (found.length > 0 && namesAct(lines)) ? found : [];
}

/** «… Дума постановляет: | Протест отклонить.»: what stands directly behind resolving words. */
function resolvedBy(lines: readonly Line[], line: Line): SpokenOrder[] {
  const marker = line.blank ? null : readMarker(line.flat);
  if (marker?.strong !== true) return [];
  const rest = line.flat.slice(marker.end).trim();
  const next = lines.slice(line.index + 1).find(({ blank }) => !blank);
  const place = rest !== '' ? line : next;
  if (place === undefined) return [];
  const text = rest !== '' ? rest : wordsOf(place);
  const label = readLabel(text);
  const own = text.slice(label?.end ?? 0);
  if (!(isOrder(own) || isStatement(own) || ordersBehindObject(own))) return [];
  const offset = place.offset + place.end - text.length;
  return [{ line: place, text, offset, numbered: label !== null }];
}

/** Whether a text names itself an act: by a heading, or by its kind's word in capitals anywhere. */
function namesAct(lines: readonly Line[]): boolean {
  return (
    findTitles(lines).length > 0 ||
    lines.some((line) => kindNamed(wordsOf(line)) !== null && findHeaderDate(line.flat) !== null) ||
    lines.some(({ flat }) => SHOUTED.some((noun) => flat.includes(noun)))
  );
}

const SHOUTED: readonly string[] = ACTS.flatMap(({ noun }) =>
  noun === null ? [] : [noun.toUpperCase()],
);

/** Orders that stand in none of the items: above them, between them, or behind the signatures. */
export function ordersOutside(tree: Decision, lines: readonly Line[]): SpokenOrder[] {
  const outside = tree.children
    .flatMap((block) => (isOutside(block) ? placeOf(block) : []))
    .sort((one, other) => one.from - other.from);
  if (outside.length === 0) return [];
  let annex = false;
  return lines.flatMap((line, index) => {
    if (line.blank) return [];
    const words = wordsOf(line);
    const block = blockAt(outside, line.offset + line.indent);
    annex = block?.type === 'attachment' && (annex || opensAnnex(words));
    if (block === undefined || annex || PAGE_FURNITURE.test(words)) return [];
    // An item may begin on the line of the resolving words.
    return spokenOrders(lines, index).filter(
      ({ offset }) => blockAt(outside, offset) !== undefined,
    );
  });
}

interface Place {
  type: string;
  from: number;
  to: number;
}

/** The block that holds an offset; they are in their order and none reaches into the next. */
function blockAt(places: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.to ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place.from <= offset ? place : undefined;
}

/** An annex has rules and plans of its own; what stands behind the signatures without its mark has not. */
function opensAnnex(words: string): boolean {
  return ATTACHMENT.test(words) || ANNEX_TITLE.test(words);
}

function isOutside({ type }: Block): boolean {
  return OUTSIDE.has(type);
}

const OUTSIDE: ReadonlySet<Block['type']> = new Set<Block['type']>([
  'preamble',
  'resolution',
  'agenda',
  'header',
  'aside',
  'attachment',
]);

function placeOf({ type, position }: Block): Place[] {
  const from = position?.start.offset;
  const to = position?.end.offset;
  return from === undefined || to === undefined ? [] : [{ type, from, to }];
}

/** Items in whose words the number of another order stands: «… 2. Отделу архива сдать …». */
export function ordersWithin(items: readonly Item[]): Mention[] {
  return items.flatMap((item) => {
    const words = printedWords(item);
    const found = labelsAt(words, marksIn(words)).filter(
      ({ at, label }) =>
        isNumber(words, at, label) &&
        (orders(words, at, label) || ordersBehindObject(words.slice(at + label.end))),
    );
    const own = [...found.map(({ at }) => at), ...bareNumbers(words)].map((at) => ({
      item,
      text: words.slice(at),
    }));
    return [...own, ...ordersBehindLabel(item), ...ordersWithin(itemsOf(item))];
  });
}

/** «… 25 специалистов. 6 Контроль возложить …»: a number without its mark, behind the end of a sentence. */
const BARE = /(?<=[.;]\s{1,2})\d{1,2}\s{1,3}(?=[A-ZЀ-Я][а-яё])/g;

function bareNumbers(words: string): number[] {
  return Array.from(words.matchAll(BARE), ({ 0: number, index }) => {
    const rest = words.slice(index + number.length, index + number.length + REACH);
    return isOrder(rest) || isStatement(rest) ? index : -1;
  }).filter((at) => at !== -1);
}

/** «… Срок: 1 ноября 2022 г. обеспечить защиту …»: an order goes on behind the deadline of the one before. */
function ordersBehindLabel(item: Item): Mention[] {
  return item.children.flatMap((child, at) => {
    const before = item.children[at - 1];
    const labelled = before?.type === 'deadline' && !before.inSentence;
    if (!labelled || child.type !== 'text' || !startsWithInfinitive(child.value)) return [];
    return [{ item, text: child.value }];
  });
}

/** All that an item prints, its deadline and those responsible in their places: either may end in a number. */
function printedWords({ children }: Item): string {
  return children
    .flatMap((child) => {
      if (child.type === 'text' || child.type === 'responsible') return [child.value];
      return child.type === 'deadline' && !child.inSentence ? [child.value] : [];
    })
    .join(' ');
}

/** «2. Отделу», «2.1 Отделу», «§ 2 Отделу», «б) сдать», but not «12 по улице», «3.1 протокола». */
function isNumber(words: string, at: number, { style, printed, parts, end }: Label): boolean {
  if (style === 'bullet' || awaitsNumber(words, at)) return false;
  return /^§|[.)]$/.test(printed) || (parts.length > 1 && /^[A-ZЀ-Я]/.test(words.slice(at + end)));
}
