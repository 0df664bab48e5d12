/**
 * What a file may cost at most. Papers are small: the largest real ones stay under a hundredth of
 * these, so a file beyond them is a bomb, a mistake or no paper.
 */
export interface Limits {
  /** Bytes of one input file. */
  fileBytes: number;
  /** Bytes of one unpacked part of a DOCX or ODT, and of one file in an archive. */
  partBytes: number;
  /** Unpacked bytes of everything that is read from one zipped file. */
  unpackedBytes: number;
  /** Unpacked size over packed size; counts only above `ratioFloor` unpacked bytes. */
  ratio: number;
  ratioFloor: number;
  /** Entries in a zipped document. */
  entries: number;
  /** Depth of nested elements, groups, lists or tables. */
  depth: number;
  /** UTF-16 units of text that a file may give. */
  textLength: number;
  /** Pages of a PDF. */
  pages: number;
  /** Forms (drawings within the drawing) that one page of a PDF draws, forms in forms included. */
  forms: number;
}

const MB = 1024 * 1024;

/** What readers take unless told otherwise: more than any paper seen, less than would fill a memory. */
export const LIMITS: Limits = {
  fileBytes: 200 * MB,
  partBytes: 200 * MB,
  unpackedBytes: 400 * MB,
  ratio: 250,
  ratioFloor: 8 * MB,
  entries: 20_000,
  depth: 512,
  textLength: 50_000_000,
  pages: 5_000,
  forms: 50_000,
};
