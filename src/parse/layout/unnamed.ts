import type { DocumentKind } from '../../cues/kinds.js';
import { readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { type Line, rowWords } from '../lines/line.js';

/**
 * The point an act closes with: who watches over it, who answers for it, when it comes into force.
 * Letters, plans and news have none.
 */
const CLOSING =
  /^(?:(?:общий\s)?контроль\s(?:за|над|исполнени|выполнени|настоящ)[^.;]{0,160}?(?:возложить|возлагаю|оставл[a-zЀ-ӿ]+|оставить)(?![a-zЀ-ӿ])|ответственность\s(?:за\s)[^.;]{0,160}?(?:возложить|возлагаю)(?![a-zЀ-ӿ])|(?:(?:настоящ|данн)[a-zЀ-ӿ]+\s)?(?:приказ|распоряжени|постановлени|решени)[a-zЀ-ӿ]*\sвступает\s)/i;
/** What a closing point calls its act. */
const CALLED: [RegExp, DocumentKind][] = [
  [/(?:настоящ|данн)[a-zЀ-ӿ]{2,3}\sприказ/i, 'order'],
  [/(?:настоящ|данн)[a-zЀ-ӿ]{2,3}\sраспоряжени/i, 'directive'],
  [/(?:настоящ|данн)[a-zЀ-ӿ]{2,3}\sпостановлени/i, 'resolution'],
];
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

/**
 * Finds such a list by its own words: points numbered from 1 without a gap, orders most of them, and
 * one that closes an act. Web pages print acts so, their names being in the page's heading.
 */
export function findUnnamedList(lines: readonly Line[]): UnnamedList | null {
  let from = -1;
  let next = 1;
  let above = -1;
  let before = -1;
  let orders = 0;
  for (const line of lines) {
    if (line.blank) continue;
    const words = rowWords(line);
    const label = readLabel(words);
    if (label?.style === 'decimal' && label.parts.length === 1) {
      const number = Number(label.parts[0]);
      if (number === 1) [from, next, above, orders] = [line.index, 1, before, 0];
      if (number === next) next++;
      else from = -1;
      const rest = words.slice(label.end);
      const known = from !== -1 && orders >= (number - 1) * ORDERS;
      if (known && number > 1 && CLOSING.test(rest))
        return { from, above, kind: CALLED.find(([name]) => name.test(rest))?.[1] ?? null };
      if (isOrder(rest) || isStatement(rest)) orders++;
    }
    before = line.index;
  }
  return null;
}
