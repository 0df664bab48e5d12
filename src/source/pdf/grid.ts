import type { Rule } from './rules.js';

/** A ruled table: the lines between its columns and rows, and what cell each field belongs to. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Index of the field that stands for the cell, by row and column. */
  cell(row: number, column: number): number;
}

/** Lines nearer than this are one. */
const SAME = 3;
/** A row that the page's end cut is at least a line high. */
const CUT = 7;

function distinct(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) {
    const last = kept.at(-1);
    if (last === undefined || value - last > SAME) kept.push(value);
  }
  return kept;
}

function touch(a: Rule, b: Rule): boolean {
  if (a.level === b.level)
    return Math.abs(a.at - b.at) <= SAME && a.from <= b.to + SAME && b.from <= a.to + SAME;
  return (
    a.at >= b.from - SAME && a.at <= b.to + SAME && b.at >= a.from - SAME && b.at <= a.to + SAME
  );
}

/** Sets of lines that hang together. */
function groups(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const found: Rule[][] = [];
  for (const start of rules) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (let index = 0; index < group.length; index++) {
      const rule = group[index];
      if (rule === undefined) break;
      for (const other of left)
        if (touch(rule, other)) {
          left.delete(other);
          group.push(other);
        }
    }
    found.push(group);
  }
  return found;
}

function covers(rules: readonly Rule[], level: boolean, at: number, place: number): boolean {
  return rules.some(
    (rule) =>
      rule.level === level &&
      Math.abs(rule.at - at) <= SAME &&
      rule.from <= place &&
      rule.to >= place,
  );
}

/** Fields with no line between them are one cell. */
function cellsOf(rules: readonly Rule[], xs: number[], ys: number[]): Grid['cell'] {
  const columns = xs.length - 1;
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    return root;
  };
  const middle = (list: number[], index: number): number =>
    ((list[index] ?? 0) + (list[index + 1] ?? 0)) / 2;
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const own = row * columns + column;
      const join = (other: number): void => {
        const [a, b] = [find(own), find(other)];
        parent[Math.max(a, b)] = Math.min(a, b);
      };
      const x = middle(xs, column);
      const y = middle(ys, row);
      if (column + 1 < columns && !covers(rules, false, xs[column + 1] ?? 0, y)) join(own + 1);
      if (row + 2 < ys.length && !covers(rules, true, ys[row + 1] ?? 0, x)) join(own + columns);
    }
  return (row, column) => find(row * columns + column);
}

/**
 * The heights of a table's level lines. Where the page's end cut a row, the upright lines go on
 * beyond the last level one: the row ends where they do.
 */
function heights(group: readonly Rule[]): number[] {
  const ys = distinct(group.filter((rule) => rule.level).map((rule) => rule.at));
  const upright = group.filter((rule) => !rule.level);
  const top = Math.min(...upright.map((rule) => rule.from));
  const bottom = Math.max(...upright.map((rule) => rule.to));
  const [first] = ys;
  const last = ys.at(-1);
  const reach = (at: number): number =>
    upright.filter((rule) => rule.from <= at && rule.to >= at).length;
  if (first !== undefined && first - top > CUT && reach(top + 1) > 1) ys.unshift(top);
  if (last !== undefined && bottom - last > CUT && reach(bottom - 1) > 1) ys.push(bottom);
  return ys;
}

const MOST_RULES_IN_GROUPS = 3000;
const MOST_FIELDS = 20_000;

/** Finds the ruled tables of a page: at least two cells, side by side in some row. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES_IN_GROUPS) return [];
  const grids: Grid[] = [];
  for (const group of groups(rules)) {
    const xs = distinct(group.filter((rule) => !rule.level).map((rule) => rule.at));
    const ys = heights(group);
    if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_FIELDS) continue;
    grids.push({ xs, ys, cell: cellsOf(group, xs, ys) });
  }
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}
