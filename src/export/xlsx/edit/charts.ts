import type { DrawnLines } from '../../book/types.js';
import { SUMMARY } from '../summary.js';
import { columnNumber, escapeXml } from '../xml.js';
import type { Book } from './book.js';
import { elements, type Splice, splice, textOf } from './scan.js';

/** Makes the charts' ranges over the summary reach to the last line and no further. */
export function stretchCharts(
  book: Book,
  sheet: string,
  assignees: DrawnLines,
  months: DrawnLines,
): void {
  const stretched = (formula: string): string => {
    const range = /^(.{1,80})!\$([A-Z]{1,3})\$(\d{1,7}):\$([A-Z]{1,3})\$\d{1,7}$/.exec(formula);
    if (range === null) return formula;
    const [, name = '', column = '', from] = range;
    if (name.replace(/^'|'$/g, '') !== sheet) return formula;
    const table = columnNumber(column) < SUMMARY.monthColumn ? assignees : months;
    if (Number(from) !== table.from) return formula;
    return `${name}!$${column}$${from}:$${column}$${Math.max(table.from, table.to)}`;
  };
  for (const part of book.package.names()) {
    if (!/\/charts\/chart[^/]*\.xml$/.test(part)) continue;
    const xml = book.package.text(part);
    const splices = elements(xml, 'f').map(({ tag, contentEnd }): Splice => {
      const text = escapeXml(stretched(textOf(xml, tag.end, contentEnd)));
      return { start: tag.end, end: contentEnd, text };
    });
    book.package.set(part, splice(xml, splices));
  }
}
