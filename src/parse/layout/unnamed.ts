import type { DocumentKind } from '../../cues/kinds.js';
import { readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { isStatement } from '../../cues/statement.js';
import { leadingAddressee } from '../../party/index.js';
import { PAPERS } from '../../words/tables.js';
import { type Line, rowWords } from '../lines/line.js';
import { paragraphFrom } from '../lines/paragraph.js';

/**
 * The point an act closes with: who watches over it, who answers for it, when it comes into force.
 * Letters, plans and news have none.
 */
const CLOSING = new RegExp(
  String.raw`^(?:(?:общий\s)?контроль\s(?:за|над|исполнени|выполнени|настоящ)[^.;]{0,160}?(?:возложить|возлагаю|оставл[a-zЀ-ӿ]+|оставить)(?![a-zЀ-ӿ])|ответственность\s(?:за\s)[^.;]{0,160}?(?:возложить|возлагаю)(?![a-zЀ-ӿ])|(?:(?:настоящ|данн)[a-zЀ-ӿ]+\s)?(?:${PAPERS.stems('act')})[a-zЀ-ӿ]*\sвступает\s)`,
  'i',
);
/** What a closing point calls its act. */
const CALLED: [RegExp, DocumentKind][] = [
  [called('приказ'), 'order'],
  [called('распоряжени'), 'directive'],
  [called('постановлени'), 'resolution'],
];

/** «настоящий приказ», «контроль за исполнением приказа возложить»: not «приказа министерства от …». */
function called(stem: string): RegExp {
  return new RegExp(
    `(?:настоящ|данн)[a-zЀ-ӿ]{2,3}\\s${stem}|^контроль\\s(?:за\\s)?(?:исполнени|выполнени)[a-zЀ-ӿ]*\\s${stem}[a-zЀ-ӿ]{1,2}\\s(?:возложить|возлагаю|оставл)`,
    'i',
  );
}

/** Share of a list's points that order something, at least. */
const ORDERS = 0.5;

/** The list of an act that prints neither its name above nor a resolving word. */
export interface UnnamedList {
  /** Its first point. */
  from: number;
  /** The last line above it, title or preamble; -1 where it opens the text. */
  above: number;
  /** Null where the closing point does not call the act by its name. */
  kind: DocumentKind | null;
}

/** A preamble that opens its list: «В связи с празднованием …:», not «… необходимо:» of a leaflet. */
const OPENS = /^[A-ZЀ-Я].{20,}:$/;
const ADVISES =
  /(?:рекоменду|необходимо|просим|просьба|следует|запрещ|нужно|приглаша|сообща|напомина|можно|требуется)/i;
/** So many points at least, each for somebody, make a list that does not close an act's. */
const ADDRESSED = 3;

/** A list while its points are counted. */
interface Counted {
  from: number;
  above: number;
  next: number;
  points: number;
  orders: number;
  addressed: number;
  /** Orders below its points («3.1», «3.2»). */
  under: number;
  /** The text begins within the list: what stood above it was cut off. */
  cut: boolean;
}

/**
 * Finds such a list by its own words: points numbered on without a gap, orders most of them, and one
 * that closes an act; or, below a preamble, points that each speak to somebody. Web pages print acts
 * so, their names being in the page's heading or cut off.
 */
export function findUnnamedList(lines: readonly Line[]): UnnamedList | null {
  let list: Counted | null = null;
  let before = -1;
  for (const line of lines) {
    if (line.blank) continue;
    const words = rowWords(line);
    const label = readLabel(words);
    const dotted = label?.style === 'decimal' && label.parts.length === 2;
    if (dotted && list === null && before === -1)
      list = cutList(Number(label.parts[0]), line.index);
    if (dotted && list !== null && isOrder(words.slice(label.end))) list.under++;
    if (label?.style === 'decimal' && label.parts.length === 1) {
      list = counted(list, Number(label.parts[0]), line.index, before);
      const rest = words.slice(label.end);
      if (list !== null && closesAct(list, rest))
        return {
          from: list.from,
          above: list.above,
          kind: CALLED.find(([name]) => name.test(rest))?.[1] ?? null,
        };
      if (list !== null) count(list, paragraphFrom(lines, line.index).slice(label.end));
    }
    if (label !== null && list !== null && isAddressedList(lines, list))
      return { from: list.from, above: list.above, kind: null };
    before = line.index;
  }
  return null;
}

/** The list that a number goes on with or opens; null where it does neither. */
function counted(
  list: Counted | null,
  number: number,
  index: number,
  before: number,
): Counted | null {
  // A fragment may begin with its second point.
  if (number === 1 || (list === null && before === -1 && number < 4))
    return { ...cutList(number, index), above: before, points: 1, cut: number > 1 };
  return list?.next === number ? { ...list, next: number + 1, points: list.points + 1 } : null;
}

/** A list that the text begins in the midst of: «1.2. Разнарядку … | 2. Директору … выдать». */
function cutList(number: number, from: number): Counted {
  const next = number + 1;
  return { from, above: -1, next, points: 0, orders: 0, addressed: 0, under: 0, cut: true };
}

function count(list: Counted, words: string): void {
  if (isOrder(words) || isStatement(words)) list.orders++;
  if (leadingAddressee(words) !== null) list.addressed++;
}

function closesAct(list: Counted, rest: string): boolean {
  const { orders, from, above } = list;
  const points = list.points - 1;
  const fragment = above === -1 && from === 0;
  return (points > 0 || fragment) && orders >= points * ORDERS && CLOSING.test(rest);
}

/** Orders that such a fragment holds at least, when each of its points speaks to somebody. */
const ORDERS_UNDER = 3;

function isAddressedList(lines: readonly Line[], list: Counted): boolean {
  const { above, addressed, points, cut, under } = list;
  if (cut && points > 1 && addressed === points && under >= ORDERS_UNDER) return true;
  if (addressed < ADDRESSED || addressed < points * ORDERS) return false;
  const preamble = lines[above] === undefined ? '' : rowWords(lines[above]);
  return OPENS.test(preamble) && PREAMBLE.test(preamble) && !ADVISES.test(preamble);
}
