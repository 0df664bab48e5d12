import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Layout, Part } from './layouts.js';

/** Width of the text in twentieths of a point. */
const TEXT_WIDTH = 9600;
const MARGIN = 1134;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

function paragraph(text: string, layout: Layout): Paragraph {
  return new Paragraph({
    children: [new TextRun(text)],
    spacing: { after: 120 },
    ...(layout.justified
      ? { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } }
      : { alignment: AlignmentType.START }),
  });
}

function wordPart(part: Part, layout: Layout): Paragraph | Table {
  if (part.kind === 'paragraph') return paragraph(part.text, layout);
  const widths = part.widths.map((width) => Math.round((width * TEXT_WIDTH) / 100));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    ...(part.ruled ? {} : { borders: NO_BORDERS }),
    rows: part.rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map(
            (cell, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: [new Paragraph({ children: [new TextRun(cell)] })],
              }),
          ),
        }),
    ),
  });
}

/** A Word document, for LibreOffice to print. */
export async function toDocx(parts: readonly Part[], layout: Layout): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 24 } } } },
    sections: [
      {
        properties: {
          page: { margin: { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN } },
          column: { count: layout.columns, space: 567 },
        },
        children: parts.map((part) => wordPart(part, layout)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
