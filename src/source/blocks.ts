import type { TextBuilder } from './builder.js';

/** A paragraph or a line of one, as it would be printed. */
export interface LineBlock {
  type: 'line';
  text: string;
  page?: number | undefined;
}

export interface TableBlock {
  type: 'table';
  rows: TableRow[];
}

export interface TableRow {
  cells: TableCell[];
}

/** A cell; one that spans columns is followed by empty ones, so that columns stay aligned. */
export interface TableCell {
  blocks: Block[];
}

/** What every format with paragraphs and tables is turned into first. */
export type Block = LineBlock | TableBlock;

function linesOfCell(cell: TableCell): LineBlock[] {
  const lines: LineBlock[] = [];
  for (const block of cell.blocks) {
    if (block.type === 'line') lines.push(block);
    else
      for (const row of block.rows)
        for (const inner of row.cells) lines.push(...linesOfCell(inner));
  }
  return lines.filter((line) => line.text.trim() !== '');
}

/** A row with its cells' lines at hand. */
interface ReadRow {
  row: TableRow;
  cells: LineBlock[][];
  filled: number;
}

/** Lines in one cell from which on a row holds a paper, not a value. */
const PAGE_IN_CELL = 12;
/** The same for a table with a single row: a letterhead, or a page laid out in columns. */
const BLOCK_IN_CELL = 3;

/**
 * Tables also serve to lay a page out: a letterhead beside an addressee, or a whole web page. Their
 * cells are read one after the other; joined to a row they would be one endless line.
 */
function isLayout(read: ReadRow, dataRows: number): boolean {
  const most = dataRows > 1 ? PAGE_IN_CELL : BLOCK_IN_CELL;
  return (
    read.cells.some((lines) => lines.length >= most) ||
    read.row.cells.some((cell) =>
      cell.blocks.some((block) => block.type === 'table' && block.rows.length > 1),
    )
  );
}

function rowLine(read: ReadRow): LineBlock {
  const text = read.cells
    .map((lines) => lines.map((line) => line.text.replace(/[\s\u00A0]+/g, ' ').trim()).join(' '))
    .join('\t');
  const page = read.cells.flat()[0]?.page;
  return { type: 'line', text, page };
}

function writeTable(builder: TextBuilder, table: TableBlock): void {
  const rows = table.rows.map((row): ReadRow => {
    const cells = row.cells.map(linesOfCell);
    return { row, cells, filled: cells.filter((lines) => lines.length > 0).length };
  });
  const dataRows = rows.filter((row) => row.filled > 1).length;
  for (const read of rows) {
    if (read.filled === 0) continue;
    if (read.filled === 1 || isLayout(read, dataRows))
      for (const cell of read.row.cells) writeBlocks(builder, cell.blocks);
    else {
      const line = rowLine(read);
      builder.add(line.text, line.page);
    }
  }
}

/** Writes blocks as lines: a paragraph each, and a table's row as one line with tabs. */
export function writeBlocks(builder: TextBuilder, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'line') builder.add(block.text, block.page);
    else writeTable(builder, block);
  }
}
