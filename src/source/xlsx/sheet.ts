import type { Block, TableBlock, TableCell, TableRow } from '../blocks.js';
import { knownOf } from '../known.js';
import type { Attributes, XmlHandler } from '../xml.js';
import { type CellText, StringItem } from './parts.js';
import type { CellStyle } from './styles.js';
import { shownNumber } from './values.js';

/** What a sheet's cells point to. */
export interface SheetContext {
  strings: readonly CellText[];
  style: (index: string | undefined) => CellStyle;
  from1904: boolean;
}

interface Merged {
  top: number;
  bottom: number;
  left: number;
}

const MOST_COLUMNS = 1000;
const MOST_ROWS = 200_000;

/** «BC12» → column 54, row 11, both from 0. */
function placeOf(reference: string): { column: number; row: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return null;
  let column = 0;
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(found[2]) - 1 };
}

/** Walks a sheet and gives its rows as those of one table. */
export class SheetWalker implements XmlHandler {
  hiddenRows = 0;
  sawStruck = false;
  private readonly rows = new Map<number, TableRow>();
  private readonly merged: Merged[] = [];
  private readonly hiddenColumns = new Set<number>();
  private row = -1;
  private column = -1;
  private hidden = false;
  private type = '';
  private style: CellStyle;
  private value = '';
  private inline: StringItem | null = null;
  private inValue = false;

  constructor(private readonly context: SheetContext) {
    this.style = context.style(undefined);
  }

  open(name: string, attributes: Attributes): void {
    if (this.inline !== null) {
      this.inline.open(name, attributes);
      return;
    }
    switch (name) {
      case 'x:col':
        this.columns(attributes);
        break;
      case 'x:row':
        this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
        this.column = -1;
        this.hidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
        break;
      case 'x:c':
        this.openCell(attributes);
        break;
      case 'x:v':
        this.inValue = true;
        break;
      case 'x:is':
        this.inline = new StringItem();
        break;
      case 'x:mergeCell':
        this.merge(attributes['ref'] ?? '');
        break;
    }
  }

  close(name: string): void {
    if (name === 'x:is' && this.inline !== null) {
      this.put(this.inline.value);
      this.inline = null;
    } else if (this.inline !== null) this.inline.close(name);
    else if (name === 'x:v') {
      this.inValue = false;
      this.put(this.shown());
    }
  }

  text(value: string): void {
    if (this.inline !== null) this.inline.text(value);
    else if (this.inValue) this.value += value;
  }

  finish(): TableBlock {
    for (const { top, bottom, left } of this.merged)
      for (let row = top + 1; row <= Math.min(bottom, top + MOST_ROWS); row++) {
        const cells = this.rows.get(row)?.cells;
        if (cells === undefined) continue;
        while (cells.length <= left) cells.push({ blocks: [] });
        cells[left] = { blocks: [], covered: true };
      }
    const order = [...this.rows.keys()].sort((a, b) => a - b);
    return { type: 'table', rows: order.flatMap((row) => this.rows.get(row) ?? []) };
  }

  private columns(attributes: Attributes): void {
    if (!/^(?:1|true)$/.test(attributes['hidden'] ?? '')) return;
    const last = Math.min(Number(attributes['max']) || 0, MOST_COLUMNS);
    for (let column = Number(attributes['min']) || 1; column <= last; column++)
      this.hiddenColumns.add(column - 1);
  }

  private openCell(attributes: Attributes): void {
    const place = placeOf(attributes['r'] ?? '');
    this.column = place?.column ?? this.column + 1;
    this.type = attributes['t'] ?? 'n';
    this.style = this.context.style(attributes['s']);
    this.value = '';
  }

  private merge(reference: string): void {
    const [from = '', to = ''] = reference.split(':');
    const first = placeOf(from);
    const last = placeOf(to);
    if (first === null || last === null || first.column >= MOST_COLUMNS) return;
    this.merged.push({ top: first.row, bottom: last.row, left: first.column });
  }

  private shown(): CellText {
    const { value, type, style, context } = this;
    if (type === 's') return context.strings[Number(value)] ?? { text: '', struck: false };
    if (type === 'b') return { text: value === '1' ? 'да' : 'нет', struck: false };
    if (type === 'e') return { text: '', struck: false };
    if (type === 'd')
      return { text: value.slice(0, 10).split('-').reverse().join('.'), struck: false };
    if (type !== 'n') return { text: value, struck: false };
    return { text: shownNumber(value, style.look, context.from1904), struck: false };
  }

  private put({ text, struck }: CellText): void {
    if (struck || (this.style.struck && text.trim() !== '')) this.sawStruck = true;
    if (this.hiddenColumns.has(this.column) || this.column >= MOST_COLUMNS) return;
    if (text.trim() === '' || this.style.struck) return;
    const known = this.rows.get(this.row);
    if (known === undefined && this.rows.size >= MOST_ROWS) return;
    const row: TableRow = known ?? { cells: [] };
    if (known === undefined) {
      this.rows.set(this.row, row);
      if (this.hidden) {
        row.gone = true;
        this.hiddenRows++;
      }
    }
    while (row.cells.length <= this.column) row.cells.push({ blocks: [] });
    row.cells[this.column] = this.cell(text);
  }

  private cell(text: string): TableCell {
    const { bold } = this.style;
    const blocks = text
      .split(/\r\n|[\n\r]/)
      .map((line): Block => ({ type: 'line', text: line, known: knownOf({ bold }) }));
    return { blocks };
  }
}
