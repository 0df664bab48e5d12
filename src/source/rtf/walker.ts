import type { Block } from '../blocks.js';
import type { Cover } from '../flow.js';
import { BULLET } from '../numbering/styles.js';
import { overLimit, type ReaderContext } from '../reader.js';
import { told } from '../told.js';
import { CHARACTERS, HOLDERS, LABELS, PRINTED_INSIDE, UNPRINTED } from './destinations.js';
import { RtfFlow } from './flow.js';
import { type Group, START } from './group.js';
import { Letters } from './letters.js';
import type { TokenHandler } from './tokens.js';

/** Turns the tokens of an RTF file into paragraphs and tables. */
export class RtfWalker implements TokenHandler {
  sawChanges = false;
  /** Some words are struck out. */
  sawStruck = false;
  private readonly groups: Group[] = [];
  private group: Group = START;
  private readonly flow = new RtfFlow();
  private skipBytes = 0;
  private cover: Cover = 'none';

  private readonly letters: Letters;

  constructor(
    private readonly context: ReaderContext,
    assumed?: number,
  ) {
    this.letters = new Letters(assumed);
  }

  /** Bytes of text of which the file does not say in which code page they are. */
  get unknownBytes(): readonly number[] {
    return this.letters.unknown;
  }

  get lostNumbers(): boolean {
    return this.flow.lostNumbers;
  }

  finish(): Block[] {
    while (this.groups.length > 0) this.closeGroup();
    return this.flow.finish();
  }

  openGroup(): void {
    this.skipBytes = 0;
    if (this.groups.length >= this.context.limits.depth)
      throw overLimit(this.context, 'limitDepth', this.context.limits.depth);
    this.groups.push(this.group);
    this.group = { ...this.group, fresh: true, optional: false, box: false };
  }

  closeGroup(): void {
    this.skipBytes = 0;
    if (this.group.box) this.flow.endBox();
    this.group = this.groups.pop() ?? START;
  }

  byte(byte: number): void {
    if (this.skipBytes > 0) {
      this.skipBytes--;
      return;
    }
    if (this.group.destination === 'none' || this.group.destination === 'holder') return;
    const { char, isSymbol } = this.letters.letter(byte, this.group.font);
    this.write(isSymbol && char === '' && this.group.destination === 'label' ? BULLET : char);
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
    if (this.group.destination === 'fonts') this.letters.fonts.word(name, value ?? 0);
    else if (this.group.destination === 'text' || this.group.destination === 'label')
      this.textWord(name, value);
    else if (name === 'uc') this.group.fallback = value ?? 1;
  }

  private unicode(value: number): void {
    if (this.group.destination === 'text' || this.group.destination === 'label') {
      const code = value < 0 ? value + 65_536 : value;
      const isPrivate = code >= 0xf000 && code <= 0xf0ff;
      const sign = isPrivate
        ? this.letters.symbol(code & 0xff)
        : String.fromCodePoint(code & 0xffff);
      this.write(sign === '' && this.group.destination === 'label' ? BULLET : sign);
    }
    this.skipBytes = this.group.fallback;
  }

  /** Words that decide what the group is for; true when it was one. */
  private destinationWord(name: string): boolean {
    const { group } = this;
    const { fresh, optional } = group;
    group.fresh = false;
    if (name === '*') {
      group.optional = fresh;
      return true;
    }
    group.optional = false;
    if (group.destination === 'none') return true;
    if (PRINTED_INSIDE.has(name)) {
      group.destination = 'text';
      if (name !== 'ud') {
        this.flow.startBox();
        group.box = true;
      }
    } else if (HOLDERS.has(name)) group.destination = 'holder';
    else if (name === 'fonttbl') group.destination = 'fonts';
    else if (LABELS.has(name)) {
      group.destination = group.destination === 'text' ? 'label' : group.destination;
      this.flow.current.label = '';
      this.flow.current.labelTold = true;
    } else if (UNPRINTED.has(name) || optional) group.destination = 'none';
    else return false;
    return true;
  }

  private textWord(name: string, value: number | undefined): void {
    const char = told(CHARACTERS, name);
    if (char !== undefined) {
      this.write(char);
      return;
    }
    const { group, flow } = this;
    switch (name) {
      case 'par':
      case 'sect':
        if (!group.hidden && !group.deleted) flow.endParagraph();
        break;
      case '\n':
      case '\r':
        flow.endParagraph();
        break;
      case 'pard':
        if (group.destination === 'label') break;
        flow.current.inTable = false;
        flow.resetParagraph();
        break;
      case 'cell':
        flow.current.inTable = true;
        flow.endCell();
        break;
      case 'nestcell':
        flow.endParagraph();
        break;
      case 'row':
        flow.current.table.endRow();
        break;
      default:
        if (!flow.paragraphWord(name, value)) this.characterWord(name, value);
    }
  }

  private characterWord(name: string, value: number | undefined): void {
    const { group } = this;
    switch (name) {
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        group.struck = false;
        group.bold = false;
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
      case 'strike':
      case 'striked':
        group.struck = value !== 0;
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'b':
        group.bold = value !== 0;
        break;
      default:
        if (!this.letters.word(name, value)) this.rowWord(name, value);
    }
  }

  private rowWord(name: string, value: number | undefined): void {
    if (name === 'trowd') {
      this.flow.current.table.define();
      this.cover = 'none';
    } else if (name === 'clvmrg') this.cover = 'above';
    else if (name === 'clmrg') this.cover = 'before';
    else if (name === 'cellx') {
      this.flow.current.table.defineCell(value ?? 0, this.cover);
      this.cover = 'none';
    }
  }

  private write(text: string): void {
    const { group, flow } = this;
    if (group.hidden || group.deleted) return;
    if (group.destination === 'label') flow.current.label += text;
    else if (group.destination !== 'text') return;
    else if (group.struck) {
      this.sawStruck = true;
      flow.current.struck = true;
    } else flow.write(text, group.bold);
  }
}
