import { fold } from './fold.js';
import { quickFold } from './quick-fold.js';
import { type KnownWord, respell } from './respell.js';
import { unitsOf } from './units.js';

/** A text made plain for reading, with the way back to what was printed. */
export interface NormalizedText {
  text: string;
  /** The UTF-16 units of `text`. */
  units: readonly number[];
  /**
   * UTF-16 offset in the printed text of every unit of `text`, and of its end as a last entry;
   * null where nothing moved.
   */
  offsets: readonly number[] | null;
}

/** The place in the printed text of a place in the normalised one. */
export function printedOffset({ offsets }: NormalizedText, at: number): number {
  return offsets === null ? at : (offsets[at] ?? offsets.at(-1) ?? at);
}

/**
 * Makes a printed text plain: composed letters (NFC), small letters, «ё» as «е», every dash as «-»,
 * every run of spaces as one space, no invisible characters, words split over a line joined, Latin
 * letters in Russian words made Russian, O, l and З made digits next to digits. Doing it twice
 * changes nothing. Time is linear in the length of the text.
 */
export function normalize(printed: string, isKnown: KnownWord = () => false): NormalizedText {
  const quick = quickFold(printed);
  if (quick !== null) return { text: quick.text, units: quick.units, offsets: null };
  const folded = fold(printed, isKnown);
  const text = respell(folded.text, isKnown);
  return { text, units: unitsOf(text), offsets: folded.offsets };
}
