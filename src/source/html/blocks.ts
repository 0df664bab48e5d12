import type { Element, Nodes, Root } from 'hast';
import { trimOf } from '../../language/trim.js';
import type { Block } from '../blocks.js';
import { knownOf } from '../known.js';
import { nextLabel, type OpenList, openList } from '../numbering/lists.js';
import { labelled } from '../numbering/styles.js';
import { overLimit, type ReaderContext } from '../reader.js';
import type { SourceBlock } from '../types.js';
import { type HiddenNames, hiddenNames, isHidden, isUnmarked } from './hidden.js';
import { declaresStyle, itemStyle, listStyle } from './lists.js';
import { alignmentOf, hasWords, isBold, isStruck } from './look.js';
import { tableRows } from './table.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section ' +
    'summary table ul'
  ).split(' '),
);

/** The blanks of HTML around a line. */
const ENDS = ' \t\n\r\f';

/** Walks a page and collects its lines. */
class Walker {
  readonly blocks: Block[] = [];
  /** Some words are struck out. */
  sawStruck = false;
  private line = '';
  private label = '';
  private preformatted = 0;
  private depth = 0;
  /** What the elements around the line say of it: the innermost heading and alignment. */
  private heading: number | undefined;
  private align: SourceBlock['align'];
  private bold = 0;
  /** Every word of the line is bold; null before the first. */
  private allBold: boolean | null = null;
  /** The line goes on with the paragraph of the one before, behind a break. */
  private goesOn = false;
  /** The last number printed at each depth of lists. */
  private readonly lastNumbers: (string | null)[] = [];

  constructor(
    private readonly names: HiddenNames,
    private readonly context: ReaderContext,
    private readonly lists: OpenList[] = [],
  ) {}

  walk(node: Nodes): void {
    if (node.type === 'text') this.text(node.value);
    else if (node.type === 'root') this.children(node);
    else if (node.type === 'element' && isStruck(node)) {
      if (this.preformatted > 0 || hasWords(node)) this.sawStruck = true;
    } else if (node.type === 'element' && !isHidden(node, this.names)) {
      this.depth++;
      if (this.depth > this.context.limits.depth)
        throw overLimit(this.context, 'limitDepth', this.context.limits.depth);
      this.element(node);
      this.depth--;
    }
  }

  /** Ends the line that is open; a label with no text of its own is a line too. */
  flush(): void {
    const line = this.line.replaceAll('\u00AD', '');
    // No-break spaces in front of a line are printed: they centre it, or put it into a column.
    const text = this.preformatted > 0 ? line : line.trim() === '' ? '' : trimOf(line, ENDS);
    if (text !== '' || this.label !== '') {
      const { heading, align, goesOn, allBold } = this;
      const label = repeats(text, this.label) ? '' : this.label;
      const depth = this.lists.length;
      const known = knownOf({ heading, label, depth, align, bold: allBold === true });
      this.blocks.push({ type: 'line', text: labelled(label, text), known, goesOn });
    }
    this.line = '';
    this.label = '';
    this.goesOn = false;
    this.allBold = null;
  }

  private children(node: Root | Element): void {
    for (const child of node.children) this.walk(child as Nodes);
  }

  private text(value: string): void {
    if (this.preformatted > 0) {
      this.line += value;
      return;
    }
    // Only the blanks of HTML collapse; a no-break space stays.
    const collapsed = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (collapsed.trim() !== '') this.allBold = this.bold > 0 && this.allBold !== false;
    this.line +=
      this.line === '' || this.line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
  }

  private element(element: Element): void {
    switch (element.tagName) {
      case 'br':
        this.breakLine();
        return;
      case 'ol':
      case 'ul':
      case 'menu':
        this.list(element);
        return;
      case 'li':
        this.item(element);
        return;
      case 'table':
        this.table(element);
        return;
      case 'pre':
        this.flush();
        this.preformatted++;
        this.children(element);
        this.flush();
        this.preformatted--;
        return;
      default:
        this.plain(element);
    }
  }

  private breakLine(): void {
    if (this.line.trim() === '' && this.label === '') this.blocks.push({ type: 'line', text: '' });
    else {
      this.flush();
      this.goesOn = true;
    }
  }

  private plain(element: Element): void {
    if (!BLOCKS.has(element.tagName)) {
      this.inline(element);
      return;
    }
    if (this.line.trim() !== '') this.flush();
    this.goesOn = false;
    const { heading, align, bold } = this;
    const { tagName } = element;
    if (/^h[1-6]$/.test(tagName)) this.heading = Number(tagName.charAt(1));
    this.align = tagName === 'center' ? 'center' : (alignmentOf(element) ?? align);
    if (isBold(element)) this.bold++;
    this.children(element);
    const blank = this.line !== '' && this.line.trim() === '';
    if (this.line.trim() !== '') this.flush();
    else if (blank && element.tagName === 'p') this.blocks.push({ type: 'line', text: '' });
    if (blank) this.line = '';
    Object.assign(this, { heading, align, bold, goesOn: false });
  }

  private inline(element: Element): void {
    const bold = isBold(element) ? 1 : 0;
    this.bold += bold;
    this.children(element);
    this.bold -= bold;
  }

  private list(element: Element): void {
    if (this.line.trim() !== '' || this.label !== '') this.flush();
    const { style, start, step, explicit } = listStyle(element);
    const unmarked = !declaresStyle(element) && isUnmarked(element, this.names);
    const list = openList(unmarked ? 'none' : style, start, '.', step);
    // LibreOffice goes on with a nested list as `<ol><ol start="2">`, the outer one empty.
    list.assumed = explicit ? String(start) : (this.lastNumbers[this.lists.length] ?? null);
    this.lists.push(list);
    this.children(element);
    this.lists.pop();
    this.lastNumbers[this.lists.length] = list.number ?? list.assumed;
    this.flush();
  }

  private item(element: Element): void {
    this.flush();
    const list = this.lists.at(-1);
    const own = itemStyle(element);
    if (list !== undefined && own.value !== undefined) list.next = own.value;
    const unmarked = own.style === 'none' || isUnmarked(element, this.names);
    if (list !== undefined && unmarked) list.number = list.number ?? null;
    else this.label = nextLabel(this.lists) || (list === undefined ? '–' : '');
    this.children(element);
    this.flush();
  }

  private table(element: Element): void {
    this.flush();
    const rows = tableRows(element, this.names, (cell) => {
      const inner = new Walker(this.names, this.context);
      inner.depth = this.depth;
      if (cell.tagName === 'th') inner.bold++;
      for (const child of cell.children) inner.walk(child);
      inner.flush();
      if (inner.sawStruck) this.sawStruck = true;
      return inner.blocks;
    });
    this.blocks.push({ type: 'table', rows });
  }
}

/** «1.1. Провести …» in the item 1.1: the number was typed, and its own mark is not shown. */
function repeats(text: string, label: string): boolean {
  const number = /^\d{1,6}(?:\.\d{1,6}){0,8}/.exec(label)?.[0];
  return number !== undefined && /^[.)]/.test(text.slice(number.length)) && text.startsWith(number);
}

/** The lines and tables of a page, in its order, and whether some words in them are struck out. */
export function htmlBlocks(
  tree: Root,
  context: ReaderContext,
): { blocks: Block[]; sawStruck: boolean } {
  const walker = new Walker(hiddenNames(tree), context);
  walker.walk(tree);
  walker.flush();
  return { blocks: walker.blocks, sawStruck: walker.sawStruck };
}
