import {
  argument,
  type Drawing,
  follow,
  isNumbers,
  numberAt,
  type OperatorCodes,
} from './graphics.js';
import { multiply } from './matrix.js';

/** A word as it is drawn: its letters, and where its baseline begins and ends on the page. */
export interface Word {
  text: string;
  from: Point;
  to: Point;
  /** Height of its letters. */
  size: number;
  /** The font's name in the file, for fonts whose letters are wrongly told. */
  font: string;
}

type Point = readonly [x: number, y: number];

/** Gaps between letters, in letter heights: above the first a new word, below the second a new line. */
const APART = 0.15;
const BACK = -0.6;
/** How far a letter may stand off the line: raised figures are words of their own. */
const OFF = 0.2;
/** The same letter drawn again as near as this is one printed bold. */
const TWICE = 0.1;
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

/** Puts letters together to words as they come. */
class WordMaker {
  readonly words: Word[] = [];
  private word: { text: string; from: Point; to: Point; size: number; font: string } | null = null;
  /** Where the next letter of the word is expected. */
  private pen: Point = [0, 0];
  private last: Point = [0, 0];

  end(): void {
    if (this.word !== null && this.word.text.trim() !== '') this.words.push(this.word);
    this.word = null;
  }

  add(text: string, from: Point, to: Point, pen: Point, size: number, font: string): void {
    const { word } = this;
    if (word !== null) {
      const isAgain =
        word.text.endsWith(text) &&
        Math.hypot(from[0] - this.last[0], from[1] - this.last[1]) < size * TWICE;
      if (isAgain) return;
    }
    if (word === null || word.font !== font || !this.goesOn(word, from, to, size)) {
      this.end();
      this.word = { text, from, to, size, font };
    } else {
      word.text += text;
      word.to = to;
    }
    this.pen = pen;
    this.last = from;
  }

  private goesOn(word: Word, from: Point, to: Point, size: number): boolean {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    // A letter without width stands on the one before.
    if (length === 0) return true;
    const [gx, gy] = [from[0] - this.pen[0], from[1] - this.pen[1]];
    const along = (gx * dx + gy * dy) / length / size;
    const across = Math.abs(gx * dy - gy * dx) / length / size;
    const sameSize = Math.abs(size - word.size) < word.size * 0.25;
    return along < APART && along > BACK && across < OFF && sameSize;
  }
}

function place(matrix: readonly number[], x: number, y: number): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Units of a glyph's width in a font; thousandths unless the font says otherwise. */
export type FontUnits = (font: string) => number;

/** Reads the words of a page's drawing, letter by letter, in the page's own space. */
export function wordsOf(drawing: Drawing, codes: OperatorCodes, units: FontUnits): Word[] {
  const maker = new WordMaker();
  const saved: TextState[] = [];
  let state: TextState = {
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    unseen: false,
  };
  let line = IDENTITY;
  let x = 0;
  const move = (dx: number, dy: number): void => {
    line = multiply(line, [1, 0, 0, 1, dx, dy]);
    x = 0;
  };

  function show(glyphs: unknown, matrix: readonly number[]): void {
    if (!Array.isArray(glyphs)) return;
    const list: unknown[] = glyphs;
    const { size, scale, charSpacing, wordSpacing, rise, font, unseen } = state;
    const unit = units(font);
    const at = multiply(matrix, line);
    const [height] = [Math.hypot((at[2] ?? 0) * size, (at[3] ?? 0) * size)];
    for (const item of list) {
      if (typeof item === 'number') {
        x -= (item / 1000) * size * scale;
        continue;
      }
      const glyph = glyphOf(item);
      if (glyph === null) continue;
      const from = place(at, x, rise);
      const to = place(at, x + glyph.width * unit * size * scale, rise);
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      x += (glyph.width * unit * size + spacing) * scale;
      if (glyph.unicode.trim() === '' || (unseen && BARS.test(glyph.unicode))) maker.end();
      else maker.add(glyph.unicode, from, to, place(at, x, rise), height, font);
    }
  }

  follow(
    drawing,
    codes,
    IDENTITY,
    (operator, args, matrix) => {
      switch (operator) {
        case codes.beginText:
          line = IDENTITY;
          x = 0;
          break;
        case codes.setTextMatrix: {
          const value = argument(args, 0);
          line = isNumbers(value) ? Array.from(value) : IDENTITY;
          x = 0;
          break;
        }
        case codes.setFont: {
          const name = argument(args, 0);
          state.font = typeof name === 'string' ? name : '';
          state.size = numberAt(args, 1);
          break;
        }
        case codes.setCharSpacing:
          state.charSpacing = numberAt(args, 0);
          break;
        case codes.setWordSpacing:
          state.wordSpacing = numberAt(args, 0);
          break;
        case codes.setHScale:
          state.scale = numberAt(args, 0) / 100;
          break;
        case codes.setTextRenderingMode:
          state.unseen = numberAt(args, 0) === UNSEEN;
          break;
        case codes.setTextRise:
          state.rise = numberAt(args, 0);
          break;
        case codes.setLeading:
          state.leading = -numberAt(args, 0);
          break;
        case codes.setLeadingMoveText:
          state.leading = numberAt(args, 1);
          move(numberAt(args, 0), numberAt(args, 1));
          break;
        case codes.moveText:
          move(numberAt(args, 0), numberAt(args, 1));
          break;
        case codes.nextLine:
          move(0, state.leading);
          break;
        case codes.showText:
          show(argument(args, 0), matrix);
          break;
        default:
      }
    },
    {
      save: () => saved.push({ ...state }),
      restore: () => {
        state = saved.pop() ?? state;
      },
    },
  );
  maker.end();
  return maker.words;
}
