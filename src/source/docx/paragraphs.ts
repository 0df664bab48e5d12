import type { Block } from '../blocks.js';
import type { Flow } from '../flow.js';
import type { ListCounter } from '../numbering/counter.js';
import { labelled } from '../numbering/styles.js';
import type { Styles } from './styles.js';

/** A paragraph that is being read. */
export interface Paragraph {
  text: string;
  page: number;
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
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
    const text = labelled(this.label(paragraph), paragraph.text.replaceAll('\u00AD', ''));
    const page = this.hasPages ? paragraph.page : undefined;
    this.flow.blocks.push(...paragraph.before, { type: 'line', text, page }, ...paragraph.after);
  }

  private label(paragraph: Paragraph): string {
    const inherited = this.styles.list(paragraph.style);
    const numId = paragraph.numId ?? inherited.numId;
    if (numId === undefined || numId === '0') {
      if (paragraph.text.trim() !== '') this.counter.plain();
      return '';
    }
    let level = paragraph.level;
    if (paragraph.numId === undefined) {
      const tied = inherited.style && this.counter.levelOfStyle(numId, inherited.style);
      level ??= inherited.level ?? (typeof tied === 'number' ? tied : undefined);
    }
    return this.counter.next({ numId, level: level ?? 0 });
  }
}
