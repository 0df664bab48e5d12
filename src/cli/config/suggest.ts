import { distance } from '../../language/distance.js';

/** Longer words than this are no misspelt names. */
const LONGEST = 64;

/** The known name that a misspelt one was meant to be; null when none is near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  if (name.length > LONGEST) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
