import { ALL_COLUMNS } from '../../export/choose-columns.js';
import type { KeptCell, KeptRow } from '../../export/kept/cells.js';
import { readRows } from '../../export/kept/rows.js';
import type { Register } from '../../register/schema.js';
import type { Answer, EngineValue } from './engine.js';

/** Makes a register of rows of the table `tasks`, as of a table that people keep. */
export function registerOfRows({ names, rows }: Answer, path: string): Register {
  return readRows(keptRows(names, rows), path).register;
}

function* keptRows(names: readonly string[], rows: readonly EngineValue[][]): Generator<KeptRow> {
  const keys = new Set(ALL_COLUMNS.map(({ key }) => key));
  for (const [index, row] of rows.entries()) {
    const cells = new Map<string, KeptCell>();
    for (const [place, name] of names.entries())
      if (keys.has(name)) cells.set(name, cellOf(row[place] ?? null));
    yield { line: index + 1, cells };
  }
}

/** Days are written as ISO 8601 writes them. */
function cellOf(value: EngineValue): KeptCell {
  return typeof value === 'number' || value === null ? value : String(value);
}
