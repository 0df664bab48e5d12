/** A cell of a table: its paragraphs, and how many rows and columns it spans. */
export interface Cell {
  lines: string[];
  rows?: number;
  columns?: number;
}

/** A row lists the cells that begin in it, as HTML does. */
export type Row = (string | Cell)[];

/** How a level of a list counts, with `%` where the number stands: «%.», «(%)», «§ %.». */
export interface Level {
  counts: 'decimal' | 'lower-latin' | 'upper-latin' | 'lower-roman' | 'upper-roman' | 'cyrillic';
  pattern: string;
}

/** A point of a list, from 1 on how deep. */
export interface Point {
  depth: number;
  text: string;
}

export interface List {
  levels: Level[];
  points: Point[];
}

export interface Run {
  text: string;
  struck?: boolean;
}

export type Part =
  | { kind: 'line'; runs: Run[] }
  | { kind: 'table'; rows: Row[]; struckRow?: number }
  | { kind: 'list'; list: List };

export type Paper = Part[];

export function lines(...texts: string[]): Part[] {
  return texts.map((text): Part => ({ kind: 'line', runs: [{ text }] }));
}

/** A cell with all it may have. */
export interface FullCell {
  lines: string[];
  rows: number;
  columns: number;
}

export function full(cell: string | Cell): FullCell {
  return typeof cell === 'string'
    ? { lines: [cell], rows: 1, columns: 1 }
    : { rows: 1, columns: 1, ...cell };
}

/** A place in the grid of a table: the cell that begins there, or what covers it. */
export type Place = { cell: FullCell } | { covered: 'above' | 'before'; by: FullCell };

/** The grid of a table, every place filled. */
export function gridOf(rows: readonly Row[]): Place[][] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.map(full)) {
      while (grid[top]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rows; down++)
        for (let across = 0; across < cell.columns; across++) {
          const covered = down > 0 ? 'above' : 'before';
          const place: Place = down + across === 0 ? { cell } : { covered, by: cell };
          const target = grid[top + down];
          if (target !== undefined) target[column + across] = place;
        }
      column += cell.columns;
    }
  });
  return grid;
}

/** The printed number of a point. */
export function counted(level: Level, number: number): string {
  return level.pattern.replace('%', figure(level.counts, number));
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function figure(counts: Level['counts'], number: number): string {
  switch (counts) {
    case 'decimal':
      return String(number);
    case 'cyrillic':
      return 'абвгдежзик'.charAt(number - 1);
    case 'lower-latin':
      return 'abcdefghij'.charAt(number - 1);
    case 'upper-latin':
      return 'ABCDEFGHIJ'.charAt(number - 1);
    case 'lower-roman':
      return ROMAN[number] ?? '';
    case 'upper-roman':
      return (ROMAN[number] ?? '').toUpperCase();
  }
}

/** The points of a list with the numbers that would be printed. */
export function labelled({ levels, points }: List): { label: string; point: Point }[] {
  const counts: number[] = [];
  return points.map((point) => {
    counts.length = Math.min(counts.length, point.depth);
    counts[point.depth - 1] = (counts[point.depth - 1] ?? 0) + 1;
    const level = levels[point.depth - 1];
    if (level === undefined) throw new Error(`no level ${point.depth}`);
    return { label: counted(level, counts[point.depth - 1] ?? 1), point };
  });
}
