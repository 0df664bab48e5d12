import { view } from '../../zip/bytes.js';
import type { Block } from '../blocks.js';
import { TableRows } from '../table-rows.js';

/** A table inside a cell; what lies deeper still is read as its cells. */
export class InnerTable {
  private readonly table = new TableRows();
  private cell: Block[] = [];

  add(lines: Block[], endsCell: boolean): void {
    this.cell.push(...lines);
    if (!endsCell) return;
    this.table.endCell(this.cell);
    this.cell = [];
  }

  endRow(): void {
    this.table.endRow();
  }

  finish(): Block[] {
    const rest = this.cell;
    this.cell = [];
    return this.table.isEmpty ? rest : [this.table.finish(), ...rest];
  }
}

/** Edges and merged cells of a row (MS-DOC 2.9.315 TDefTableOperand). */
export function describeRow(table: TableRows, row: Uint8Array | undefined): void {
  table.define();
  if (row === undefined || row.length < 1) return;
  const data = view(row);
  const count = data.getUint8(0);
  if (1 + (count + 1) * 2 > row.length) return;
  for (let index = 0; index < count; index++) {
    const edge = data.getInt16(1 + (index + 1) * 2, true);
    const cell = 1 + (count + 1) * 2 + index * 20;
    const flags = cell + 2 <= row.length ? data.getUint16(cell, true) : 0;
    const mergedAcross = (flags & 3) === 1;
    const mergedDown = ((flags >> 5) & 3) === 1;
    table.defineCell(edge, mergedDown ? 'above' : mergedAcross ? 'before' : 'none');
  }
}
