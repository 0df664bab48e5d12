import type { Block } from '../blocks.js';
import { type Cover, Flow } from '../flow.js';
import type { ListCounter } from '../numbering/counter.js';
import { told } from '../told.js';
import type { Attributes, XmlHandler } from '../xml.js';
import { Fields } from './fields.js';
import { isOn } from './numbering.js';
import { Paragraphs, paragraphProperty } from './paragraphs.js';
import { RunState } from './runs.js';
import type { Styles } from './styles.js';
import { symbol } from './symbols.js';

interface Cell {
  span: number;
  cover: Cover;
}

/** Elements whose whole content is not printed or is told elsewhere. */
const SKIPPED = new Set([
  'w:delText',
  'w:delInstrText',
  'w:instrText',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:rt',
  'w:footnoteReference',
  'w:endnoteReference',
  'mc:Fallback',
]);

/** What a tracked change took away; inside properties these mark what was taken. */
const GONE = new Set(['w:del', 'w:moveFrom']);

/** Elements that stand for one character; `w:tab` in a run alone, elsewhere it sets a stop. */
const CHARACTERS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:br': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** Walks the main part of a Word document. */
export class DocumentWalker implements XmlHandler {
  sawForeignParts = false;
  /** Some words are struck out. */
  sawStruck = false;
  private readonly flow = new Flow();
  private readonly paragraphs: Paragraphs;
  private readonly cells: Cell[] = [];
  private readonly fields = new Fields();
  /** Elements open around the current one, for what means different things in different places. */
  private readonly path: string[] = [];
  private skip = 0;
  private inText = false;
  private readonly run: RunState;
  private page = 1;
  private sawRevisions = false;

  /** `hasPages`: Word marked where its pages began. */
  constructor(
    styles: Styles,
    counter: ListCounter,
    hasPages: boolean,
    /** Parts in other formats that the body takes in, by their relationship. */
    private readonly chunks: ReadonlyMap<string, Block[]> = new Map(),
  ) {
    this.run = new RunState(styles);
    this.paragraphs = new Paragraphs(this.flow, styles, counter, hasPages);
  }

  /** The document has tracked changes. */
  get sawChanges(): boolean {
    return this.sawRevisions || this.paragraphs.sawDeleted;
  }

  finish(): Block[] {
    this.paragraphs.finish();
    return this.flow.blocks;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skip > 0) {
      this.skip++;
      return;
    }
    const parent = this.path.at(-1) ?? '';
    const isGone = GONE.has(name) && !isMark(parent);
    if (isGone || SKIPPED.has(name) || name.endsWith('Change')) {
      if (isGone) this.sawRevisions = true;
      this.skip = 1;
      return;
    }
    if (name === 'w:ins' || name === 'w:moveTo') this.sawRevisions = true;
    this.path.push(name);
    this.element(name, attributes, parent);
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip--;
      return;
    }
    this.path.pop();
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.inText = false;
        break;
      case 'w:p':
        this.paragraphs.end();
        break;
      case 'w:tbl':
        this.flow.closeTable();
        break;
      case 'w:tr':
        this.flow.closeRow();
        break;
      case 'w:tc': {
        const cell = this.cells.pop();
        this.flow.closeCell(cell?.span ?? 1, cell?.cover ?? 'none');
        break;
      }
      case 'w:txbxContent':
        this.endTextBox();
        break;
    }
  }

  text(value: string): void {
    if (this.inText && this.skip === 0) this.write(value);
  }

  private element(name: string, attributes: Attributes, parent: string): void {
    const character = name === 'w:tab' && parent !== 'w:r' ? undefined : told(CHARACTERS, name);
    if (character !== undefined) {
      this.write(character);
      return;
    }
    switch (name) {
      case 'w:p':
        this.paragraphs.start(this.page);
        break;
      case 'w:r':
        this.run.start();
        break;
      case 'w:t':
      case 'm:t':
        this.inText = true;
        break;
      case 'w:lastRenderedPageBreak':
        this.page++;
        break;
      case 'w:sym':
        this.write(symbol(attributes['w:char']));
        break;
      case 'w:fldChar':
        this.fields.mark(attributes['w:fldCharType']);
        break;
      case 'w:tbl':
        this.flow.openTable();
        break;
      case 'w:tr':
        this.flow.openRow();
        break;
      case 'w:tc':
        this.cells.push({ span: 1, cover: 'none' });
        this.flow.openCell();
        break;
      case 'w:txbxContent':
        this.flow.open();
        break;
      case 'w:altChunk':
        this.chunk(attributes['r:id'] ?? '');
        break;
      default:
        this.property(name, attributes, parent);
    }
  }

  private property(name: string, attributes: Attributes, parent: string): void {
    const value = attributes['w:val'];
    const paragraph = this.paragraphs.current;
    const cell = this.cells.at(-1);
    const ofMark = parent === 'w:rPr' && this.path.at(-3) === 'w:pPr';
    if (parent === 'w:tcPr' && cell !== undefined) {
      if (name === 'w:gridSpan') cell.span = Number(value) || 1;
      else if (name === 'w:vMerge' && value !== 'restart') cell.cover = 'above';
      else if (name === 'w:hMerge' && value !== 'restart') cell.cover = 'before';
    } else if (parent === 'w:trPr') {
      if (name === 'w:gridBefore') this.flow.skipCells(Number(value) || 0);
      else if (name === 'w:del' || (name === 'w:hidden' && isOn(attributes))) this.flow.dropRow();
    } else if (ofMark && paragraph !== undefined) {
      if (GONE.has(name)) paragraph.markDeleted = true;
      else if (name === 'w:vanish') paragraph.markHidden = isOn(attributes);
    } else if (parent === 'w:rPr') this.run.property(name, attributes);
    else if (paragraph !== undefined) paragraphProperty(name, value, parent, paragraph);
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined || this.fields.inCode) return;
    if (this.run.is('hidden', paragraph.style)) return;
    if (this.run.is('struck', paragraph.style)) {
      this.sawStruck = true;
      paragraph.struck = true;
      return;
    }
    if (text.trim() !== '')
      paragraph.bold = paragraph.bold !== false && this.run.is('bold', paragraph.style);
    if (paragraph.text === '') paragraph.page = this.page;
    paragraph.text += text;
  }

  private chunk(id: string): void {
    const blocks = this.chunks.get(id);
    if (blocks === undefined) this.sawForeignParts = true;
    else this.flow.blocks.push(...blocks);
  }

  private endTextBox(): void {
    const blocks = this.flow.close();
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined) this.flow.blocks.push(...blocks);
    else (paragraph.text === '' ? paragraph.before : paragraph.after).push(...blocks);
  }
}

/** Places where `w:del` and `w:moveFrom` mark what is gone instead of holding it. */
function isMark(parent: string): boolean {
  return parent === 'w:rPr' || parent === 'w:trPr' || parent === 'w:numPr' || parent === 'w:ctrlPr';
}
