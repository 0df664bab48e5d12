import type { Block } from '../blocks.js';
import type { Flow } from '../flow.js';
import { alignment, knownOf, type ParagraphFacts } from '../known.js';
import type { ListCounter } from '../numbering/counter.js';
import { labelled } from '../numbering/styles.js';
import type { SourceBlock } from '../types.js';
import type { Styles } from './styles.js';

/** The last outline level of a heading; the next one stands for body text (17.3.1.20 outlineLvl). */
const LAST_OUTLINE = 8;

/** A paragraph that is being read. */
export interface Paragraph {
  text: string;
  page: number;
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  align: SourceBlock['align'];
  /** Every word so far is bold; null before the first. */
  bold: boolean | null;
  /** Some of its words are struck out. */
  struck: boolean;
  /** The mark at its end was deleted or moved away: it goes on in the next paragraph. */
  markDeleted: boolean;
  markHidden: boolean;
  /** Text boxes anchored before its text, and those behind. */
  before: Block[];
  after: Block[];
}

/** The paragraphs that are open, one inside the other where there are text boxes. */
export class Paragraphs {
  sawDeleted = false;
  private readonly open: Paragraph[] = [];
  private carried: Paragraph | null = null;

  constructor(
    private readonly flow: Flow,
    private readonly styles: Styles,
    private readonly counter: ListCounter,
    /** Word marked where its pages began. */
    private readonly hasPages: boolean,
  ) {}

  get current(): Paragraph | undefined {
    return this.open.at(-1);
  }

  start(page: number): void {
    this.open.push({
      text: '',
      page,
      style: this.styles.defaultParagraph,
      numId: undefined,
      level: undefined,
      outline: undefined,
      align: undefined,
      bold: null,
      struck: false,
      markDeleted: false,
      markHidden: false,
      before: [],
      after: [],
    });
  }

  end(): void {
    const paragraph = this.open.pop();
    if (paragraph === undefined) return;
    if (this.carried !== null) {
      paragraph.text = this.carried.text + paragraph.text;
      paragraph.before.unshift(...this.carried.before);
      paragraph.after.unshift(...this.carried.after);
      this.carried = null;
    }
    if (paragraph.markHidden && paragraph.text === '') {
      this.flow.blocks.push(...paragraph.before, ...paragraph.after);
      return;
    }
    if (paragraph.markDeleted && this.open.length === 0) {
      this.sawDeleted = true;
      this.carried = paragraph;
      return;
    }
    this.emit(paragraph);
  }

  /** Ends what a damaged file left open. */
  finish(): void {
    while (this.open.length > 0) this.end();
    const { carried } = this;
    this.carried = null;
    if (carried === null) return;
    // What was taken away at the very end leaves no paragraph to go on in.
    if (carried.text === '') this.flow.blocks.push(...carried.before, ...carried.after);
    else this.emit(carried);
  }

  private emit(paragraph: Paragraph): void {
    const { label, depth } = this.label(paragraph);
    const words = paragraph.text.replaceAll('\u00AD', '');
    const { before, after } = paragraph;
    // A point struck out whole still counts, as it does in print, and is not read.
    if (paragraph.struck && words.trim() === '') this.flow.blocks.push(...before, ...after);
    else {
      const page = this.hasPages ? paragraph.page : undefined;
      const known = knownOf({ ...this.factsOf(paragraph), label, depth });
      const text = labelled(label, words);
      this.flow.blocks.push(...before, { type: 'line', text, page, known }, ...after);
    }
  }

  private factsOf({ style, outline, align, bold }: Paragraph): ParagraphFacts {
    const level = outline ?? this.styles.outline(style);
    return {
      heading: level === undefined || level > LAST_OUTLINE ? undefined : level + 1,
      align: align ?? this.styles.align(style),
      bold: bold === true,
    };
  }

  private label(paragraph: Paragraph): { label: string; depth?: number } {
    const inherited = this.styles.list(paragraph.style);
    const numId = paragraph.numId ?? inherited.numId;
    if (numId === undefined || numId === '0') {
      if (paragraph.text.trim() !== '') this.counter.plain();
      return { label: '' };
    }
    let level = paragraph.level;
    if (paragraph.numId === undefined) {
      const tied = inherited.style && this.counter.levelOfStyle(numId, inherited.style);
      level ??= inherited.level ?? (typeof tied === 'number' ? tied : undefined);
    }
    return { label: this.counter.next({ numId, level: level ?? 0 }), depth: (level ?? 0) + 1 };
  }
}

/** Takes a property of `w:pPr` or `w:numPr` down. */
export function paragraphProperty(
  name: string,
  value: string | undefined,
  parent: string,
  paragraph: Paragraph,
): void {
  if (parent === 'w:numPr') {
    if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
  } else if (parent !== 'w:pPr') return;
  else if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value) || 0;
  else if (name === 'w:jc') paragraph.align = alignment(value);
}
