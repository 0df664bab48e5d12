import type { Point } from './matrix.js';

/** A word as it is drawn: its letters, and where its baseline begins and ends on the page. */
export interface Word {
  text: string;
  from: Point;
  to: Point;
  /** Height of its letters. */
  size: number;
  /** The font's name in the file, for fonts whose letters are wrongly told. */
  font: string;
  /** Drawn without ink: the text that a recogniser lays behind a scanned page. */
  unseen?: boolean;
}

/** Gaps between letters, in letter heights: above the first a new word, below the second a new line. */
const APART = 0.15;
const BACK = -0.6;
/** How far a letter may stand off the line: raised figures are words of their own. */
const OFF = 0.2;
/** The same letter drawn again as near as this is one printed bold. */
const TWICE = 0.1;

/** Puts letters together to words as they come. */
export class WordMaker {
  readonly words: Word[] = [];
  private word: Word | null = null;
  /** Where the next letter of the word is expected. */
  private pen: Point = [0, 0];
  private last: Point = [0, 0];

  end(): void {
    if (this.word !== null && this.word.text.trim() !== '') this.words.push(this.word);
    this.word = null;
  }

  /** Adds a letter; `pen` is where the next one of its word is expected. */
  add(letter: Word, pen: Point): void {
    const { word } = this;
    const { text, from, to, size, font } = letter;
    if (word !== null) {
      const isAgain =
        word.text.endsWith(text) &&
        Math.hypot(from[0] - this.last[0], from[1] - this.last[1]) < size * TWICE;
      if (isAgain) return;
    }
    if (word === null || word.font !== font || !this.goesOn(word, from, to, size)) {
      this.end();
      this.word = { ...letter };
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
