import { type Label, readLabel } from '../../cues/label.js';
import { follows, type Inner, labelsAt, orders } from './inner-labels.js';

/** The letters of a list, as points are counted by them. */
const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * Where the points of a list begin that stands on one line with its heading («… учреждений: 1.1.
 * Провести …; 1.2. Сдать …», «… обязать: а) …; б) …», «…: – провести …; – сдать …»). Only labels
 * that open a list or go on with it count, and only where most of them open orders: a sentence may
 * count much else by letters.
 */
export function innerCuts(text: string, marks: readonly number[]): number[] {
  if (marks.length === 0 || /[\t|]/.test(text)) return [];
  const labels = labelsAt(text, marks);
  if (labels.length === 0) return [];
  const own = readLabel(text.slice(indentOf(text)));
  const cuts = [
    ...dotted(labels, own, text),
    ...counted(labels, own, text, 'letter'),
    ...counted(labels, own, text, 'paren'),
    ...dashed(labels, own, text),
  ];
  return cuts.sort((a, b) => a - b);
}

function indentOf(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}

/** «2. … : 2.1. … 2.2. …» and «2.1. … 2.2. …»: points that say themselves where they belong. */
function dotted(labels: readonly Inner[], own: Label | null, text: string): number[] {
  let last = own?.style === 'decimal' ? own.parts : null;
  const found: Inner[] = [];
  for (const inner of labels) {
    const { style, parts } = inner.label;
    if (style !== 'decimal' || parts.length < 2 || last === null || !follows(last, parts)) continue;
    found.push(inner);
    last = parts;
  }
  return ofOrders(found, text, 1);
}

/** «а) … б) …», «1) … 2) …» behind a colon, or behind the first of them at the line's beginning. */
function counted(
  labels: readonly Inner[],
  own: Label | null,
  text: string,
  style: 'letter' | 'paren',
): number[] {
  const ordinalOf = ({ parts }: Label): number =>
    style === 'paren' ? Number(parts[0]) : LETTERS.indexOf(parts[0] ?? '') + 1;
  const opened = own?.style === style;
  let next = opened ? ordinalOf(own) + 1 : 1;
  const found: Inner[] = [];
  for (const inner of labels) {
    // «6)» behind «а)» is a letter that a scanner took for a figure.
    const slipped = style === 'letter' && next === 2 && inner.label.printed === '6)';
    if (!slipped && (inner.label.style !== style || ordinalOf(inner.label) !== next)) continue;
    if (!inner.label.printed.endsWith(')')) continue;
    found.push(inner);
    next++;
  }
  return ofOrders(found, text, opened ? 1 : 2);
}

/** «…: – провести …; – сдать …»: each must be an order, as a dash stands for much else. */
function dashed(labels: readonly Inner[], own: Label | null, text: string): number[] {
  const found = labels.filter(
    ({ label, at }) => label.style === 'bullet' && orders(text, at, label),
  );
  const [first] = found;
  const opens =
    first !== undefined && /:\s{1,3}$/.test(text.slice(Math.max(0, first.at - 4), first.at));
  return opens || (own?.style === 'bullet' && found.length > 0) ? found.map(({ at }) => at) : [];
}

/** «а) проведение смотра до 1 мая; б) …»: a boundary in figures is as good as an order. */
const HAS_DAY = /(?:^|\s)(?:до|не\sпозднее|в\sсрок|к)\s(?:до\s)?\d{1,2}(?:\.\d|\s[а-яё]{3})/i;

function ofOrders(found: readonly Inner[], text: string, fewest: number): number[] {
  if (found.length < fewest) return [];
  const sure = found.filter(
    ({ at, label }, index) =>
      orders(text, at, label) || HAS_DAY.test(text.slice(at, found[index + 1]?.at ?? text.length)),
  );
  return sure.length * 2 > found.length ? found.map(({ at }) => at) : [];
}
