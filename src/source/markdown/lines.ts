import type { Heading, List, Nodes, Paragraph, Root, Table } from 'mdast';
import { knownOf } from '../known.js';
import { nextLabel, type OpenList, openList } from '../numbering/lists.js';
import { labelled } from '../numbering/styles.js';
import { overLimit, type ReaderContext } from '../reader.js';
import { joinCells } from '../table-lines.js';
import type { SourceBlock } from '../types.js';
import { htmlText, inlineText, paragraphsOf } from './cells.js';
import type { HtmlTable } from './html-tables.js';
import { unwrap } from './unwrap.js';

const LINE_BREAK = /\r\n|[\n\r]/;
/** What the program takes for a line break and Markdown does not. */
const OTHER_BREAKS = /[\v\f\u0085\u2028\u2029]/g;

/** Writes a tree back line by line: what stood on a line of the file stays on that line. */
class LineWriter {
  readonly lines: string[];
  /** What is known of each line, by its index. */
  readonly known: (SourceBlock | undefined)[];
  /** Some words are struck out. */
  sawStruck = false;
  /** How many tags that strike words out are open. */
  private struck = 0;
  private blocks = 0;
  private readonly lists: OpenList[] = [];
  private label = '';
  private depth = 0;
  /** Indices of lines that go on with a paragraph behind a line break that is not printed. */
  private readonly soft = new Set<number>();
  /** Where the table in HTML ends that was written last. */
  private written = 0;

  constructor(
    private readonly text: string,
    private readonly context: ReaderContext,
    private readonly tables: readonly HtmlTable[] = [],
  ) {
    this.lines = new Array<string>(text.split(LINE_BREAK).length).fill('');
    this.known = new Array<undefined>(this.lines.length).fill(undefined);
  }

  write(node: Nodes): void {
    if (++this.depth > this.context.limits.depth)
      throw overLimit(this.context, 'limitDepth', this.context.limits.depth);
    this.node(node);
    this.depth--;
  }

  private node(node: Nodes): void {
    const line = node.position?.start.line ?? 1;
    const offset = node.position?.start.offset ?? 0;
    if (offset < this.written && this.isWritten(node)) return;
    switch (node.type) {
      case 'text':
        this.put(node.value, line);
        for (let at = 1; at < node.value.split(LINE_BREAK).length; at++)
          this.soft.add(line - 1 + at);
        return;
      case 'inlineCode':
        this.put(node.value.replace(/\s+/g, ' '), line);
        return;
      case 'code':
        // A fenced block begins on the line behind its fence.
        this.put(node.value, this.isFenced(node.position?.start.offset) ? line + 1 : line);
        return;
      case 'html':
        if (!this.strikes(node.value)) this.html(node.value, offset, line);
        return;
      case 'list':
        this.list(node);
        return;
      case 'table':
        this.table(node);
        return;
      case 'delete':
        this.sawStruck = true;
        return;
      case 'paragraph':
      case 'heading':
        this.paragraph(node);
        return;
      case 'image':
      case 'imageReference':
      case 'definition':
      case 'footnoteDefinition':
      case 'footnoteReference':
      case 'thematicBreak':
      case 'yaml':
        return;
      default:
        if ('children' in node) for (const child of node.children) this.write(child);
    }
  }

  /** Puts paragraphs that were wrapped at some width on their first line. */
  unwrap(): void {
    unwrap(this.lines, this.soft, this.text.split(LINE_BREAK));
  }

  /** Tells the lines of a paragraph or a heading what they belong to. */
  private paragraph(node: Paragraph | Heading): void {
    const label = this.label;
    const heading = node.type === 'heading' ? node.depth : undefined;
    const bold = node.children.length > 0 && node.children.every(isBold);
    const facts = knownOf({ heading, label, depth: this.lists.length, bold });
    this.mark(node, { ...facts, id: ++this.blocks });
    for (const child of node.children) this.write(child);
    // What a paragraph does not close is open for its own words alone.
    this.struck = 0;
  }

  /** Whether a node is of the table that was just written; words behind its end are put down. */
  private isWritten(node: Nodes): boolean {
    const end = node.position?.end.offset ?? 0;
    if (end > this.written && 'children' in node) return false;
    if (end > this.written)
      this.put(htmlText(this.text.slice(this.written, end)), this.lineAt(this.written));
    return true;
  }

  /** A piece of HTML; a table that begins in it is written whole, wherever Markdown cuts it. */
  private html(value: string, offset: number, line: number): void {
    const table = this.tables.find(
      ({ start }) => start >= offset && start < offset + value.length && start >= this.written,
    );
    if (table === undefined) this.put(htmlText(value), line);
    if (table === undefined) return;
    this.put(htmlText(this.text.slice(offset, table.start)), line);
    for (const { offset: at, text, cells } of table.rows) {
      if (text === '') continue;
      const place = this.lineAt(at);
      this.known[place - 1] = { kind: 'row', id: ++this.blocks, cells };
      this.put(text, place);
    }
    this.written = table.end;
    if (table.sawStruck) this.sawStruck = true;
    const rest = value.slice(table.end - offset);
    if (rest !== '') this.html(rest, table.end, this.lineAt(table.end));
  }

  /** The line of the file on which a place of the text stands. */
  private lineAt(offset: number): number {
    return this.text.slice(0, offset).split(LINE_BREAK).length;
  }

  private mark(node: Nodes, block: SourceBlock): void {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } };
    for (let line = start.line; line <= end.line; line++) this.known[line - 1] ??= block;
  }

  private put(value: string, line: number): void {
    if (this.struck > 0) {
      this.sawStruck ||= value.trim() !== '';
      return;
    }
    for (const [index, part] of value.split(LINE_BREAK).entries()) {
      const at = line - 1 + index;
      const before = this.lines[at];
      if (before === undefined) return;
      let text = part.replace(OTHER_BREAKS, ' ');
      if (before === '' && this.label !== '' && text.trim() !== '') {
        text = labelled(this.label, text);
        this.label = '';
      }
      this.lines[at] = before + text;
    }
  }

  private list(list: List): void {
    this.lists.push(
      openList(list.ordered ? 'decimal' : 'bullet', list.start ?? 1, this.delimiter(list)),
    );
    for (const item of list.children) {
      const label = nextLabel(this.lists);
      this.label = this.label === '' || list.ordered ? label : this.label;
      const line = item.position?.start.line ?? 1;
      for (const child of item.children) this.write(child);
      if (this.label === label && label !== '' && this.lines[line - 1] === '') {
        this.lines[line - 1] = label;
        this.label = '';
      }
    }
    this.lists.pop();
  }

  /** «.» or «)», as the list's first item is written. */
  private delimiter(list: List): string {
    const start = list.children[0]?.position?.start.offset ?? 0;
    return /^\d{1,9}([.)])/.exec(this.text.slice(start, start + 12))?.[1] ?? '.';
  }

  private isFenced(offset: number | undefined): boolean {
    return offset !== undefined && /^(?:```|~~~)/.test(this.text.slice(offset, offset + 3));
  }

  private table(table: Table): void {
    for (const row of table.children) {
      const line = row.position?.start.line ?? 1;
      const texts = row.children.map((cell): string[] => {
        const writer = new LineWriter('', this.context);
        writer.depth = this.depth;
        for (const child of cell.children) writer.inline(child);
        if (writer.sawStruck) this.sawStruck = true;
        return paragraphsOf(writer.lines[0] ?? '');
      });
      const { text, cells } = joinCells(texts);
      this.mark(row, { kind: 'row', id: ++this.blocks, cells });
      this.put(text, line);
    }
  }

  /** Writes into the first line, whatever line of the file the node stands on. */
  private inline(node: Nodes): void {
    if (node.type === 'delete') this.sawStruck = true;
    if (node.type === 'delete' || node.type === 'footnoteReference') return;
    if (node.type === 'html' && this.strikes(node.value)) return;
    if ('value' in node) {
      const value = node.type === 'html' ? inlineText(node.value) : node.value;
      if (this.struck > 0) this.sawStruck ||= value.trim() !== '';
      else this.lines[0] = `${this.lines[0] ?? ''}${value.replace(/[^\S\u2028]+/g, ' ')}`;
    } else if ('children' in node) for (const child of node.children) this.inline(child);
  }

  /** «<del>», «<s>» and their ends; true when it was one. */
  private strikes(html: string): boolean {
    const tag = /^<(\/?)(?:del|s|strike)(?:\s[^<>]*)?>$/i.exec(html.trim());
    if (tag === null) return false;
    this.struck = Math.max(0, this.struck + (tag[1] === '' ? 1 : -1));
    return true;
  }
}

function isBold(node: Nodes): boolean {
  return node.type === 'strong' || (node.type === 'text' && node.value.trim() === '');
}

/** One rendered line for every line of the file, what is known of it, and what was left out. */
export function markdownLines(
  tree: Root,
  text: string,
  context: ReaderContext,
  tables: readonly HtmlTable[],
): Pick<LineWriter, 'lines' | 'known' | 'sawStruck'> {
  const writer = new LineWriter(text, context, tables);
  writer.write(tree);
  writer.unwrap();
  return writer;
}
