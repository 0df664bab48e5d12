import { zipSync } from 'fflate';
import { gridOf, type Level, type Paper, type Part, type Row, type Run } from './model.js';
import { xml } from './word.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .join(' ');
const STRUCK =
  '<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';

const FORMATS: Record<Level['counts'], string> = {
  decimal: '1',
  'lower-latin': 'a',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  cyrillic: 'а, б, .., аа, аб, ... (ru)',
};

function paragraph(runs: Run[]): string {
  const words = runs.map(({ text, struck }) =>
    struck === true ? `<text:span text:style-name="Struck">${xml(text)}</text:span>` : xml(text),
  );
  return `<text:p>${words.join('')}</text:p>`;
}

function table(rows: Row[], struckRow: number | undefined): string {
  const printed = gridOf(rows).map((places, index) => {
    const cells = places.map((place) => {
      if ('covered' in place) return '<table:covered-table-cell/>';
      const { lines, rows, columns } = place.cell;
      const spans = `table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`;
      const words = lines.map((text) => paragraph([{ text, struck: index === struckRow }]));
      return `<table:table-cell office:value-type="string" ${spans}>${words.join('')}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const columns = gridOf(rows)[0]?.length ?? 1;
  const described = `<table:table-column table:number-columns-repeated="${columns}"/>`;
  return `<table:table>${described}${printed.join('')}</table:table>`;
}

function styleOf(part: Part, index: number): string {
  if (part.kind !== 'list') return '';
  const levels = part.list.levels.map(({ counts, pattern }, level) => {
    const [prefix = '', suffix = ''] = pattern.split('%');
    return `<text:list-level-style-number text:level="${level + 1}" style:num-format="${FORMATS[counts]}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
  });
  return `<text:list-style style:name="L${index}">${levels.join('')}</text:list-style>`;
}

/** Points nested as ODF has them: a list in an item for each level. */
function points(part: Part, index: number): string {
  if (part.kind !== 'list') return '';
  let text = '';
  let depth = 0;
  for (const point of part.list.points) {
    if (point.depth <= depth) text += '</text:list-item>';
    for (; depth > point.depth; depth--) text += '</text:list></text:list-item>';
    for (let from = depth; depth < point.depth; depth++)
      text += `${depth > from ? '<text:list-item>' : ''}<text:list text:style-name="L${index}">`;
    text += `<text:list-item>${paragraph([{ text: point.text }])}`;
  }
  for (; depth > 0; depth--) text += '</text:list-item></text:list>';
  return text;
}

function content(paper: Paper, kind: 'text' | 'spreadsheet'): string {
  const body = paper.map((part, index) => {
    if (part.kind === 'line') return paragraph(part.runs);
    return part.kind === 'table' ? table(part.rows, part.struckRow) : points(part, index);
  });
  const styles = paper.map(styleOf).join('');
  const head = `<office:automatic-styles>${STRUCK}${styles}</office:automatic-styles>`;
  return `${head}<office:body><office:${kind}>${body.join('')}</office:${kind}></office:body>`;
}

export function toOdt(paper: Paper): Uint8Array {
  return zipSync({
    mimetype: encode('application/vnd.oasis.opendocument.text'),
    'content.xml': encode(
      `<office:document-content ${SPACES}>${content(paper, 'text')}</office:document-content>`,
    ),
  });
}

/** The same as one XML file. */
export function toFodt(paper: Paper): Uint8Array {
  return encode(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:mimetype="application/vnd.oasis.opendocument.text">${content(paper, 'text')}</office:document>`,
  );
}

/** One sheet: a paragraph is a row with words in its first cell. */
export function toOds(paper: Paper): Uint8Array {
  const rows = paper.map((part) => {
    if (part.kind === 'table')
      return table(part.rows, part.struckRow).replace(/<\/?table:table>/g, '');
    if (part.kind === 'list') throw new Error('workbooks have no lists');
    const cell = `<table:table-cell office:value-type="string">${paragraph(part.runs)}</table:table-cell>`;
    return `<table:table-row>${cell}</table:table-row>`;
  });
  const body = `<table:table table:name="Лист1">${rows.join('')}</table:table>`;
  const head = `<office:automatic-styles>${STRUCK}</office:automatic-styles>`;
  return zipSync({
    mimetype: encode('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': encode(
      `<office:document-content ${SPACES}>${head}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
