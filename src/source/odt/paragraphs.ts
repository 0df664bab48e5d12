import type { Block } from '../blocks.js';
import type { Flow } from '../flow.js';
import { knownOf } from '../known.js';
import { labelled } from '../numbering/styles.js';
import type { Attributes } from '../xml.js';
import type { Lists } from './lists.js';
import type { Styles } from './styles.js';

/** A paragraph that is being read. */
interface Paragraph {
  text: string;
  label: string;
  depth: number;
  style: string | undefined;
  heading: number | undefined;
  page: number;
  hidden: boolean;
  /** Some of its words are struck out. */
  struck: boolean;
  /** Every word so far is bold; null before the first. */
  bold: boolean | null;
  before: Block[];
  after: Block[];
}

/** How a span of text is set. */
interface Span {
  hidden: boolean;
  struck: boolean;
  bold: boolean | undefined;
}

/** The paragraphs that are open, one inside the other where there are text boxes. */
export class Paragraphs {
  /** Some words are struck out. */
  sawStruck = false;
  page = 1;
  private readonly open: Paragraph[] = [];
  private readonly spans: Span[] = [];

  constructor(
    private readonly flow: Flow,
    private readonly styles: Styles,
    private readonly lists: Lists,
  ) {}

  get current(): Paragraph | undefined {
    return this.open.at(-1);
  }

  start(name: string, attributes: Attributes): void {
    const style = attributes['text:style-name'];
    if (this.styles.breaksBefore(style) && this.flow.blocks.length > 0) this.page++;
    const hidden = this.styles.isHidden('paragraph', style);
    let label = '';
    const heading = name === 'text:h' ? Number(attributes['text:outline-level']) || 1 : undefined;
    if (!hidden) {
      const inList = this.lists.inList && this.open.length === 0;
      if (inList) label = this.lists.label();
      else if (name === 'text:h') label = this.lists.heading(attributes);
      if (!inList) this.lists.plain();
    }
    this.open.push({
      text: '',
      label,
      depth: this.lists.depth,
      style,
      heading,
      page: this.page,
      hidden,
      struck: false,
      bold: null,
      before: [],
      after: [],
    });
  }

  hide(attributes: Attributes): void {
    const paragraph = this.open.at(-1);
    if (paragraph !== undefined && attributes['text:is-hidden'] !== 'false')
      paragraph.hidden = true;
  }

  openSpan(style: string | undefined, family: 'text' | 'table-cell' = 'text'): void {
    this.spans.push({
      hidden: this.styles.isHidden(family, style),
      struck: this.styles.isStruck(family, style),
      bold: this.styles.isBold(family, style),
    });
  }

  closeSpan(): void {
    this.spans.pop();
  }

  write(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined || this.spans.some(({ hidden }) => hidden)) return;
    const { style } = paragraph;
    if (this.spans.some(({ struck }) => struck) || this.styles.isStruck('paragraph', style)) {
      paragraph.struck = true;
      this.sawStruck = true;
      return;
    }
    if (text.trim() !== '' && paragraph.bold !== false) {
      const own = this.spans.findLast(({ bold }) => bold !== undefined)?.bold;
      paragraph.bold = own ?? this.styles.isBold('paragraph', style) ?? false;
    }
    if (paragraph.text === '') paragraph.page = this.page;
    paragraph.text += text;
  }

  end(): void {
    const paragraph = this.open.pop();
    if (paragraph === undefined) return;
    const { label, depth, heading, page, before, after } = paragraph;
    const words = paragraph.text.replaceAll('\u00AD', '');
    this.flow.blocks.push(...before);
    if (!paragraph.hidden && !(paragraph.struck && words.trim() === '')) {
      const align = this.styles.align(paragraph.style);
      const bold = paragraph.bold === true;
      const known = knownOf({ heading, label, depth, align, bold });
      this.flow.add({ type: 'line', text: labelled(label, words), page, known });
    }
    this.flow.blocks.push(...after);
  }

  /** Ends what a damaged file left open. */
  finish(): void {
    while (this.open.length > 0) this.end();
  }
}
