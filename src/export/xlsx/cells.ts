import { DecisionsError } from '../../errors.js';
import { type SharedStrings, textXml } from './strings.js';
import { STYLES, type StyleName } from './styles.js';
import { cellText, columnName, escapeXml, LAST_ROW } from './xml.js';

/** A formula with the value a reader shows that does not calculate. */
export interface Formula {
  formula: string;
  /** Null when it is not known before the sheet is calculated. */
  value: string | number | null;
}

/** What a cell holds. Dates come as serial numbers. Texts are typed, so none can be a formula. */
export type Content = string | number | Formula | null;

/** A cell's content, with a style of its own where the column's does not fit. */
export type Cell = Content | Styled;

export interface Styled {
  content: Content;
  style: StyleName;
}

export function isStyled(cell: Cell): cell is Styled {
  return typeof cell === 'object' && cell !== null && 'content' in cell;
}

/** What a cell holds, whatever its looks. */
export function contentIn(cell: Cell): Content {
  return isStyled(cell) ? cell.content : cell;
}

/** One cell as XML; an empty one only carries its style. */
export function cellXml(
  reference: string,
  style: number | string,
  content: Content,
  strings?: SharedStrings,
): string {
  const start = `<c r="${reference}" s="${style}"`;
  if (content === null) return `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'string') {
    const place = strings?.place(content);
    if (place !== undefined) return `${start} t="s"><v>${place}</v></c>`;
    return `${start} t="inlineStr"><is>${textXml(content)}</is></c>`;
  }
  const { formula, value } = content;
  const code = `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `${start}>${code}</c>`;
  if (typeof value === 'number') return `${start}>${code}<v>${value}</v></c>`;
  return `${start} t="str">${code}<v>${cellText(value)}</v></c>`;
}

/** Letters of the first columns, so that they are not worked out again for every row. */
const LETTERS: readonly string[] = Array.from({ length: 64 }, (_, place) => columnName(place + 1));

/** How the cells of a row look unless they say so themselves, by their place. */
export interface RowLook {
  style: StyleName;
  /** Where the texts of a column are kept that come again and again. */
  strings?: SharedStrings;
}

/** One row as XML, its cells from column 1 on; the height is in points. */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  looks: readonly RowLook[],
  height?: number,
): string {
  if (row > LAST_ROW) {
    throw new DecisionsError('limit-exceeded', `на листе XLSX не больше ${LAST_ROW} строк`, {
      remedy: 'запишите реестр в CSV, JSON Lines или Parquet или разделите его',
    });
  }
  let xml = `<row r="${row}"${height === undefined ? '' : ` ht="${height}"`}>`;
  let place = 0;
  for (const cell of cells) {
    const reference = `${LETTERS[place] ?? columnName(place + 1)}${row}`;
    const look = looks[place];
    const style = isStyled(cell) ? cell.style : (look?.style ?? 'text');
    const content = contentIn(cell);
    xml += cellXml(reference, STYLES[style], content, look?.strings);
    place += 1;
  }
  return `${xml}</row>`;
}
