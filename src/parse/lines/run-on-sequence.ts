import { readLabel } from '../../cues/label.js';
import { readMarker } from '../../cues/markers.js';
import type { SourceLine } from '../../source/types.js';
import { follows, type Inner, labelsAt, orders } from './inner-labels.js';
import { signatureCuts } from './signature-cut.js';

/** So many points in sequence, and such a share of them that order, state or head others. */
const FEWEST = 2;
const SHARE = 0.6;
/** How far before a number its resolving words are looked for, in characters. */
const BEFORE = 60;

/**
 * Where the points of a line begin whose numbers go on from each other in depth and in breadth
 * («1. … 2. Отделу: 2.1. … 2.2. … 3. …»). The sequence is what tells them from other figures, so a
 * point among them may order in any words, or head others with a colon. `above` gives
 * the last number of the lines above.
 */
export function sequenceCuts(
  text: string,
  marks: readonly number[],
  above: () => readonly string[] | null,
): number[] {
  if (marks.length === 0 || /[\t|]/.test(text)) return [];
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const own = readLabel(text.slice(indent));
  const numbered = own?.style === 'decimal' ? own : null;
  const before = numbered === null ? above() : null;
  const points: Inner[] = numbered === null ? [] : [{ at: indent, label: numbered }];
  for (const inner of labelsAt(text, marks)) {
    if (inner.label.style !== 'decimal' || !isClosed(inner)) continue;
    const last = points.at(-1)?.label.parts ?? before;
    const fits = last === null ? false : follows(last, inner.label.parts);
    if (fits || (points.length === 0 && opens(text, inner))) points.push(inner);
  }
  const sure = points.filter(
    ({ at, label }, index) =>
      orders(text, at, label) || /:\s{0,3}$/.test(text.slice(at, points[index + 1]?.at)),
  );
  // «Срок – до 1 марта. 2.2. Провести …»: goes on from a number of the lines above.
  const fewest = before !== null && numbered === null ? 1 : FEWEST;
  if (points.length < fewest || sure.length < points.length * SHARE) return [];
  const cuts = points.map(({ at }) => at).filter((at) => at > indent);
  const last = points.at(-1);
  return last === undefined ? [] : [...cuts, ...signatureCuts(text, last.at + last.label.end)];
}

/** «2. Отделу», «2.1. провести», «2.1 Провести», «§ 2 Отделу»: a mark or their parts make figures a number. */
function isClosed({ label: { parts, printed } }: Inner): boolean {
  return parts.length > 1 || /^§|[.)]$/.test(printed);
}

/** Whether a list begins with a number: it is the first of its level, directly behind resolving words. */
function opens(text: string, { at, label }: Inner): boolean {
  return label.parts.at(-1) === '1' && resolvesAt(text, at);
}

/** A number with the first letters of its point. */
const FIRST_LETTERS = 8;

/** Whether resolving words end where a number begins: «… исполком решает: | 1. …». */
export function resolvesAt(text: string, at: number): boolean {
  const from = Math.max(0, at - BEFORE);
  const before = text.slice(from, at);
  // Without a colon the first point's own letters tell: «постановляет 1.Завершить».
  const marker = readMarker(before) ?? readMarker(text.slice(from, at + FIRST_LETTERS));
  return marker?.strong === true && marker.end >= before.length;
}

/** How far above a line its number is looked for, in lines. */
const LINES_ABOVE = 40;

/**
 * The last number that a line above begins with or was cut at (`cuts`); null where none is nearby.
 */
export function numberAbove(
  lines: readonly SourceLine[],
  index: number,
  cuts: ReadonlyMap<SourceLine, readonly number[]>,
): readonly string[] | null {
  for (let at = index - 1; at >= Math.max(0, index - LINES_ABOVE); at--) {
    const line = lines[at];
    if (line === undefined) return null;
    for (const from of [0, ...(cuts.get(line) ?? [])].reverse()) {
      const label = readLabel(line.text.slice(from).trimStart());
      if (label?.style === 'decimal') return label.parts;
    }
  }
  return null;
}
