import type { ReaderContext } from '../reader.js';
import { acrossOf } from './across.js';
import { type Codes, drawingOf, type Page, type Pdf } from './drawing.js';
import { fieldWords } from './fields.js';
import { wordsOf } from './glyphs.js';
import type { PageInput } from './page-input.js';
import { findMarks } from './rules.js';
import { type Turn, toRuns, turnOf } from './runs.js';
import { strikeMarks, struckOut } from './struck.js';
import type { Word } from './words.js';

/** What a letter's width is measured in unless its font says otherwise. */
const THOUSANDTH = 0.001;

/** Fonts drawn letter by letter measure in units of their own. */
function unitsOf(page: Page): (font: string) => number {
  const known = new Map<string, number>();
  return (font) => {
    const before = known.get(font);
    if (before !== undefined) return before;
    const object: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const matrix =
      typeof object === 'object' && object !== null && 'fontMatrix' in object
        ? object.fontMatrix
        : null;
    const unit: unknown = Array.isArray(matrix) ? matrix[0] : THOUSANDTH;
    const found = typeof unit === 'number' && unit !== 0 ? Math.abs(unit) : THOUSANDTH;
    known.set(font, found);
    return found;
  };
}

/** Part of a page's letters that are drawn without ink from which on they are a recogniser's. */
const LAYERED = 0.5;

/** Whether a recogniser has laid the page's text behind a picture. */
function isLayered(words: readonly Word[]): boolean {
  const letters = (list: readonly Word[]): number =>
    list.reduce((sum, { text }) => sum + text.length, 0);
  const unseen = letters(words.filter((word) => word.unseen === true));
  return unseen > letters(words) * LAYERED;
}

function turn(degrees: number): Turn {
  const full = ((degrees % 360) + 360) % 360;
  return full === 90 || full === 180 || full === 270 ? full : 0;
}

/** Reads a page and lets go of what the library keeps of it. */
export async function readPage(
  pdf: Pdf,
  codes: Codes,
  number: number,
  context: ReaderContext,
): Promise<PageInput> {
  const page = await pdf.getPage(number);
  try {
    const drawing = await drawingOf(pdf, page, codes, context);
    const drawn = wordsOf(drawing, codes, unitsOf(page));
    const annotations = await page.getAnnotations();
    const words = [...drawn, ...fieldWords(annotations, drawn)];
    const rotation = turnOf(words, turn(page.rotate));
    const { transform, height, width } = page.getViewport({ scale: 1, rotation });
    const viewport = transform.map(Number);
    const runs = toRuns(words, viewport).filter(
      ({ x, y }) => x > -width * 0.05 && x < width * 1.05 && y > 0 && y < height * 1.05,
    );
    const across = acrossOf(words, viewport).filter(
      ({ x, from }) => x > 0 && x < width && from > 0 && from < height,
    );
    const marks = findMarks(drawing, codes, viewport, { width, height });
    const struck = struckOut(runs, [...marks.rules, ...strikeMarks(annotations, viewport)]);
    return {
      number,
      height,
      width,
      runs: runs.filter((run) => !struck.has(run)),
      across,
      layered: isLayered(drawn),
      struck: struck.size > 0,
      marks,
    };
  } finally {
    page.cleanup();
  }
}
