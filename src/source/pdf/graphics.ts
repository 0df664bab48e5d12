import { multiply } from './matrix.js';

/** The drawing operators of a page, as the PDF library lists them. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
}

/** The library's numbers of the operators by their names. */
export type OperatorCodes = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'beginAnnotation'
  | 'endAnnotation'
  | 'endPath'
  | 'beginText'
  | 'setCharSpacing'
  | 'setWordSpacing'
  | 'setHScale'
  | 'setLeading'
  | 'setFont'
  | 'setTextRise'
  | 'setTextRenderingMode'
  | 'moveText'
  | 'setLeadingMoveText'
  | 'setTextMatrix'
  | 'nextLine'
  | 'showText',
  number
>;

export function isNumbers(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value;
}

/** One of an operator's arguments. */
export function argument(args: unknown, index: number): unknown {
  if (!Array.isArray(args)) return undefined;
  const list: unknown[] = args;
  return list[index];
}

export function numberAt(args: unknown, index: number): number {
  const value = argument(args, index);
  return typeof value === 'number' ? value : 0;
}

function matrixOf(value: unknown): number[] | null {
  return isNumbers(value) && value.length >= 6 ? Array.from(value) : null;
}

/**
 * Follows a page's drawing with the matrix that stands at each operator: pieces of the page, forms
 * in forms, and what annotations draw at their own place. `save` and `restore` are told of `state`,
 * so that who keeps more of the state keeps it along.
 */
export function follow(
  drawing: Drawing,
  codes: OperatorCodes,
  page: readonly number[],
  visit: (operator: number, args: unknown, matrix: readonly number[]) => void,
  state: { save(): void; restore(): void } = { save: () => undefined, restore: () => undefined },
): void {
  const saved: number[][] = [];
  let matrix = [...page];
  const save = (): void => {
    saved.push(matrix);
    state.save();
  };
  const restore = (): void => {
    matrix = saved.pop() ?? matrix;
    state.restore();
  };
  for (const [index, operator] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index];
    if (operator === codes.save) save();
    else if (operator === codes.restore) restore();
    else if (operator === codes.transform) matrix = multiply(matrix, matrixOf(args) ?? []);
    else if (operator === codes.paintFormXObjectBegin) {
      save();
      matrix = multiply(matrix, matrixOf(argument(args, 0)) ?? []);
    } else if (operator === codes.beginAnnotation) {
      save();
      const placed = multiply([...page], matrixOf(argument(args, 2)) ?? []);
      matrix = multiply(placed, matrixOf(argument(args, 3)) ?? []);
    } else if (operator === codes.paintFormXObjectEnd || operator === codes.endAnnotation)
      restore();
    else visit(operator, args, matrix);
  }
}
