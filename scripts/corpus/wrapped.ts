import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { registerFromSource } from '../../src/pipeline.js';
import { readSource } from '../../src/source/index.js';
import type { GoldPaper } from './gold.js';
import { type Measurement, measure } from './measure.js';
import { mismatchLines } from './mismatches.js';
import { type Wrapping, wrap } from './wrappings.js';

/**
 * How many lines of mismatches a paper may have in a wrapping beyond those of its text: what the
 * wrapping itself takes away, such as an empty line around a page's foot.
 */
const floorSchema = z.record(z.string(), z.record(z.string(), z.int().positive()));
export type WrappingFloor = z.infer<typeof floorSchema>;

export function readWrappingFloor(path: string): WrappingFloor {
  return floorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A paper as its wrapping prints it: no empty lines, so that its items stand on other lines. */
function wrappedGold(paper: GoldPaper): GoldPaper {
  const filled = paper.text.split(/\r\n|[\n\r\f]/).map((line) => line.trim() !== '');
  const lineOf = (line: number): number => filled.slice(0, line).filter(Boolean).length;
  const items = paper.gold.items.map((item) => ({ ...item, line: lineOf(item.line) }));
  return { ...paper, gold: { ...paper.gold, items } };
}

/** Lets the program read every paper in a wrapping and scores what it read. */
export async function measureWrapped(
  papers: readonly GoldPaper[],
  wrapping: Wrapping,
): Promise<Measurement> {
  const read = new Map<string, ReturnType<typeof registerFromSource>>();
  for (const { path, text } of papers) {
    const source = await readSource(wrap(text, wrapping), {});
    read.set(path, registerFromSource(source, { path }));
  }
  return measure(papers.map(wrappedGold), (_, { path }) => {
    const register = read.get(path)?.register;
    if (register === undefined) throw new Error(path);
    return register;
  });
}

/** A mismatch without the numbers of its lines, which differ between a text and its wrapping. */
function told(measurement: Measurement, path: string): string[] {
  const mismatches = measurement.byPaper.get(path)?.mismatches ?? [];
  return mismatchLines(mismatches).map((line) => line.replace(/\b\d+: /, ''));
}

/** By paper: what is wrong in a wrapping and right in the text. */
export function differences(
  papers: readonly GoldPaper[],
  text: Measurement,
  wrapped: Measurement,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path } of papers) {
    const known = new Set(told(text, path));
    const own = told(wrapped, path).filter((line) => !known.has(line));
    if (own.length > 0) found.set(path, own);
  }
  return found;
}
