import type { Block } from '../blocks.js';
import type { ListCounter } from '../numbering/counter.js';
import { labelled } from '../numbering/styles.js';
import { TableRows } from '../table-rows.js';
import { view } from '../zip/bytes.js';
import type { TextBox } from './boxes.js';
import type { Run } from './pages.js';
import type { PieceText } from './pieces.js';
import { modifiers, number, SPRM } from './sprms.js';
import type { StyleList } from './styles.js';

/** The properties of the text, asked for by the byte of a character. */
export interface Runs {
  at(byte: number): Run | undefined;
}

/** Everything a walk over the text needs. */
export interface DocParts {
  text: PieceText;
  paragraphs: Runs;
  characters: Runs;
  styles: (style: number) => StyleList;
  /** Null when the lists are damaged. */
  counter: ListCounter | null;
  boxes: TextBox[];
  /** First character of the text boxes' text. */
  boxesFrom: number;
}

interface ParagraphState {
  list: number | undefined;
  level: number | undefined;
  style: number;
  inTable: boolean;
  endOfRow: boolean;
  /** In tables inside tables: how deep, and whether the mark ends a cell or a row there. */
  depth: number;
  innerCell: boolean;
  innerRow: boolean;
  row: Uint8Array | undefined;
}

const CELL = 0x07;
const LINE = 0x0b;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const COLUMN = 0x0e;
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
const NO_LIST = 0x07ff;

/** Turns the text of a DOC into paragraphs and tables. */
export class DocWalker {
  sawChanges = false;
  lostNumbers = false;

  constructor(private readonly parts: DocParts) {}

  /** The blocks of a stretch of the text; boxes are those anchored inside it. */
  walk(from: number, to: number): Block[] {
    const blocks: Block[] = [];
    const table = new TableRows();
    const { text } = this.parts.text;
    let cell: Block[] = [];
    const inner = new InnerTable();
    let start = from;
    const endTable = (): void => {
      if (!table.isEmpty) blocks.push(table.finish());
    };
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code !== PARAGRAPH && code !== CELL && code !== PAGE && at < to - 1) continue;
      const state = this.state(at);
      const isEnd = code === PARAGRAPH || code === CELL || code === PAGE;
      if (isEnd && code !== CELL && this.isGone(at)) continue;
      const lines = this.paragraph(start, isEnd ? at : at + 1, state);
      start = at + 1;
      if (!state.inTable && code !== CELL) {
        endTable();
        blocks.push(...lines);
      } else if (state.endOfRow) {
        describeRow(table, state.row);
        table.endRow();
      } else if (state.innerRow) inner.endRow();
      else if (state.depth > 1) inner.add(lines, state.innerCell);
      else {
        cell.push(...inner.finish(), ...lines);
        if (code === CELL) {
          table.endCell(cell);
          cell = [];
        }
      }
    }
    blocks.push(...inner.finish(), ...cell);
    endTable();
    return blocks;
  }

  private state(at: number): ParagraphState {
    const run = this.parts.paragraphs.at(this.parts.text.byteOf(at));
    const state: ParagraphState = {
      list: undefined,
      level: undefined,
      style: run?.style ?? 0,
      inTable: false,
      endOfRow: false,
      depth: 0,
      innerCell: false,
      innerRow: false,
      row: undefined,
    };
    for (const { code, operand } of modifiers(run?.properties ?? new Uint8Array())) {
      if (code === SPRM.list) state.list = number(operand);
      else if (code === SPRM.listLevel) state.level = number(operand);
      else if (code === SPRM.inTable) state.inTable = number(operand) !== 0;
      else if (code === SPRM.endOfRow) state.endOfRow = number(operand) !== 0;
      else if (code === SPRM.depth) state.depth = number(operand);
      else if (code === SPRM.innerCell) state.innerCell = number(operand) !== 0;
      else if (code === SPRM.innerRow) state.innerRow = number(operand) !== 0;
      else if (code === SPRM.row) state.row = operand;
    }
    return state;
  }

  /** A paragraph's mark that was deleted or hidden does not end it. */
  private isGone(at: number): boolean {
    return this.isHidden(this.parts.characters.at(this.parts.text.byteOf(at)));
  }

  private isHidden(run: Run | undefined): boolean {
    let hidden = false;
    for (const { code, operand } of modifiers(run?.properties ?? new Uint8Array())) {
      if (code === SPRM.hidden) hidden = number(operand) === 1;
      else if (code === SPRM.inserted && number(operand) === 1) this.sawChanges = true;
      else if (code === SPRM.deleted && number(operand) === 1) {
        this.sawChanges = true;
        return true;
      }
    }
    return hidden;
  }

  private paragraph(from: number, to: number, state: ParagraphState): Block[] {
    const text = this.visible(from, to);
    const boxes = this.parts.boxes.filter((box) => box.anchor >= from && box.anchor <= to);
    const label = state.endOfRow || state.innerRow ? '' : this.label(state, text);
    const line: Block = { type: 'line', text: labelled(label, text) };
    const before = boxes.flatMap((box) =>
      this.walk(this.parts.boxesFrom + box.from, this.parts.boxesFrom + box.to),
    );
    return [...before, line];
  }

  /** The characters that are printed: no field codes, anchors, hidden or deleted ones. */
  private visible(from: number, to: number): string {
    const { text, byteOf } = this.parts.text;
    const fields: boolean[] = [];
    let printed = '';
    let run: Run | undefined;
    let hidden = false;
    for (let at = from; at < to; at++) {
      const byte = byteOf(at);
      if (run === undefined || byte < run.from || byte >= run.to) {
        run = this.parts.characters.at(byte);
        hidden = this.isHidden(run);
      }
      const code = text.charCodeAt(at);
      if (code === FIELD_BEGIN) fields.push(true);
      else if (code === FIELD_SEPARATOR) fields[fields.length - 1] = false;
      else if (code === FIELD_END) fields.pop();
      else if (!hidden && !fields.includes(true)) printed += printedChar(code);
    }
    return printed;
  }

  private label(state: ParagraphState, text: string): string {
    const inherited = this.parts.styles(state.style);
    const list = state.list ?? inherited.list ?? 0;
    if (list === 0 || list >= NO_LIST) {
      if (text.trim() !== '') this.parts.counter?.plain();
      return '';
    }
    if (this.parts.counter === null) {
      if (text.trim() !== '') this.lostNumbers = true;
      return '';
    }
    const numId = String(list);
    let { level } = state;
    if (state.list === undefined)
      level ??= inherited.level ?? this.parts.counter.levelOfStyle(numId, String(inherited.style));
    return this.parts.counter.next({ numId, level: level ?? 0 });
  }
}

/** A table inside a cell; what lies deeper still is read as its cells. */
class InnerTable {
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

function printedChar(code: number): string {
  if (code === LINE || code === COLUMN || code === PAGE) return '\n';
  if (code === 0x1e) return '\u2011';
  if (code === 0x09) return '\t';
  // Anchors of pictures, notes and drawings, and hyphens that print at a line's end only.
  if (code < 0x20 || code === 0xad) return '';
  return String.fromCharCode(code);
}

/** Edges and merged cells of a row (MS-DOC 2.9.315 TDefTableOperand). */
function describeRow(table: TableRows, row: Uint8Array | undefined): void {
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
    table.defineCell(edge, mergedAcross || mergedDown);
  }
}
