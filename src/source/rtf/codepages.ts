import { symbol } from '../docx/symbols.js';

/** WHATWG names by Windows code page. */
const BY_PAGE: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  855: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28595: 'iso-8859-5',
};

/** Windows code pages by the character set of a font (`\fcharset`). */
const BY_CHARSET: Record<number, number> = {
  77: 10000,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 866,
};

export const SYMBOL_CHARSET = 2;

/** The code page of a font, when its character set names one. */
export function pageOfCharset(charset: number): number | undefined {
  return BY_CHARSET[charset];
}

/** Decodes single bytes of any code page; the tables are made when first needed. */
export class CodePages {
  private readonly tables = new Map<number, string[]>();

  char(byte: number, page: number): string {
    if (byte < 0x80) return String.fromCharCode(byte);
    return this.table(page)[byte - 0x80] ?? '';
  }

  /** A sign of a symbol font. */
  symbol(byte: number): string {
    return symbol(byte.toString(16));
  }

  private table(page: number): string[] {
    const known = this.tables.get(page);
    if (known !== undefined) return known;
    const decoder = new TextDecoder(BY_PAGE[page] ?? 'windows-1252');
    const table = Array.from({ length: 128 }, (_, index) =>
      decoder.decode(Uint8Array.of(index + 0x80)),
    );
    this.tables.set(page, table);
    return table;
  }
}
