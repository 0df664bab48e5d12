import {
  argument,
  type Drawing,
  follow,
  isNumbers,
  numberAt,
  type OperatorCodes,
} from './graphics.js';
import { multiply, place } from './matrix.js';
import { type Word, WordMaker } from './words.js';

/** The rendering mode of text that is neither filled nor stroked. */
const UNSEEN = 3;
/** What a scanner makes of the lines of a table. */
const BARS = /^[|¦]+$/;
const IDENTITY = [1, 0, 0, 1, 0, 0];

interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Drawn without ink, as the text behind a scanned page is. */
  unseen: boolean;
}

const START: TextState = {
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  unseen: false,
};

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

function glyphOf(value: unknown): Glyph | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value)) return null;
  const { unicode } = value;
  const width = 'width' in value && typeof value.width === 'number' ? value.width : 0;
  const isSpace = 'isSpace' in value && value.isSpace === true;
  return typeof unicode === 'string' ? { unicode, width, isSpace } : null;
}

/** Units of a glyph's width in a font; thousandths unless the font says otherwise. */
export type FontUnits = (font: string) => number;

/** Follows the operators of text (ISO 32000-1, 9.3 and 9.4). */
class TextWalker {
  readonly maker = new WordMaker();
  private readonly saved: TextState[] = [];
  private state: TextState = START;
  private line: readonly number[] = IDENTITY;
  private x = 0;

  constructor(
    private readonly codes: OperatorCodes,
    private readonly units: FontUnits,
  ) {}

  save(): void {
    this.saved.push(this.state);
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  /** One operator with the matrix that stands at it. */
  visit(operator: number, args: unknown, matrix: readonly number[]): void {
    const { codes } = this;
    const number = numberAt(args, 0);
    switch (operator) {
      case codes.beginText:
        this.startLine(IDENTITY);
        break;
      case codes.setTextMatrix: {
        const value = argument(args, 0);
        this.startLine(isNumbers(value) ? Array.from(value) : IDENTITY);
        break;
      }
      case codes.setLeadingMoveText:
        this.change({ leading: numberAt(args, 1) });
        this.move(number, numberAt(args, 1));
        break;
      case codes.moveText:
        this.move(number, numberAt(args, 1));
        break;
      case codes.nextLine:
        this.move(0, this.state.leading);
        break;
      case codes.showText:
        this.show(argument(args, 0), matrix);
        break;
      default:
        this.setting(operator, args, number);
    }
  }

  private setting(operator: number, args: unknown, number: number): void {
    const { codes } = this;
    const name = argument(args, 0);
    if (operator === codes.setFont)
      this.change({ font: typeof name === 'string' ? name : '', size: numberAt(args, 1) });
    else if (operator === codes.setCharSpacing) this.change({ charSpacing: number });
    else if (operator === codes.setWordSpacing) this.change({ wordSpacing: number });
    else if (operator === codes.setHScale) this.change({ scale: number / 100 });
    else if (operator === codes.setTextRenderingMode) this.change({ unseen: number === UNSEEN });
    else if (operator === codes.setTextRise) this.change({ rise: number });
    else if (operator === codes.setLeading) this.change({ leading: -number });
  }

  private change(values: Partial<TextState>): void {
    this.state = { ...this.state, ...values };
  }

  private startLine(matrix: readonly number[]): void {
    this.line = matrix;
    this.x = 0;
  }

  private move(dx: number, dy: number): void {
    this.startLine(multiply(this.line, [1, 0, 0, 1, dx, dy]));
  }

  private show(glyphs: unknown, matrix: readonly number[]): void {
    if (!Array.isArray(glyphs)) return;
    const list: unknown[] = glyphs;
    const { size, scale, charSpacing, wordSpacing, rise, font, unseen } = this.state;
    const unit = this.units(font);
    const at = multiply(matrix, this.line);
    const height = Math.hypot((at[2] ?? 0) * size, (at[3] ?? 0) * size);
    for (const item of list) {
      if (typeof item === 'number') {
        this.x -= (item / 1000) * size * scale;
        continue;
      }
      const glyph = glyphOf(item);
      if (glyph === null) continue;
      const { unicode: text, width, isSpace } = glyph;
      const from = place(at, this.x, rise);
      const to = place(at, this.x + width * unit * size * scale, rise);
      this.x += (width * unit * size + charSpacing + (isSpace ? wordSpacing : 0)) * scale;
      if (text.trim() === '' || (unseen && BARS.test(text))) this.maker.end();
      else this.maker.add({ text, from, to, size: height, font, unseen }, place(at, this.x, rise));
    }
  }
}

/** Reads the words of a page's drawing, letter by letter, in the page's own space. */
export function wordsOf(drawing: Drawing, codes: OperatorCodes, units: FontUnits): Word[] {
  const walker = new TextWalker(codes, units);
  follow(
    drawing,
    codes,
    IDENTITY,
    (operator, args, matrix) => walker.visit(operator, args, matrix),
    walker,
  );
  walker.maker.end();
  return walker.maker.words;
}
