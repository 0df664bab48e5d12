import { Paragraph, TableCell, TableRow } from 'docx';
import { escapeHtml } from '../html/node.js';
import { clean, MARK } from './parts.js';

const BORDER = 'w:val="single" w:color="000000" w:sz="4"/>';
const CELL = [
  `<w:tcBorders><w:top ${BORDER}<w:left ${BORDER}<w:bottom ${BORDER}<w:right ${BORDER}</w:tcBorders>`,
  '<w:tcMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="80"/>',
  '<w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="80"/></w:tcMar></w:tcPr>',
].join('');
const SIZE = '<w:sz w:val="22"/><w:szCs w:val="22"/>';

/**
 * The rows of a document's long tables, written as XML by themselves: the library builds some
 * hundred objects for each cell, which for a register of tens of thousands of tasks takes minutes.
 * It gets a row that stands for all of them, and they take its place in the finished part.
 */
export class BulkRows {
  private readonly blocks: string[][] = [];

  /** Begins the rows of one table; gives the row that stands for them. */
  block(): { standIn: TableRow; rows: RowWriter } {
    const rows: string[] = [];
    const mark = `${MARK}${this.blocks.length}${MARK}`;
    this.blocks.push(rows);
    const standIn = new TableRow({
      children: [new TableCell({ children: [new Paragraph(mark)] })],
    });
    return { standIn, rows: new RowWriter(rows) };
  }

  /** The part of a document with all rows in it. */
  fill(part: string): string {
    let filled = part;
    for (const [place, rows] of this.blocks.entries()) {
      const at = filled.indexOf(`${MARK}${place}${MARK}`);
      const start = filled.lastIndexOf('<w:tr>', at);
      const end = filled.indexOf('</w:tr>', at) + '</w:tr>'.length;
      filled = filled.slice(0, start) + rows.join('') + filled.slice(end);
    }
    return filled;
  }
}

/** Writes the rows of one table. */
export class RowWriter {
  constructor(private readonly rows: string[]) {}

  /** A row that no page tears: a cell for each width, its lines as paragraphs. */
  add(cells: readonly { width: number; lines: readonly string[] }[]): void {
    const xml = cells.map(({ width, lines }) => {
      const paragraphs = lines.map((line) => paragraph(line, '', SIZE)).join('');
      return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${CELL}${paragraphs}</w:tc>`;
    });
    this.put(xml.join(''));
  }

  /** A row of one cell over all columns, kept with the next one. */
  across(text: string, widths: readonly number[], bold: boolean): void {
    const flag = (name: string, on: boolean): string =>
      on ? `<w:${name}/><w:${name}Cs/>` : `<w:${name} w:val="false"/><w:${name}Cs w:val="false"/>`;
    const look = `${flag('b', bold)}${flag('i', !bold)}${SIZE}`;
    const width = widths.reduce((sum, one) => sum + one, 0);
    const span = `<w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${widths.length}"/>`;
    const content = paragraph(text, '<w:pPr><w:keepNext/></w:pPr>', look);
    this.put(`<w:tc><w:tcPr>${span}${CELL}${content}</w:tc>`);
  }

  private put(cells: string): void {
    this.rows.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`);
  }
}

function paragraph(text: string, properties: string, look: string): string {
  const words = clean(text);
  const content =
    words === ''
      ? '<w:t xml:space="preserve"/>'
      : `<w:t xml:space="preserve">${escapeHtml(words)}</w:t>`;
  return `<w:p>${properties}<w:r><w:rPr>${look}</w:rPr>${content}</w:r></w:p>`;
}
