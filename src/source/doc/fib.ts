import { view } from '../../zip/bytes.js';

/** A table that the file information block points to. */
export interface Place {
  offset: number;
  size: number;
}

/** The file information block (MS-DOC 2.5.1): where everything is. */
export interface Fib {
  encrypted: boolean;
  /** Word 6 and 95, which keep their text in one run of a code page. */
  old: boolean;
  /** Which of the two table streams is in use. */
  table: '0Table' | '1Table';
  /** Characters of the body, and of the parts that follow it in the text. */
  body: number;
  boxesFrom: number;
  boxes: number;
  /** Word 6 and 95: first and last byte of the text. */
  oldText: [from: number, to: number];
  place(index: number): Place;
}

/** Indices into FibRgFcLcb97. */
export const TABLE = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  shapes: 40,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const MAGIC = 0xa5ec;
const OLD_MAGIC = 0xa5dc;
const PLACES = 0x9a;
/** Counts of characters (FibRgLw97), in the order of the text. */
const COUNTS = 0x4c;

/** @throws Error when the stream is no Word document */
export function readFib(stream: Uint8Array): Fib {
  if (stream.length < PLACES + 8) throw new Error('header cut off');
  const data = view(stream);
  const magic = data.getUint16(0, true);
  if (magic !== MAGIC && magic !== OLD_MAGIC) throw new Error('no Word document');
  const flags = data.getUint16(10, true);
  const count = (index: number): number => Math.max(0, data.getInt32(COUNTS + index * 4, true));
  const body = count(0);
  // Footnotes, running heads, macros, comments and endnotes stand between the body and the boxes.
  const between = count(1) + count(2) + count(3) + count(4) + count(5);
  return {
    encrypted: (flags & 0x0100) !== 0,
    old: data.getUint16(2, true) < 0xc1,
    table: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    body,
    boxesFrom: body + between,
    boxes: count(6),
    oldText: [data.getUint32(0x18, true), data.getUint32(0x1c, true)],
    place(index) {
      const at = PLACES + index * 8;
      if (at + 8 > stream.length) return { offset: 0, size: 0 };
      return { offset: data.getUint32(at, true), size: data.getUint32(at + 4, true) };
    },
  };
}

/** The bytes a place names, empty when it lies outside. */
export function slice(table: Uint8Array, { offset, size }: Place): Uint8Array {
  return table.subarray(offset, offset + size);
}
