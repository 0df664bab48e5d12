import { readLabel } from '../../cues/label.js';
import type { Marker } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { bodyAtEnd } from '../../cues/resolving-body.js';
import { isStatement } from '../../cues/statement.js';
import { type Line, wordsOf } from '../lines/line.js';
import { orderShare } from './order-share.js';
import { isSigned } from './single.js';

/** Resolving words, or a heading, as found in a paper. */
export interface Found extends Omit<Marker, 'start'> {
  /** Index of the resolving word in its line; none for a heading or a title. */
  start?: number;
  line: number;
  /** First line of the list, where that does not follow at once. */
  from?: number;
}

/** Lines of a list that are looked at to tell whether it is one of orders. */
const SAMPLE = 200;

/** Words of the next line that has any; looked for close by. */
export function nextWords(lines: readonly Line[], index: number): string {
  const next = lines.slice(index + 1, index + 12).find((line) => !line.blank);
  return next === undefined ? '' : wordsOf(next);
}

/** «Было решено:» tells of a decision that was taken elsewhere. */
const REPORTED = /(?<![a-zЀ-ӿ])(?:был[аои]?|стало)\s(?:[a-zЀ-ӿ]+\s)?решен/i;

/** Longest name of a body with the words before it. */
const LONGEST = 600;

/**
 * «Совет … постановляет: | Предложить …», signed: an act that prints no name of its kind is known by
 * its body, an order or a statement directly behind the words, and a signature.
 */
function bodyResolves(lines: readonly Line[], marker: Found, first: string): boolean {
  if (!isOrder(first) && !isStatement(first)) return false;
  const resolving = lines[marker.line];
  const alone = resolving?.flat.slice(resolving.indent, marker.start).trim() === '';
  const before = alone ? lines.slice(0, marker.line).findLast((line) => !line.blank) : resolving;
  const end = alone ? before?.end : marker.start;
  const words = before?.flat.slice(Math.max(before.indent, (end ?? 0) - LONGEST), end).trim() ?? '';
  return bodyAtEnd(words) !== null && isSigned(lines, marker.line + 1);
}

/** «… РЕШИЛА:»: news print their resolving words small. */
function isShouted(lines: readonly Line[], { line, end }: Found): boolean {
  return /(?:^|\s)[A-ZЀ-Я]{5,}\s?:?$/.test((lines[line]?.flat ?? '').slice(0, end).trim());
}

/** «Дума города | РЕШИЛА: | принять к сведению …», signed: an act that lost its heading. */
function opensSigned(lines: readonly Line[], marker: Found, first: string): boolean {
  const ordered = isOrder(first) || isStatement(first);
  return ordered && isShouted(lines, marker) && isSigned(lines, marker.line);
}

/**
 * In a paper that names its kind every marker opens items. Elsewhere («Комиссия решила: увеличить …»
 * in the news) only one with a list of orders directly behind it does: a numbered one, or one with
 * dashes where the words are printed large («ПОСТАНОВЛЯЮ: | - Руководителям … обеспечить …»).
 */
export function opensItems(lines: readonly Line[], marker: Found, titled: boolean): boolean {
  const own = lines[marker.line]?.flat ?? '';
  if (REPORTED.test(own)) return false;
  if (titled) return true;
  const rest = own.slice(marker.end).trim();
  const first = rest !== '' ? rest : nextWords(lines, marker.line);
  if (bodyResolves(lines, marker, first)) return true;
  const label = readLabel(first);
  if (label === null) return opensSigned(lines, marker, first);
  if (label.style === 'bullet' && !isShouted(lines, marker)) return false;
  const from = marker.line + (rest === '' ? 1 : 0);
  return orderShare(lines, from, Math.min(lines.length, from + SAMPLE)) >= 0.3;
}
