import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';

/** A word of a full name as an abbreviation sees it. */
export interface Letter {
  /** First letter, upper case. */
  letter: string;
  /** An abbreviation may leave it out: «и», «по», the second part of a compound. */
  optional: boolean;
}

const SMALL_WORDS = /^(?:и|или|в|во|на|по|при|для|с|со|к|о|об|от|из|за|имени|им)$/;

const lettersOfWord = memoized(
  (word): readonly Letter[] =>
    foldWord(word)
      .split('-')
      .filter((part) => part !== '')
      .map((part, index) => ({
        letter: part.charAt(0).toUpperCase(),
        optional: index > 0 || SMALL_WORDS.test(part),
      })),
  2000,
);

/** The letters of a full name's words, to be compared with any number of abbreviations. */
export function lettersOf(words: readonly string[]): Letter[] {
  return words.flatMap(lettersOfWord);
}

const printedLetters = memoized(
  (abbreviation): readonly string[] =>
    [...foldWord(abbreviation).toUpperCase()].filter((char) => /[А-Я]/.test(char)),
  500,
);

/**
 * How far an abbreviation is from the initials of a full name: the number of letters that are
 * missing, added or different; null when the first letters differ. «и» and the second part of a
 * compound may be there or not: ЦОПМКиМКО, ЦОПМКПМКО and ЦОПМКПиМКО are 1, 0 and 0 away from «Центр
 * оценки профессионального мастерства, квалификаций педагогов и мониторинга качества образования».
 */
export function initialsDistance(abbreviation: string, letters: readonly Letter[]): number | null {
  const printed = printedLetters(abbreviation);
  if (printed.length === 0 || printed[0] !== letters[0]?.letter) return null;
  let row = [0];
  for (const { optional } of letters) row.push((row.at(-1) ?? 0) + (optional ? 0 : 1));
  for (const char of printed) {
    const next: number[] = [(row[0] ?? 0) + 1];
    for (let index = 0; index < letters.length; index += 1) {
      const letter = letters[index];
      const skip = (next[index] ?? Infinity) + (letter?.optional === true ? 0 : 1);
      const extra = (row[index + 1] ?? Infinity) + 1;
      const match = (row[index] ?? Infinity) + (letter?.letter === char ? 0 : 1);
      next.push(Math.min(skip, extra, match));
    }
    row = next;
  }
  return row.at(-1) ?? null;
}

/** How many letters may differ before an abbreviation is another body's. */
export function tolerance(abbreviation: string): number {
  const length = abbreviation.length;
  return length >= 8 ? 2 : length >= 6 ? 1 : 0;
}
