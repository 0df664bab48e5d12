import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GoldPaper, SetName } from './gold.js';
import type { Score } from './score.js';
import { FIELDS, figure } from './score.js';

/**
 * The figures that must not fall. A floor belongs to a corpus: its digest covers the papers and
 * their annotations, so that a floor is compared only with a score of the same papers.
 */
const floorSchema = z.record(
  z.string(),
  z.strictObject({
    digest: z.string(),
    inventedTasks: z.int().nonnegative(),
    figures: z.record(z.string(), z.number().min(0).max(1)),
  }),
);
export type Floors = z.infer<typeof floorSchema>;

/** Floors are kept to four digits; a difference below is no difference. */
const DIGITS = 10_000;

export function readFloors(path: string): Floors {
  return floorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A digest of the papers of a set and of their annotations. */
export function digestOf(papers: readonly GoldPaper[]): string {
  const hash = createHash('sha256');
  for (const { path, text, gold } of papers) hash.update(JSON.stringify([path, text, gold]));
  return hash.digest('hex').slice(0, 16);
}

/** What fell below the floor, as lines; a set without a floor for its papers is reported, too. */
export function belowFloor(floors: Floors, set: SetName, digest: string, score: Score): string[] {
  const floor = floors[set];
  if (floor === undefined || floor.digest !== digest) {
    return [`${set}: the papers changed; run «npm run accuracy -- --update-floor»`];
  }
  const fallen = FIELDS.filter((field) => {
    const least = floor.figures[field] ?? 0;
    return Math.floor(figure(score, field) * DIGITS) < Math.round(least * DIGITS);
  }).map(
    (field) => `${set}: ${field} fell from ${floor.figures[field]} to ${figure(score, field)}`,
  );
  if (score.inventedTasks > floor.inventedTasks) {
    fallen.push(
      `${set}: invented tasks rose from ${floor.inventedTasks} to ${score.inventedTasks}`,
    );
  }
  return fallen;
}

/** The floors with a set's figures raised to its score; never lowered for the same papers. */
export function raiseFloor(floors: Floors, set: SetName, digest: string, score: Score): Floors {
  const old = floors[set]?.digest === digest ? floors[set] : undefined;
  const figures = Object.fromEntries(
    FIELDS.map((field) => {
      const now = Math.floor(figure(score, field) * DIGITS) / DIGITS;
      return [field, Math.max(now, old?.figures[field] ?? 0)];
    }),
  );
  const inventedTasks = Math.min(
    score.inventedTasks,
    old?.inventedTasks ?? Number.POSITIVE_INFINITY,
  );
  return { ...floors, [set]: { digest, inventedTasks, figures } };
}
