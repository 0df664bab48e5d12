import { pageOfCharset, SYMBOL_CHARSET } from './codepages.js';

interface Font {
  /** Code page, where the font names one. */
  page: number | undefined;
  isSymbol: boolean;
}

/** The font table: it decides in which code page the bytes of a text are. */
export class Fonts {
  /** The font of text that names none (`\\deff`). */
  defaultFont: number | undefined;
  private readonly fonts = new Map<number, Font>();
  private described: Font | undefined;

  /** A control word inside the table. */
  word(name: string, value: number): void {
    if (name === 'f') {
      this.described = { page: undefined, isSymbol: false };
      this.fonts.set(value, this.described);
    } else if (this.described === undefined) return;
    else if (name === 'fcharset') {
      this.described.isSymbol = value === SYMBOL_CHARSET;
      this.described.page = pageOfCharset(value);
    } else if (name === 'cpg') this.described.page = value;
  }

  find(font: number | undefined): Font | undefined {
    return this.fonts.get(font ?? this.defaultFont ?? -1);
  }
}
