import { isRussianLetter } from '../language/characters.js';
import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { isBodyHead } from './lexicon.js';

const SMALL = /^(?:и|или|в|во|на|по|при|для|с|со|к|о|об|от|из|за)$/;

/** What an abbreviation sees of a word. */
interface Initials {
  /** First letters of its first two parts, upper case. */
  letters: string;
  /** An abbreviation may leave it out. */
  isSmall: boolean;
  isCapitals: boolean;
}

const initialsOf = memoized((word): Initials => {
  const parts = foldWord(word).toUpperCase().split('-');
  return {
    letters: `${parts[0]?.charAt(0) ?? ''}${parts[1]?.charAt(0) ?? ''}`,
    isSmall: SMALL.test(word),
    isCapitals: /^[А-ЯЁ]{2,}$/.test(word),
  };
}, 4096);

const HYPHEN = 0x2d;

function capital(letter: number): number {
  return letter >= 0x430 && letter <= 0x44f ? letter - 0x20 : letter;
}

/** The words of a text, to be asked for one abbreviation after another. */
export class PrintedWords {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** UTF-16 units of the first letters, upper case. */
  private readonly firsts: number[] = [];

  constructor(private readonly text: string) {
    for (let at = 0; at < text.length; at += 1) {
      if (!isRussianLetter(text.charCodeAt(at))) continue;
      this.starts.push(at);
      this.firsts.push(capital(text.charCodeAt(at)));
      do {
        do at += 1;
        while (isRussianLetter(text.charCodeAt(at)));
      } while (text.charCodeAt(at) === HYPHEN && isRussianLetter(text.charCodeAt(at + 1)));
      this.ends.push(at);
    }
  }

  /**
   * Finds unquoted names whose initials an abbreviation gives letter by letter: «Центра непрерывного
   * повышения профессионального мастерства» for ЦНППМ. Their places as printed.
   */
  spelledOut(abbreviation: string): { start: number; end: number }[] {
    const letters = foldWord(abbreviation).toUpperCase();
    const found: { start: number; end: number }[] = [];
    const first = letters.charCodeAt(0);
    for (
      let index = this.firsts.indexOf(first);
      index >= 0;
      index = this.firsts.indexOf(first, index + 1)
    ) {
      // The initials fail at the second word mostly; whether it is a body costs stemming.
      const end = this.consume(index, letters);
      if (end !== null && this.startsBody(index)) {
        found.push({ start: this.starts[index] ?? 0, end });
      }
    }
    return found;
  }

  private wordAt(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index] ?? 0);
  }

  private startsBody(index: number): boolean {
    return [index, index + 1, index + 2].some((one) => {
      const word = this.wordAt(one);
      return word.length > 3 && isBodyHead(word);
    });
  }

  private consume(from: number, letters: string): number | null {
    let at = 0;
    let end = 0;
    for (let index = from; index < this.starts.length; index += 1) {
      const start = this.starts[index] ?? 0;
      const own = initialsOf(this.wordAt(index));
      if (own.isCapitals) return null;
      if (own.letters.charAt(0) === letters[at]) {
        at += 1;
        if (own.letters.length > 1 && own.letters.charAt(1) === letters[at]) at += 1;
      } else if (!own.isSmall) return null;
      if (index > from && !/^[\s,]*$/.test(this.text.slice(end, start))) return null;
      end = this.ends[index] ?? start;
      if (at === letters.length) return end;
    }
    return null;
  }
}
