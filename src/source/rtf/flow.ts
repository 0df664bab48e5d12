import type { Block } from '../blocks.js';
import { knownOf } from '../known.js';
import { Nesting } from '../numbering/nesting.js';
import { BULLET, labelled } from '../numbering/styles.js';
import { TableRows } from '../table-rows.js';
import type { SourceBlock } from '../types.js';
import { ALIGNMENTS, isAlignment } from './group.js';

/** The last outline level of a heading. */
const LAST_OUTLINE = 8;

/** Paragraphs one after the other: the body's or a text box's. */
interface Stream {
  blocks: Block[];
  text: string;
  label: string;
  /** The file tells the paragraph's label, though it may print nothing. */
  labelTold: boolean;
  /** The list the paragraph stands in, 0 for none, and its level there. */
  list: number;
  level: number;
  align: SourceBlock['align'];
  /** Outline level from 0 on; 9 for body text. */
  outline: number | undefined;
  /** Some of the paragraph's words are struck out. */
  struck: boolean;
  /** Every word so far is bold; null before the first. */
  bold: boolean | null;
  inTable: boolean;
  cell: Block[];
  table: TableRows;
  /** Text boxes anchored in the paragraph behind its first words. */
  boxes: Block[];
}

function newStream(): Stream {
  return {
    blocks: [],
    text: '',
    label: '',
    labelTold: false,
    list: 0,
    level: 0,
    align: undefined,
    outline: undefined,
    struck: false,
    bold: null,
    inTable: false,
    cell: [],
    table: new TableRows(),
    boxes: [],
  };
}

/** Gathers text and labels into paragraphs, cells, tables and text boxes. */
export class RtfFlow {
  /** Some list paragraph came without its printed number. */
  lostNumbers = false;
  current = newStream();
  private readonly outer: Stream[] = [];
  private readonly nesting = new Nesting();

  write(text: string, bold: boolean): void {
    const { current } = this;
    if (text.trim() !== '') current.bold = bold && current.bold !== false;
    current.text += text;
  }

  /** `\\pard`: the paragraph's properties as they are by default. */
  resetParagraph(): void {
    Object.assign(this.current, { list: 0, level: 0, align: undefined, outline: undefined });
  }

  /** A control word about the paragraph; false for one about something else. */
  paragraphWord(name: string, value: number | undefined): boolean {
    const { current } = this;
    if (isAlignment(name)) current.align = ALIGNMENTS[name];
    else if (name === 'outlinelevel') current.outline = value;
    else if (name === 'intbl') current.inTable = true;
    else if (name === 'ls') current.list = value ?? 0;
    else if (name === 'ilvl') current.level = value ?? 0;
    else return false;
    return true;
  }

  endParagraph(): void {
    const { current } = this;
    if (!current.inTable) this.endTable();
    const label = current.label.trim();
    const hasText = current.text.trim() !== '';
    if (current.list > 0 && !current.labelTold && hasText) this.lostNumbers = true;
    const printed = label !== '' && !/[\p{L}\p{N}]/u.test(label) ? BULLET : label;
    const into = current.inTable ? current.cell : current.blocks;
    if (label === '' && hasText) this.nesting.plain();
    const full = this.nesting.label(current.list, current.level, printed);
    const { outline, align, struck, bold } = current;
    const text = labelled(full, current.text.replaceAll('\u00AD', ''));
    const heading = outline === undefined || outline > LAST_OUTLINE ? undefined : outline + 1;
    const depth = current.level + 1;
    const known = knownOf({ heading, label: full, depth, align, bold: bold === true });
    // A point struck out whole is not read.
    if (struck && !hasText) into.push(...current.boxes);
    else into.push({ type: 'line', text, known }, ...current.boxes);
    current.text = '';
    current.struck = false;
    current.bold = null;
    current.label = '';
    current.labelTold = false;
    current.boxes = [];
  }

  endCell(): void {
    this.endParagraph();
    this.current.table.endCell(this.current.cell);
    this.current.cell = [];
  }

  startBox(): void {
    this.outer.push(this.current);
    this.current = newStream();
  }

  endBox(): void {
    if (this.current.text !== '') this.endParagraph();
    this.endTable();
    const { blocks } = this.current;
    this.current = this.outer.pop() ?? this.current;
    if (this.current.text === '' && !this.current.inTable) this.current.blocks.push(...blocks);
    else this.current.boxes.push(...blocks);
  }

  finish(): Block[] {
    if (this.current.text !== '' || this.current.label !== '') this.endParagraph();
    this.endTable();
    return this.current.blocks;
  }

  private endTable(): void {
    const { current } = this;
    if (current.cell.length > 0) current.table.endCell(current.cell);
    current.cell = [];
    if (!current.table.isEmpty) current.blocks.push(current.table.finish());
  }
}
