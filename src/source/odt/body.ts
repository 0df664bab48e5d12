import type { Block } from '../blocks.js';
import { Flow } from '../flow.js';
import { labelled } from '../numbering/styles.js';
import type { Attributes } from '../xml.js';
import { Lists } from './lists.js';
import type { Styles } from './styles.js';

interface Paragraph {
  text: string;
  label: string;
  page: number;
  hidden: boolean;
  before: Block[];
  after: Block[];
}

interface Cell {
  covered: boolean;
  repeated: number;
}

/** Elements whose whole content is not printed in the running text. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'text:ruby-text',
  'text:number',
  'text:hidden-text',
  'svg:title',
  'svg:desc',
  'office:forms',
  'draw:object',
  'draw:object-ole',
]);

/** Shapes with paragraphs of their own. */
const BOXES = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:path',
  'draw:line',
]);

const MOST_SPACES = 1000;
const MOST_REPEATED = 1000;

/** Walks the body of an OpenDocument text. */
export class Body {
  sawChanges = false;
  private readonly flow = new Flow();
  private readonly lists: Lists;
  private readonly paragraphs: Paragraph[] = [];
  private readonly cells: Cell[] = [];
  /** Spans of text that are open, true for the hidden ones. */
  private readonly spans: boolean[] = [];
  private skip = 0;
  private page = 1;
  private hasPages = false;

  constructor(private readonly styles: Styles) {
    this.lists = new Lists(styles);
  }

  finish(): Block[] {
    while (this.paragraphs.length > 0) this.endParagraph();
    return this.hasPages ? this.flow.blocks : withoutPages(this.flow.blocks);
  }

  open(name: string, attributes: Attributes): void {
    if (this.skip > 0 || this.isSkipped(name, attributes)) {
      this.skip++;
      return;
    }
    if (BOXES.has(name)) {
      this.flow.open();
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.startParagraph(name, attributes);
        break;
      case 'text:span':
        this.spans.push(this.styles.isHidden('text', attributes['text:style-name']));
        break;
      case 'text:s':
        this.write(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)));
        break;
      case 'text:tab':
        this.write('\t');
        break;
      case 'text:line-break':
        this.write('\n');
        break;
      case 'text:soft-page-break':
        this.page++;
        this.hasPages = true;
        break;
      case 'text:hidden-paragraph':
        this.hideParagraph(attributes);
        break;
      case 'text:list':
        this.lists.openList(attributes);
        break;
      case 'text:list-item':
      case 'text:list-header':
        this.lists.openItem(name, attributes);
        break;
      case 'table:table':
        this.flow.openTable();
        break;
      case 'table:table-row':
        this.flow.openRow();
        if (attributes['table:visibility'] === 'collapse') this.flow.dropRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.openCell(name, attributes);
        break;
    }
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip--;
      return;
    }
    if (BOXES.has(name)) {
      this.endBox();
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.endParagraph();
        break;
      case 'text:span':
        this.spans.pop();
        break;
      case 'text:list':
        this.lists.closeList();
        break;
      case 'table:table':
        this.flow.closeTable();
        break;
      case 'table:table-row':
        this.flow.closeRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.closeCell();
        break;
    }
  }

  text(value: string): void {
    if (this.skip > 0) return;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const collapsed = value.replace(/[ \t\r\n]+/g, ' ');
    const before = paragraph.text;
    this.write(before === '' || before.endsWith(' ') ? collapsed.trimStart() : collapsed);
  }

  private isSkipped(name: string, attributes: Attributes): boolean {
    if (name === 'text:tracked-changes') this.sawChanges = true;
    if (name === 'text:section' && attributes['text:display'] === 'none') return true;
    return SKIPPED.has(name) || name.endsWith('-source') || name.endsWith('-decls');
  }

  private startParagraph(name: string, attributes: Attributes): void {
    const style = attributes['text:style-name'];
    if (this.styles.breaksBefore(style) && this.flow.blocks.length > 0) this.page++;
    const hidden = this.styles.isHidden('paragraph', style);
    let label = '';
    if (!hidden) {
      const inList = this.lists.inList && this.paragraphs.length === 0;
      if (inList) label = this.lists.label();
      else if (name === 'text:h') label = this.lists.heading(attributes);
      if (!inList) this.lists.plain();
    }
    this.paragraphs.push({ text: '', label, page: this.page, hidden, before: [], after: [] });
  }

  private hideParagraph(attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && attributes['text:is-hidden'] !== 'false')
      paragraph.hidden = true;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.spans.includes(true)) return;
    if (paragraph.text === '') paragraph.page = this.page;
    paragraph.text += text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const text = labelled(paragraph.label, paragraph.text.replaceAll('\u00AD', ''));
    this.flow.blocks.push(...paragraph.before);
    if (!paragraph.hidden) this.flow.add({ type: 'line', text, page: paragraph.page });
    this.flow.blocks.push(...paragraph.after);
  }

  private endBox(): void {
    const blocks = this.flow.close();
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) this.flow.blocks.push(...blocks);
    else (paragraph.text === '' ? paragraph.before : paragraph.after).push(...blocks);
  }

  private openCell(name: string, attributes: Attributes): void {
    const repeated = Number(attributes['table:number-columns-repeated'] ?? 1) || 1;
    this.cells.push({
      covered: name === 'table:covered-table-cell',
      repeated: Math.min(repeated, MOST_REPEATED),
    });
    this.flow.openCell();
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    // A repeated cell is an empty one in a text document: the copies keep their places only.
    this.flow.closeCell(cell?.repeated ?? 1, cell?.covered ?? false);
  }
}

/** Without marks of soft page breaks the pages of a document are not known. */
function withoutPages(blocks: Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'line'
      ? { type: 'line', text: block.text }
      : {
          type: 'table',
          rows: block.rows.map((row) => ({
            cells: row.cells.map((cell) => ({ blocks: withoutPages(cell.blocks) })),
          })),
        },
  );
}
