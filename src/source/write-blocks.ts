import type { Block, TableBlock } from './blocks.js';
import type { TextBuilder } from './builder.js';
import { DATA_CELLS, isLayout, mostLines, readRows, rowLine } from './table-lines.js';
import type { SourceBlock } from './types.js';

/** Writes blocks as lines: a paragraph each, and a table's row as one line with tabs. */
export function writeBlocks(builder: TextBuilder, blocks: readonly Block[]): void {
  let last: SourceBlock | undefined;
  for (const block of blocks) {
    if (block.type === 'table') {
      writeTable(builder, block);
      last = undefined;
      continue;
    }
    const { known } = block;
    if (known === undefined) builder.add(block.text, block.page);
    else {
      if (last === undefined || block.goesOn !== true) last = { ...known, id: builder.nextBlock() };
      builder.add(block.text, block.page, last);
    }
  }
}

/** Writes a table: a line with tabs for each row of data, the paragraphs of all else. */
function writeTable(builder: TextBuilder, table: TableBlock): void {
  const rows = readRows(table);
  const most = mostLines(rows);
  const isData = rows.filter(({ filled }) => filled >= DATA_CELLS).length > 1;
  for (const read of rows) {
    if (read.own === 0) continue;
    // A cell alone is a title, or a paragraph of a page laid out; below data it belongs to its column.
    const isAlone = read.filled === 1 && !(isData && (read.cells[0] ?? []).length === 0);
    if (isAlone || isLayout(read, most)) {
      for (const blocks of read.blocks) writeBlocks(builder, blocks);
      continue;
    }
    const { text, cells } = rowLine(read);
    const first = read.cells.flat()[0];
    const block: SourceBlock | undefined =
      first?.known === undefined ? undefined : { kind: 'row', id: builder.nextBlock(), cells };
    builder.add(text, first?.page, block);
  }
}
