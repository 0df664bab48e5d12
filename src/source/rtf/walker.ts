import type { Block } from '../blocks.js';
import { BULLET, labelled } from '../numbering/styles.js';
import { overLimit, type ReaderContext } from '../reader.js';
import { TableRows } from '../table-rows.js';
import { CodePages, pageOfCharset, SYMBOL_CHARSET } from './codepages.js';
import { CHARACTERS, HOLDERS, LABELS, PRINTED_INSIDE, UNPRINTED } from './destinations.js';
import type { TokenHandler } from './tokens.js';

type Destination = 'text' | 'label' | 'fonts' | 'holder' | 'none';

interface Group {
  destination: Destination;
  /** `\*` was read and the next word names a destination that may be unknown. */
  optional: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number | undefined;
  /** Bytes that stand for one `\u` in readers without Unicode. */
  fallback: number;
  /** This group began a text box. */
  box: boolean;
}

interface Font {
  page: number | undefined;
  isSymbol: boolean;
}

/** A flow of paragraphs: the body or a text box. */
interface Stream {
  blocks: Block[];
  text: string;
  label: string;
  inList: boolean;
  inTable: boolean;
  cell: Block[];
  table: TableRows;
  boxes: Block[];
}

function newStream(): Stream {
  return {
    blocks: [],
    text: '',
    label: '',
    inList: false,
    inTable: false,
    cell: [],
    table: new TableRows(),
    boxes: [],
  };
}

const START: Group = {
  destination: 'text',
  optional: false,
  hidden: false,
  deleted: false,
  font: undefined,
  fallback: 1,
  box: false,
};

/** Turns the tokens of an RTF file into paragraphs and tables. */
export class RtfWalker implements TokenHandler {
  sawChanges = false;
  lostNumbers = false;
  private readonly groups: Group[] = [];
  private group: Group = START;
  private readonly streams: Stream[] = [];
  private stream = newStream();
  private readonly pages = new CodePages();
  private readonly fonts = new Map<number, Font>();
  private defaultFont: number | undefined;
  private page = 1252;
  private skipBytes = 0;
  private coveredCell = false;

  constructor(private readonly context: ReaderContext) {}

  finish(): Block[] {
    while (this.groups.length > 0) this.closeGroup();
    if (this.stream.text !== '' || this.stream.label !== '') this.endParagraph();
    this.endTable();
    return this.stream.blocks;
  }

  openGroup(): void {
    this.skipBytes = 0;
    if (this.groups.length >= this.context.limits.depth)
      throw overLimit(this.context, 'limitDepth', this.context.limits.depth);
    this.groups.push(this.group);
    this.group = { ...this.group, optional: false, box: false };
  }

  closeGroup(): void {
    this.skipBytes = 0;
    if (this.group.box) this.endBox();
    this.group = this.groups.pop() ?? START;
  }

  byte(byte: number): void {
    if (this.skipBytes > 0) {
      this.skipBytes--;
      return;
    }
    if (this.group.destination === 'none' || this.group.destination === 'holder') return;
    const font = this.fonts.get(this.group.font ?? this.defaultFont ?? -1);
    const char = font?.isSymbol
      ? this.pages.symbol(byte)
      : this.pages.char(byte, font?.page ?? this.page);
    this.write(font?.isSymbol && char === '' && this.group.destination === 'label' ? BULLET : char);
  }

  word(name: string, value: number | undefined): void {
    if (name === 'u') {
      this.unicode(value ?? 0);
      return;
    }
    if (this.skipBytes > 0) {
      this.skipBytes--;
      return;
    }
    if (this.destinationWord(name)) return;
    if (this.group.destination === 'fonts') this.fontWord(name, value ?? 0);
    else if (this.group.destination === 'text' || this.group.destination === 'label')
      this.textWord(name, value);
    else if (name === 'uc') this.group.fallback = value ?? 1;
  }

  private unicode(value: number): void {
    if (this.group.destination === 'text' || this.group.destination === 'label') {
      const code = value < 0 ? value + 65_536 : value;
      const isPrivate = code >= 0xf000 && code <= 0xf0ff;
      const sign = isPrivate ? this.pages.symbol(code & 0xff) : String.fromCodePoint(code & 0xffff);
      this.write(sign === '' && this.group.destination === 'label' ? BULLET : sign);
    }
    this.skipBytes = this.group.fallback;
  }

  /** Words that decide what the group is for; true when it was one. */
  private destinationWord(name: string): boolean {
    const { group } = this;
    if (name === '*') {
      group.optional = true;
      return true;
    }
    const { optional } = group;
    group.optional = false;
    if (group.destination === 'none') return true;
    if (PRINTED_INSIDE.has(name)) {
      group.destination = 'text';
      if (name !== 'ud') this.startBox();
    } else if (HOLDERS.has(name)) group.destination = 'holder';
    else if (name === 'fonttbl') group.destination = 'fonts';
    else if (LABELS.has(name)) {
      group.destination = group.destination === 'text' ? 'label' : group.destination;
      this.stream.label = '';
    } else if (UNPRINTED.has(name) || optional) group.destination = 'none';
    else return false;
    return true;
  }

  private fontWord(name: string, value: number): void {
    if (name === 'f') {
      this.group.font = value;
      this.fonts.set(value, { page: undefined, isSymbol: false });
      return;
    }
    const font = this.fonts.get(this.group.font ?? -1);
    if (font === undefined) return;
    if (name === 'fcharset') {
      font.isSymbol = value === SYMBOL_CHARSET;
      font.page = pageOfCharset(value);
    } else if (name === 'cpg') font.page = value;
  }

  private textWord(name: string, value: number | undefined): void {
    const char = CHARACTERS[name];
    if (char !== undefined) {
      this.write(char);
      return;
    }
    const { group, stream } = this;
    switch (name) {
      case 'par':
      case 'sect':
        if (!group.hidden && !group.deleted) this.endParagraph();
        break;
      case '\n':
      case '\r':
        this.endParagraph();
        break;
      case 'pard':
        if (group.destination === 'label') break;
        stream.inTable = false;
        stream.inList = false;
        break;
      case 'intbl':
        stream.inTable = true;
        break;
      case 'ls':
        stream.inList = (value ?? 0) > 0;
        break;
      case 'cell':
        stream.inTable = true;
        this.endCell();
        break;
      case 'nestcell':
        this.endParagraph();
        break;
      case 'row':
        stream.table.endRow();
        break;
      default:
        this.characterWord(name, value);
    }
  }

  private characterWord(name: string, value: number | undefined): void {
    const { group } = this;
    switch (name) {
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        group.font = undefined;
        break;
      case 'f':
        group.font = value;
        break;
      case 'v':
        group.hidden = value !== 0;
        break;
      case 'deleted':
        group.deleted = value !== 0;
        this.sawChanges = true;
        break;
      case 'revised':
        this.sawChanges = true;
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'ansicpg':
        this.page = value ?? 1252;
        break;
      case 'mac':
        this.page = 10_000;
        break;
      case 'pc':
      case 'pca':
        this.page = 866;
        break;
      case 'deff':
        this.defaultFont = value;
        break;
      default:
        this.rowWord(name, value);
    }
  }

  private rowWord(name: string, value: number | undefined): void {
    if (name === 'trowd') {
      this.stream.table.define();
      this.coveredCell = false;
    } else if (name === 'clvmrg' || name === 'clmrg') this.coveredCell = true;
    else if (name === 'cellx') {
      this.stream.table.defineCell(value ?? 0, this.coveredCell);
      this.coveredCell = false;
    }
  }

  private write(text: string): void {
    const { group, stream } = this;
    if (group.hidden || group.deleted) return;
    if (group.destination === 'label') stream.label += text;
    else if (group.destination === 'text') stream.text += text;
  }

  private endParagraph(): void {
    const { stream } = this;
    if (!stream.inTable) this.endTable();
    const label = stream.label.trim();
    if (stream.inList && label === '' && stream.text.trim() !== '') this.lostNumbers = true;
    const printed = label !== '' && !/[\p{L}\p{N}]/u.test(label) ? BULLET : label;
    const into = stream.inTable ? stream.cell : stream.blocks;
    into.push({ type: 'line', text: labelled(printed, stream.text) }, ...stream.boxes);
    stream.text = '';
    stream.label = '';
    stream.boxes = [];
  }

  private endCell(): void {
    this.endParagraph();
    this.stream.table.endCell(this.stream.cell);
    this.stream.cell = [];
  }

  private endTable(): void {
    const { stream } = this;
    if (stream.cell.length > 0) stream.table.endCell(stream.cell);
    stream.cell = [];
    if (!stream.table.isEmpty) stream.blocks.push(stream.table.finish());
  }

  private startBox(): void {
    this.streams.push(this.stream);
    this.stream = newStream();
    this.group.box = true;
  }

  private endBox(): void {
    if (this.stream.text !== '') this.endParagraph();
    this.endTable();
    const { blocks } = this.stream;
    this.stream = this.streams.pop() ?? this.stream;
    if (this.stream.text === '' && !this.stream.inTable) this.stream.blocks.push(...blocks);
    else this.stream.boxes.push(...blocks);
  }
}
