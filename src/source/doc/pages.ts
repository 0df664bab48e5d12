import { view } from '../../zip/bytes.js';

/** A run of bytes of the main stream that shares one set of properties. */
export interface Run {
  from: number;
  to: number;
  /** The paragraph's style, 0 for runs of characters. */
  style: number;
  /** Its modifiers. */
  properties: Uint8Array;
}

const PAGE = 512;

interface Kind {
  /** Bytes of a run's entry in the page. */
  entry: number;
  read(page: Uint8Array, offset: number): { style: number; properties: Uint8Array };
}

/** PapxInFkp: a count of words, the style, the modifiers. */
const PARAGRAPHS: Kind = {
  entry: 13,
  read(page, offset) {
    const short = page[offset] ?? 0;
    const start = short === 0 ? offset + 2 : offset + 1;
    const size = short === 0 ? (page[offset + 1] ?? 0) * 2 : short * 2 - 1;
    const style = (page[start] ?? 0) + (page[start + 1] ?? 0) * 256;
    return { style, properties: page.subarray(start + 2, start + size) };
  },
};

/** Chpx: a count of bytes, the modifiers. */
const CHARACTERS: Kind = {
  entry: 1,
  read(page, offset) {
    const size = page[offset] ?? 0;
    return { style: 0, properties: page.subarray(offset + 1, offset + 1 + size) };
  },
};

function readPage(page: Uint8Array, kind: Kind): Run[] {
  const data = view(page);
  const count = page[PAGE - 1] ?? 0;
  const runs: Run[] = [];
  if ((count + 1) * 4 + count * kind.entry > PAGE - 1) return runs;
  for (let index = 0; index < count; index++) {
    const offset = (page[(count + 1) * 4 + index * kind.entry] ?? 0) * 2;
    const found =
      offset === 0 ? { style: 0, properties: new Uint8Array() } : kind.read(page, offset);
    runs.push({
      from: data.getUint32(index * 4, true),
      to: data.getUint32(index * 4 + 4, true),
      ...found,
    });
  }
  return runs;
}

function readRuns(stream: Uint8Array, plc: Uint8Array, kind: Kind): Run[] {
  const data = view(plc);
  const count = Math.floor((plc.length - 4) / 8);
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) {
    const at = data.getUint32((count + 1) * 4 + index * 4, true) * PAGE;
    if (at + PAGE <= stream.length) runs.push(...readPage(stream.subarray(at, at + PAGE), kind));
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Properties by byte of the main stream (MS-DOC 2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx). */
export class Properties {
  private readonly runs: Run[];

  constructor(stream: Uint8Array, plc: Uint8Array, kind: 'paragraphs' | 'characters') {
    this.runs = readRuns(stream, plc, kind === 'paragraphs' ? PARAGRAPHS : CHARACTERS);
  }

  at(byte: number): Run | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run === undefined) return undefined;
      if (byte < run.from) high = middle - 1;
      else if (byte >= run.to) low = middle + 1;
      else return run;
    }
    return undefined;
  }
}
