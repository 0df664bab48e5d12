import type { Attachment, Decision, Item, Text } from '../../tree/nodes.js';
import { paragraphSpans, type Span, spanOf } from './locate.js';
import type { Refusal } from './types.js';

/** «Приложение № 2», «ПРИЛОЖЕНИЕ 2.1», «Приложение». */
const HEADING = /^\s*приложение(?: {0,3}(?:№|N) {0,3}| {1,3})?(\d{1,3}(?:\.\d{1,3})*)?/i;
/** «1.», «1.2.», «1)», «а)» at a line's beginning, with words behind. */
const LABEL = /^[ \t]*((\d{1,3}(?:\.\d{1,3})*)([.)])|([а-я])\))[ \t]+(?=\S)/;

interface Point extends Span {
  number: string;
  label: string;
  /** Where its words begin, behind the label. */
  words: number;
}

function attachments(text: string, tree: Decision): { node: Attachment; name: string }[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'attachment') return [];
    const { start, end } = spanOf(node);
    const heading = HEADING.exec(text.slice(start, end));
    return heading === null ? [] : [{ node, name: heading[1] ?? '' }];
  });
}

/** «1)» and «а)» stand under the last point with a full stop, where there is one. */
function numberOf(match: RegExpExecArray, above: string | null): string {
  const [, , number, mark, letter] = match;
  if (letter !== undefined) return above === null ? letter : `${above}.${letter}`;
  return mark === ')' && above !== null ? `${above}.${number}` : (number ?? '');
}

/** The labelled points of a range, in the order of the text, each up to the next that is not under it. */
function pointsOf(text: string, { start, end }: Span): Point[] {
  const points: Point[] = [];
  let above: string | null = null;
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const match = LABEL.exec(line);
    if (match !== null) {
      const number = numberOf(match, above);
      if (match[3] === '.') above = number;
      const label = match[1] ?? '';
      const from = at + match[0].indexOf(label);
      points.push({ number, label, start: from, words: at + match[0].length, end });
    }
    at += line.length + 1;
  }
  return points.map((point, index) => {
    const next = points
      .slice(index + 1)
      .find(({ number }) => !number.startsWith(`${point.number}.`));
    const to = next?.start ?? end;
    return { ...point, end: point.start + text.slice(point.start, to).trimEnd().length };
  });
}

function position(text: string, { start, end }: Span): NonNullable<Item['position']> {
  const point = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  };
  return { start: point(start), end: point(end) };
}

/** A point as an item of a tree, with what stands under it. */
function itemOf(text: string, point: Point, points: readonly Point[]): Item {
  const under = points.filter(
    ({ number }) =>
      number.startsWith(`${point.number}.`) && !number.slice(point.number.length + 1).includes('.'),
  );
  const ownEnd = Math.min(point.end, ...under.map(({ start }) => start));
  const words = paragraphSpans(text, { start: point.words, end: ownEnd }).map(
    (span): Text => ({
      type: 'text',
      value: text.slice(span.start, span.end),
      position: position(text, span),
    }),
  );
  return {
    type: 'item',
    id: point.number,
    number: point.number,
    label: point.label,
    path: point.number.split('.'),
    children: [...words, ...under.map((one) => itemOf(text, one, points))],
    position: position(text, point),
  };
}

/**
 * An annex as a tree of its own, whose points are found as a paper's items are.
 *
 * @param name its number; empty for the only annex of a paper
 */
export function annexTree(text: string, tree: Decision, name: string): Decision | Refusal {
  const found = attachments(text, tree).filter((one) => name === '' || one.name === name);
  const [annex, second] = found;
  if (annex === undefined) return 'annex-not-found';
  if (second !== undefined) return 'item-ambiguous';
  const span = spanOf(annex.node);
  const points = pointsOf(text, span);
  const top = points.filter(({ number }) => {
    const dot = number.lastIndexOf('.');
    return dot < 0 || !points.some((other) => other.number === number.slice(0, dot));
  });
  return {
    type: 'decision',
    children: top.map((point) => itemOf(text, point, points)),
    position: position(text, span),
  };
}
