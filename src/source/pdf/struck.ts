import { isNumbers } from './graphics.js';
import { type Matrix, place } from './matrix.js';
import { property } from './property.js';
import type { Rule } from './rules.js';
import { end, type Run } from './runs.js';

/** Between which heights over the baseline a line strikes letters out, in letter heights. */
const LOWEST = 0.12;
const HIGHEST = 0.5;
/** How far the line may end from the letters it strikes out, in letter heights. */
const NEAR = 0.35;
/** Part of a word that is struck out with it. */
const COVERED = 0.8;

/** Nobody strikes out more of a page and publishes it. */
const MOST_OF_PAGE = 0.5;

/** The lines that a reader's marks of deletion stand for (ISO 32000-1, 12.5.6.10). */
export function strikeMarks(annotations: readonly unknown[], viewport: Matrix): Rule[] {
  return annotations.flatMap((annotation) => {
    const points = property(annotation, 'quadPoints');
    if (property(annotation, 'subtype') !== 'StrikeOut' || !isNumbers(points)) return [];
    const numbers = Array.from(points);
    const rules: Rule[] = [];
    for (let at = 0; at + 8 <= numbers.length; at += 8) {
      const corners = [0, 2, 4, 6].map((index) =>
        place(viewport, numbers[at + index] ?? 0, numbers[at + index + 1] ?? 0),
      );
      const xs = corners.map(([x]) => x);
      const ys = corners.map(([, y]) => y);
      const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
      rules.push({ level: true, at: middle, from: Math.min(...xs), to: Math.max(...xs) });
    }
    return rules;
  });
}

/** Index of the first rule that is not above a height. */
function firstFrom(rules: readonly Rule[], height: number): number {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.at ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines that run through the middle of a word, over most of it. */
function through(run: Run, rules: readonly Rule[]): Rule[] {
  const { x, y, width, size } = run;
  const found: Rule[] = [];
  for (let at = firstFrom(rules, y - size * HIGHEST); at < rules.length; at++) {
    const rule = rules[at];
    if (rule === undefined || rule.at > y - size * LOWEST) break;
    const common = Math.min(rule.to, end(run)) - Math.max(rule.from, x);
    if (common > width * COVERED) found.push(rule);
  }
  return found;
}

/**
 * The words that a line strikes out. It begins and ends where words do: a table's line that cuts
 * into letters, as at the edge of a page, goes on beyond them.
 */
export function struckOut(runs: readonly Run[], lines: readonly Rule[]): Set<Run> {
  const rules = lines.filter((rule) => rule.level).sort((a, b) => a.at - b.at);
  const byRule = new Map<Rule, Run[]>();
  for (const run of runs)
    if (run.text.trim() !== '')
      for (const rule of through(run, rules)) byRule.set(rule, [...(byRule.get(rule) ?? []), run]);
  const struck = new Set<Run>();
  for (const [rule, words] of byRule) {
    const near = (words[0]?.size ?? 0) * NEAR;
    const left = Math.min(...words.map((run) => run.x));
    const right = Math.max(...words.map(end));
    if (Math.abs(rule.from - left) > near || Math.abs(rule.to - right) > near) continue;
    for (const run of words) struck.add(run);
  }
  // A page that is printed as in a mirror has its underlines there.
  return struck.size > runs.length * MOST_OF_PAGE ? new Set() : struck;
}
