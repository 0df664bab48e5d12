/** A piece of text on a page, in points from the page's upper left corner. */
export interface Run {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
}

/** What the PDF library tells of a piece of text. */
export interface TextPiece {
  str: string;
  transform: number[];
  width: number;
}

type Matrix = readonly number[];

/** Applies `outer` after `inner`, both as PDF writes them: [a b c d e f]. */
export function multiply(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Turns the library's pieces into runs; text that does not run from left to right is left out. */
export function toRuns(pieces: readonly TextPiece[], viewport: Matrix): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    if (piece.str === '') continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = multiply(viewport, piece.transform);
    if (Math.abs(b) > Math.abs(a) * 0.1 || a <= 0) continue;
    const scale = Math.hypot(viewport[0] ?? 1, viewport[1] ?? 0);
    runs.push({ text: piece.str, x, y, width: piece.width * scale, size: Math.abs(d) });
  }
  return runs;
}
