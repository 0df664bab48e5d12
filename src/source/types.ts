/** Names of the formats a paper may come in. */
export type SourceFormat =
  | 'txt'
  | 'md'
  | 'html'
  | 'mhtml'
  | 'eml'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'doc'
  | 'xlsx'
  | 'ods'
  | 'pdf'
  | 'ocr';

/** A cell of a table's row, as its reader knows it. */
export interface SourceCell {
  /** Where its words begin and end in the line: UTF-16 units, the end behind the last. */
  from: number;
  to: number;
  /** 0-based column of the table; a cell that spans columns stands in its first. */
  column: number;
  /** Its words are those of a cell above that spans down to this row, written here once more. */
  repeated: boolean;
  /** Where in the line the cell's further paragraphs begin: names under one another. */
  breaks: number[];
}

/** What a reader knows of the block that a line belongs to; plain text and PDF know nothing. */
export interface SourceBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'row';
  /** The same on all lines of one block; counts from 1 in the order of the paper. */
  id: number;
  /** A heading's outline level, or how deep a list's point stands; both from 1 on. */
  level?: number;
  align?: 'start' | 'center' | 'end' | 'justify';
  /** All its words are set in bold. */
  bold?: boolean;
  /** The number or bullet that the format counts itself, as it stands at the line's beginning. */
  label?: string;
  /** The cells of a row that have words, in the order of their columns. */
  cells?: SourceCell[];
}

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
  /** Evidence of the format; missing where a reader sees nothing but letters. */
  block?: SourceBlock;
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
