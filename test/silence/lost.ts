import { parseBytes, type Register } from '../../src/index.js';
import type { Mutation } from './mutations.js';

/** Diagnostics that say an order may be missing; all others are about something else. */
const SAY_MISSING: ReadonlySet<string> = new Set([
  'orders-without-decision',
  'order-outside',
  'order-within',
  'unrecognized-text',
  'several-acts',
]);

/** An item that the changed paper gives neither as an item nor as a diagnostic. */
export interface Lost {
  id: string;
  text: string;
  /** Whether its words stand in another item. */
  merged: boolean;
}

/** So many letters of an item's beginning tell it from the others. */
const TELLING = 24;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^а-яёa-z\d]/g, '');

/** Items of a reading: what it says, by the letters they begin with. */
function openings(
  register: Register,
): { id: string; text: string; label: string | null; letters: string }[] {
  return [...register.tasks, ...register.statements].map(({ id, text, label }) => ({
    id,
    text,
    label,
    letters: lettersOf(text),
  }));
}

/** The items of a paper that its changed form loses without a word. */
export async function lostItems(
  text: string,
  before: Register,
  { change, format }: Mutation,
): Promise<Lost[]> {
  const changed = change(text);
  const after = await parseBytes(new TextEncoder().encode(changed), { path: `paper.${format}` });
  const read = openings(after);
  const places = after.diagnostics.filter(({ rule }) => SAY_MISSING.has(rule));
  // Whatever quotes the words that were not understood shows where they stand.
  const said = after.diagnostics.map(({ message }) => lettersOf(message)).join('\n');
  const whole = places.some(({ rule }) => rule === 'orders-without-decision');
  return openings(before).flatMap(({ id, text: own, label, letters }) => {
    const begins = letters.slice(0, TELLING);
    if (whole || begins === '' || said.includes(begins.slice(0, 24))) return [];
    if (read.some((one) => one.letters.startsWith(begins))) return [];
    const merged = read.some((one) => one.letters.includes(begins));
    // Sentences that no number parts may be one item's, once they stand in one paragraph.
    return merged && label === null ? [] : [{ id, text: own, merged }];
  });
}
