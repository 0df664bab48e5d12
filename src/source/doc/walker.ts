import type { Block } from '../blocks.js';
import { knownOf } from '../known.js';
import type { ListCounter } from '../numbering/counter.js';
import { labelled } from '../numbering/styles.js';
import { TableRows } from '../table-rows.js';
import type { SourceBlock } from '../types.js';
import type { TextBox } from './boxes.js';
import { lookOf } from './look.js';
import type { Run } from './pages.js';
import type { PieceText } from './pieces.js';
import { modifiers, number, SPRM } from './sprms.js';
import type { StyleList } from './styles.js';
import { describeRow, InnerTable } from './tables.js';

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
  align: SourceBlock['align'];
  /** Outline level from 0 on; 9 for body text. */
  outline: number | undefined;
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

const SPACE = 0x20;
const NO_LABEL: { label: string; depth?: number } = { label: '' };
const ALIGNMENTS: SourceBlock['align'][] = ['start', 'center', 'end', 'justify'];
/** Outline levels and the styles of headings: the first nine behind the default one. */
const HEADINGS = 9;

/** A heading's level from 1 on; undefined for body text. */
function headingOf({ outline, style }: ParagraphState): number | undefined {
  if (outline !== undefined) return outline < HEADINGS ? outline + 1 : undefined;
  return style >= 1 && style <= HEADINGS ? style : undefined;
}

/** Turns the text of a DOC into paragraphs and tables. */
export class DocWalker {
  sawChanges = false;
  /** Some words are struck out. */
  sawStruck = false;
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
      align: undefined,
      outline: undefined,
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
      else if (code === SPRM.align || code === SPRM.align80)
        state.align = ALIGNMENTS[number(operand)];
      else if (code === SPRM.outline) state.outline = number(operand);
    }
    return state;
  }

  /** A paragraph's mark that was deleted or hidden does not end it. */
  private isGone(at: number): boolean {
    return this.isHidden(this.parts.characters.at(this.parts.text.byteOf(at)));
  }

  private isHidden(run: Run | undefined): boolean {
    const look = lookOf(run);
    if (look.changed) this.sawChanges = true;
    return look.hidden;
  }

  private paragraph(from: number, to: number, state: ParagraphState): Block[] {
    const { text, bold, struck } = this.visible(from, to);
    const boxes = this.parts.boxes.filter((box) => box.anchor >= from && box.anchor <= to);
    const { label, depth } = state.endOfRow || state.innerRow ? NO_LABEL : this.label(state, text);
    const known = knownOf({ heading: headingOf(state), label, depth, align: state.align, bold });
    const line: Block = { type: 'line', text: labelled(label, text), known };
    const before = boxes.flatMap((box) =>
      this.walk(this.parts.boxesFrom + box.from, this.parts.boxesFrom + box.to),
    );
    // A point struck out whole is not read.
    return struck && text.trim() === '' ? before : [...before, line];
  }

  /** The characters that are printed: no field codes, anchors, hidden or deleted ones. */
  private visible(from: number, to: number): { text: string; bold: boolean; struck: boolean } {
    const { text, byteOf } = this.parts.text;
    const fields: boolean[] = [];
    let printed = '';
    let run: Run | undefined;
    let hidden = false;
    let look = lookOf(undefined);
    let bold: boolean | null = null;
    let struck = false;
    for (let at = from; at < to; at++) {
      const byte = byteOf(at);
      if (run === undefined || byte < run.from || byte >= run.to) {
        run = this.parts.characters.at(byte);
        hidden = this.isHidden(run);
        look = lookOf(run);
      }
      const code = text.charCodeAt(at);
      if (code === FIELD_BEGIN) fields.push(true);
      else if (code === FIELD_SEPARATOR) fields[fields.length - 1] = false;
      else if (code === FIELD_END) fields.pop();
      else if (hidden || fields.includes(true)) continue;
      else if (look.struck) struck = true;
      else {
        printed += printedChar(code);
        if (code > SPACE) bold = look.bold && bold !== false;
      }
    }
    if (struck) this.sawStruck = true;
    return { text: printed, bold: bold === true, struck };
  }

  private label(state: ParagraphState, text: string): { label: string; depth?: number } {
    const inherited = this.parts.styles(state.style);
    const list = state.list ?? inherited.list ?? 0;
    if (list === 0 || list >= NO_LIST) {
      if (text.trim() !== '') this.parts.counter?.plain();
      return NO_LABEL;
    }
    if (this.parts.counter === null) {
      if (text.trim() !== '') this.lostNumbers = true;
      return NO_LABEL;
    }
    const numId = String(list);
    let { level } = state;
    if (state.list === undefined)
      level ??= inherited.level ?? this.parts.counter.levelOfStyle(numId, String(inherited.style));
    const label = this.parts.counter.next({ numId, level: level ?? 0 });
    return { label, depth: (level ?? 0) + 1 };
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
