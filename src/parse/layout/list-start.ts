import { isRegistration } from '../../cues/header-registration.js';
import { readLabel } from '../../cues/label.js';
import { readHeadings } from '../lines/column-roles.js';
import { isApart, isCentred, type Line, nextFilled, rowWords, wordsOf } from '../lines/line.js';
import { cellsOf, hasMarks, looksLikeRow } from '../lines/table.js';
import { isTitle } from './question-heads.js';

/** First line in a stretch that carries a label, or -1. */
function firstLabelled(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = rowWords(line);
    const label = readLabel(words);
    // «с. Николаевка», «г. Энск   № 12-р»: a list of letters begins with the first of them.
    if (label === null || (label.style === 'letter' && !/^[аa]$/i.test(label.parts[0] ?? '')))
      continue;
    // «- Принято | - Губернатором области»: a site's card of the act.
    if (label.style === 'bullet' && ADOPTED.test(words.slice(label.end))) {
      index = nextFilled(lines, index + 1, lines.length);
      continue;
    }
    if (!isRegistration(words)) return index;
  }
  return -1;
}

const ADOPTED = /^принят[оа]?:?$/i;

/**
 * Where a list begins: at its first label, at the heading row of its table, or at the title of its
 * first part.
 */
export function listStart(lines: readonly Line[], from: number): number {
  const first = Math.max(from, firstLabelled(lines, from, lines.length));
  let part: number | null = null;
  for (let index = first - 1; index >= from && index >= first - 3; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const slice = { line, from: line.indent, to: line.end };
    if (looksLikeRow(slice) && readHeadings(cellsOf(slice)) !== null) return index;
    if (part !== null || !isPartTitle(lines, index)) break;
    part = index;
  }
  return part !== null && hasPartsBelow(lines, first) ? part : first;
}

/** Words that name a matter, without a full stop and apart from what stands above them. */
function isPartTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.blank) return false;
  const above = lines[index - 1];
  const inTable = above !== undefined && hasMarks({ line: above, from: 0, to: above.text.length });
  if (above !== undefined && !isApart(lines, index) && !inTable && !isCentred(line)) return false;
  const words = wordsOf(line);
  return !/[.:]$/.test(words) && readLabel(words) === null && isTitle(words);
}

/** One title over a list may be the paper's own; where another follows, the list has parts. */
function hasPartsBelow(lines: readonly Line[], from: number): boolean {
  for (let index = from + 1; index < lines.length; index++) {
    if (!isPartTitle(lines, index)) continue;
    const next = lines.slice(index + 1, index + 4).find((line) => !line.blank);
    const label = next === undefined ? null : readLabel(rowWords(next));
    if (label?.style === 'decimal' && label.parts.length === 1) return true;
  }
  return false;
}
