import { CodePages } from './codepages.js';
import { Fonts } from './fonts.js';

/** Enough bytes to tell a code page by its letters. */
const MOST_UNKNOWN = 32_768;
/** What RTF means where it says nothing, and what Western programs write whatever the text is. */
const WESTERN = 1252;
const MACINTOSH = 10_000;
const DOS = 866;

/** Turns the bytes of a text into letters, by the code page of its font or of the file. */
export class Letters {
  readonly fonts = new Fonts();
  /** Bytes in the order of the text of which nothing says what they are. */
  readonly unknown: number[] = [];
  private readonly pages = new CodePages();
  private page: number;
  private told = false;

  /** `assumed`: the code page of text of which the file does not say it. */
  constructor(private readonly assumed = WESTERN) {
    this.page = assumed;
  }

  /** A control word about the file's letters; false for one about something else. */
  word(name: string, value: number | undefined): boolean {
    if (name === 'ansicpg') this.tell(value ?? WESTERN);
    else if (name === 'mac') this.tell(MACINTOSH);
    else if (name === 'pc' || name === 'pca') this.tell(DOS);
    else if (name === 'deff') this.fonts.defaultFont = value;
    else return false;
    return true;
  }

  /** The file says in which code page it is. */
  private tell(page: number): void {
    this.told = page !== WESTERN;
    this.page = this.told ? page : this.assumed;
  }

  /** The letter of a byte; empty for a sign that is not known. */
  letter(byte: number, font: number | undefined): { char: string; isSymbol: boolean } {
    const found = this.fonts.find(font);
    if (found?.isSymbol) return { char: this.pages.symbol(byte), isSymbol: true };
    if (found?.page === undefined && !this.told && this.unknown.length < MOST_UNKNOWN)
      this.unknown.push(byte);
    return { char: this.pages.char(byte, found?.page ?? this.page), isSymbol: false };
  }

  /** The sign of a symbol font. */
  symbol(byte: number): string {
    return this.pages.symbol(byte);
  }
}
