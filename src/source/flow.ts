import type { Block, TableBlock, TableCell, TableRow } from './blocks.js';

interface OpenTable {
  table: TableBlock;
  row: TableRow | null;
}

/** What covers a cell's place: the cell above that spans down, the one before that spans across. */
export type Cover = 'none' | 'above' | 'before';

/** Spans beyond this are nonsense, or an attack on memory. */
const MOST_COLUMNS = 1000;

/**
 * Where blocks go while a format is walked: the body, a cell of a table or a text box, nested as
 * they come. Calls that do not fit (a cell outside a row) are forgiven: damaged files have them.
 */
export class Flow {
  private readonly flows: Block[][] = [[]];
  private readonly tables: OpenTable[] = [];

  get blocks(): Block[] {
    return this.flows.at(-1) ?? [];
  }

  add(block: Block): void {
    this.blocks.push(block);
  }

  /** Begins a flow of its own, such as a text box. */
  open(): void {
    this.flows.push([]);
  }

  close(): Block[] {
    return this.flows.length > 1 ? (this.flows.pop() ?? []) : [];
  }

  openTable(): void {
    this.tables.push({ table: { type: 'table', rows: [] }, row: null });
  }

  closeTable(): void {
    const open = this.tables.pop();
    if (open !== undefined && open.table.rows.length > 0) this.add(open.table);
  }

  openRow(): void {
    const open = this.tables.at(-1);
    if (open !== undefined) open.row = { cells: [] };
  }

  /** The row is hidden or deleted. */
  dropRow(): void {
    const row = this.tables.at(-1)?.row;
    if (row !== null && row !== undefined) row.gone = true;
  }

  closeRow(): void {
    const open = this.tables.at(-1);
    if (open === undefined) return;
    if (open.row !== null) open.table.rows.push(open.row);
    open.row = null;
  }

  openCell(): void {
    this.flows.push([]);
  }

  /** Ends a cell that spans columns; a covered one keeps its place and loses its text. */
  closeCell(span: number, cover: Cover): void {
    const blocks = this.close();
    const row = this.tables.at(-1)?.row;
    if (row === null || row === undefined) {
      this.blocks.push(...blocks);
      return;
    }
    const cell: TableCell = { blocks: cover === 'none' ? blocks : [] };
    if (cover === 'above') cell.covered = true;
    row.cells.push(cell, ...emptyCells(span - 1));
  }

  /** Places without a cell, before the first one of a row. */
  skipCells(count: number): void {
    this.tables.at(-1)?.row?.cells.push(...emptyCells(count));
  }
}

function emptyCells(count: number): TableCell[] {
  const most = Math.max(0, Math.min(count, MOST_COLUMNS));
  return Array.from({ length: most }, () => ({ blocks: [] }));
}
