import type { Block, TableBlock, TableCell } from './blocks.js';
import type { Cover } from './flow.js';

interface ReadCell {
  blocks: Block[];
  /** Right edge in twips, from the row's definition. */
  edge: number;
  cover: Cover;
}

/** Edges nearer than this are one: programs round them differently from row to row. */
const SAME_EDGE = 20;
const MOST_ROWS = 100_000;

/**
 * Rows as RTF and DOC give them: the cells, and a list of right edges and flags. A table has no
 * beginning or end of its own there; it ends where a paragraph stands outside.
 */
export class TableRows {
  private readonly rows: ReadCell[][] = [];
  private cells: Block[][] = [];
  private edges: number[] = [];
  private covers: Cover[] = [];

  /** Begins the description of a row. */
  define(): void {
    this.edges = [];
    this.covers = [];
  }

  /** Describes the next cell: its right edge, and whether the cell above or before covers it. */
  defineCell(edge: number, cover: Cover): void {
    this.edges.push(edge);
    this.covers.push(cover);
  }

  get isEmpty(): boolean {
    return this.rows.length === 0 && this.cells.length === 0;
  }

  endCell(blocks: Block[]): void {
    this.cells.push(blocks);
  }

  endRow(): void {
    if (this.cells.length === 0) return;
    if (this.rows.length < MOST_ROWS)
      this.rows.push(
        this.cells.map((blocks, index) => ({
          blocks,
          edge: this.edges[index] ?? index,
          cover: this.covers[index] ?? 'none',
        })),
      );
    this.cells = [];
  }

  finish(): TableBlock {
    this.endRow();
    const columns = this.columns();
    const rows = this.rows.map((cells) => {
      let from = Number.NEGATIVE_INFINITY;
      const full = cells.flatMap((cell): TableCell[] => {
        const inside = columns.filter(
          (edge) => edge > from + SAME_EDGE && edge < cell.edge - SAME_EDGE,
        );
        from = cell.edge;
        const own: TableCell = { blocks: cell.cover === 'none' ? cell.blocks : [] };
        if (cell.cover === 'above') own.covered = true;
        return [own, ...inside.map((): TableCell => ({ blocks: [] }))];
      });
      return { cells: full };
    });
    this.rows.length = 0;
    return { type: 'table', rows };
  }

  /** Every column's right edge over the whole table. */
  private columns(): number[] {
    const edges = [...new Set(this.rows.flat().map((cell) => cell.edge))].sort((a, b) => a - b);
    const apart = edges.filter(
      (edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > SAME_EDGE,
    );
    return apart.slice(0, 200);
  }
}
