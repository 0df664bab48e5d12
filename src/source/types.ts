/** Names of the formats a paper may come in. */
export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'odt' | 'rtf' | 'doc' | 'pdf' | 'ocr';

/** One line of a paper's text. */
export interface SourceLine {
  /** The line without its line break, letter for letter as in `SourceText.text`. */
  text: string;
  /** UTF-16 offset of the line's first character in `SourceText.text`. */
  offset: number;
  /** 1-based number of the line in `SourceText.text`. */
  line: number;
  /** 1-based page, where the format has pages. */
  page?: number;
}

/** A remark of a reader: what was lost or guessed while the bytes became text. */
export interface SourceNote {
  /** Stable id, such as `numbers-lost` or `encoding-guessed`. */
  rule: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
  /** 1-based line the note is about. */
  line?: number;
}

/**
 * A paper's text with its lines, whatever the wrapping was. Readers write automatic numbers and
 * bullets of Word, HTML and Markdown lists into the text as they would be printed («2.1. », «а) »,
 * «– »), and table rows as one line with tabs between the cells. Positions everywhere in the
 * program point into `text`, which for plain text is the decoded file, unchanged.
 */
export interface SourceText {
  text: string;
  lines: SourceLine[];
  format: SourceFormat;
  /** WHATWG name of the encoding the bytes were in («utf-8», «windows-1251», «ibm866»). */
  encoding: string;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
  notes: SourceNote[];
}
