import { argument, type Drawing, follow, isNumbers, type OperatorCodes } from './graphics.js';
import { type Point, place } from './matrix.js';

/** A straight line on a page, level or upright, in points from the upper left corner. */
export interface Rule {
  level: boolean;
  /** Its y when level, its x when upright. */
  at: number;
  from: number;
  to: number;
}

/** A small round mark, as browsers draw the bullets of lists. */
export interface Dot {
  x: number;
  y: number;
}

/** What is drawn on a page beside its text. */
export interface Marks {
  rules: Rule[];
  dots: Dot[];
}

/** Filled boxes thinner than this are lines. */
const THIN = 3;
const SHORTEST = 4;
const MOST_RULES = 20_000;

const DOT = { least: 1.5, most: 10 };

/** Codes inside a path: where the pen moves. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

interface Outline {
  points: Point[];
  curved: boolean;
}

/** The corners of each part of a path. */
function outlines(path: ArrayLike<number>): Outline[] {
  const parts: Outline[] = [];
  let curved = false;
  let part: Point[] = [];
  let at = 0;
  const endPart = (): void => {
    if (part.length > 1) parts.push({ points: part, curved });
    part = [];
    curved = false;
  };
  while (at < path.length) {
    const code = path[at++];
    if (code === MOVE || code === LINE) {
      if (code === MOVE) endPart();
      part.push([path[at] ?? 0, path[at + 1] ?? 0]);
      at += 2;
    } else if (code === CLOSE) {
      const first = part[0];
      if (first !== undefined) part.push(first);
    } else if (code === CURVE || code === QUADRATIC) {
      at += code === CURVE ? 6 : 4;
      part.push([path[at - 2] ?? 0, path[at - 1] ?? 0]);
      curved = true;
    } else break;
  }
  endPart();
  return parts;
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height < 1 && width >= SHORTEST)
    return { level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (width < 1 && height >= SHORTEST)
    return { level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return null;
}

/** A box as large as this part of its page is the page's own: a background, a frame, a clip. */
const WHOLE_PAGE = 0.9;

/** Width and height of a page, in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** The lines that an outline draws: itself when it is a thin box, else its sides. */
function rulesOf(points: readonly Point[], page: PageSize): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN && right - left >= SHORTEST)
    return [{ level: true, at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= THIN && bottom - top >= SHORTEST)
    return [{ level: false, at: (left + right) / 2, from: top, to: bottom }];
  if (right - left > page.width * WHOLE_PAGE && bottom - top > page.height * WHOLE_PAGE) return [];
  const rules: Rule[] = [];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    const rule = from && to ? ruleBetween(from, to) : null;
    if (rule !== null) rules.push(rule);
  }
  return rules;
}

function pathOf(args: unknown): ArrayLike<number> | null {
  const data = argument(args, 1);
  const path: unknown = Array.isArray(data) ? data[0] : data;
  return isNumbers(path) ? path : null;
}

/** The middle of a small round outline; no table is drawn with curves. */
function dotOf(points: readonly Point[]): Dot | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const isRound = Math.abs(width - height) < Math.max(width, height) * 0.3;
  if (!isRound || width < DOT.least || width > DOT.most) return null;
  return { x: Math.min(...xs) + width / 2, y: Math.min(...ys) + height / 2 };
}

/** Collects the level and upright lines and the bullets that a page draws. */
export function findMarks(
  drawing: Drawing,
  codes: OperatorCodes,
  viewport: readonly number[],
  page: PageSize,
): Marks {
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  follow(drawing, codes, viewport, (operator, args, matrix) => {
    if (operator !== codes.constructPath || rules.length + dots.length > MOST_RULES) return;
    const path = pathOf(args);
    if (path === null || argument(args, 0) === codes.endPath) return;
    for (const { points, curved } of outlines(path)) {
      const placed = points.map((point) => place(matrix, ...point));
      const dot = curved ? dotOf(placed) : null;
      if (dot !== null) dots.push(dot);
      else if (!curved) rules.push(...rulesOf(placed, page));
    }
  });
  return rules.length + dots.length > MOST_RULES ? { rules: [], dots: [] } : { rules, dots };
}
