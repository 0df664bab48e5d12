import { view } from '../../zip/bytes.js';

/** A run of text that lies in one piece in the file (MS-DOC 2.8.35 PlcPcd). */
export interface Piece {
  /** First character and the one behind the last. */
  from: number;
  to: number;
  /** Byte in the main stream. */
  offset: number;
  /** Bytes to a character: 1 for Western letters only, else UTF-16. */
  width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** Reads the piece table out of the Clx. */
export function readPieces(clx: Uint8Array): Piece[] {
  const data = view(clx);
  let at = 0;
  while (clx[at] === PROPERTIES && at + 3 <= clx.length) at += 3 + data.getUint16(at + 1, true);
  if (clx[at] !== PIECES || at + 5 > clx.length) throw new Error('no piece table');
  const size = Math.min(data.getUint32(at + 1, true), clx.length - at - 5);
  const start = at + 5;
  const count = Math.floor((size - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = data.getUint32(start + index * 4, true);
    const to = data.getUint32(start + index * 4 + 4, true);
    const fc = data.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const compressed = (fc & COMPRESSED) !== 0;
    const address = fc & 0x3fffffff;
    if (to <= from) throw new Error('damaged piece table');
    pieces.push({
      from,
      to,
      offset: compressed ? address >>> 1 : address,
      width: compressed ? 1 : 2,
    });
  }
  return pieces;
}

/** The text of the pieces, each character with its byte in the stream. */
export interface PieceText {
  text: string;
  /** The byte of a character in the main stream. */
  byteOf(character: number): number;
}

export function pieceText(stream: Uint8Array, pieces: readonly Piece[], most: number): PieceText {
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.to - piece.from;
    const end = piece.offset + (piece.to - piece.from) * piece.width;
    if (end > stream.length || length > most) throw new Error('text cut off');
    const bytes = stream.subarray(piece.offset, end);
    parts.push(
      new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
        bytes,
      ),
    );
  }
  let last = pieces[0];
  return {
    text: parts.join(''),
    byteOf(character) {
      if (last === undefined || character < last.from || character >= last.to)
        last = find(pieces, character);
      return last === undefined ? -1 : last.offset + (character - last.from) * last.width;
    },
  };
}

function find(pieces: readonly Piece[], character: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (character < piece.from) high = middle - 1;
    else if (character >= piece.to) low = middle + 1;
    else return piece;
  }
  return undefined;
}
