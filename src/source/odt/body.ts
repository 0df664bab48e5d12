import type { Block } from '../blocks.js';
import { type Cover, Flow } from '../flow.js';
import type { Attributes } from '../xml.js';
import { Coverage } from './coverage.js';
import { Lists } from './lists.js';
import { Paragraphs } from './paragraphs.js';
import type { Styles } from './styles.js';

interface Cell {
  cover: Cover;
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

/** Rows that are folded away or filtered out. */
const HIDDEN = new Set(['collapse', 'filter']);

const MOST_SPACES = 1000;
const MOST_REPEATED = 1000;

/** Walks the body of an OpenDocument text. */
export class Body {
  sawChanges = false;
  hiddenRows = 0;
  hiddenTables = 0;
  private readonly flow = new Flow();
  private readonly lists: Lists;
  private readonly paragraphs: Paragraphs;
  private readonly cells: Cell[] = [];
  private readonly coverage = new Coverage();
  private skip = 0;
  private hasPages = false;

  constructor(private readonly styles: Styles) {
    this.lists = new Lists(styles);
    this.paragraphs = new Paragraphs(this.flow, styles, this.lists);
  }

  /** Some words are struck out. */
  get sawStruck(): boolean {
    return this.paragraphs.sawStruck;
  }

  finish(): Block[] {
    this.paragraphs.finish();
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
        this.paragraphs.start(name, attributes);
        break;
      case 'text:span':
        this.paragraphs.openSpan(attributes['text:style-name']);
        break;
      case 'text:s':
        this.paragraphs.write(
          ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)),
        );
        break;
      case 'text:tab':
        this.paragraphs.write('\t');
        break;
      case 'text:line-break':
        this.paragraphs.write('\n');
        break;
      case 'text:soft-page-break':
        this.paragraphs.page++;
        this.hasPages = true;
        break;
      case 'text:hidden-paragraph':
        this.paragraphs.hide(attributes);
        break;
      case 'text:list':
        this.lists.openList(attributes);
        break;
      case 'text:list-item':
      case 'text:list-header':
        this.lists.openItem(name, attributes);
        break;
      default:
        this.openInTable(name, attributes);
    }
  }

  private openInTable(name: string, attributes: Attributes): void {
    if (name === 'table:table') {
      if (this.styles.isHidden('table', attributes['table:style-name'])) {
        this.hiddenTables++;
        this.skip = 1;
        return;
      }
      this.flow.openTable();
      this.coverage.openTable();
    } else if (name === 'table:table-row') {
      this.flow.openRow();
      this.coverage.openRow();
      if (HIDDEN.has(attributes['table:visibility'] ?? '')) this.dropRow();
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.openCell(name, attributes);
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
        this.paragraphs.end();
        break;
      case 'text:span':
        this.paragraphs.closeSpan();
        break;
      case 'text:list':
        this.lists.closeList();
        break;
      case 'table:table':
        this.flow.closeTable();
        this.coverage.closeTable();
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
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined) return;
    const collapsed = value.replace(/[ \t\r\n]+/g, ' ');
    const before = paragraph.text;
    this.paragraphs.write(
      before === '' || before.endsWith(' ') ? collapsed.trimStart() : collapsed,
    );
  }

  private isSkipped(name: string, attributes: Attributes): boolean {
    if (name === 'text:tracked-changes') this.sawChanges = true;
    if (name === 'text:section' && attributes['text:display'] === 'none') return true;
    return SKIPPED.has(name) || name.endsWith('-source') || name.endsWith('-decls');
  }

  private endBox(): void {
    const blocks = this.flow.close();
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined) this.flow.blocks.push(...blocks);
    else (paragraph.text === '' ? paragraph.before : paragraph.after).push(...blocks);
  }

  private openCell(name: string, attributes: Attributes): void {
    const repeated = Number(attributes['table:number-columns-repeated'] ?? 1) || 1;
    const most = Math.min(repeated, MOST_REPEATED);
    const covered = name === 'table:covered-table-cell';
    this.paragraphs.openSpan(attributes['table:style-name'], 'table-cell');
    this.cells.push({ cover: this.coverage.next(covered, attributes, most), repeated: most });
    this.flow.openCell();
  }

  private dropRow(): void {
    this.hiddenRows++;
    this.flow.dropRow();
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    this.paragraphs.closeSpan();
    // A repeated cell is an empty one in a text document: the copies keep their places only.
    this.flow.closeCell(cell?.repeated ?? 1, cell?.cover ?? 'none');
  }
}

/** Without marks of soft page breaks the pages of a document are not known. */
function withoutPages(blocks: Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'line'
      ? { ...block, page: undefined }
      : {
          type: 'table',
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: withoutPages(cell.blocks) })),
          })),
        },
  );
}
