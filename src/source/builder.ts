import { overLimit, type ReaderContext } from './reader.js';
import type { SourceBlock, SourceLine } from './types.js';

/** Collects the lines that a reader makes and joins them into one text. */
export interface TextBuilder {
  /** Adds a line; a line break inside it makes two. */
  add(line: string, page?: number, block?: SourceBlock): void;
  /** An id for the next block. */
  nextBlock(): number;
  /** The lines so far. */
  readonly count: number;
  finish(): { text: string; lines: SourceLine[] };
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Leaves out control characters, which print nothing; a tab does. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g, '');
}

/** A builder that refuses to grow beyond the limit on text. */
export function textBuilder(context: ReaderContext): TextBuilder {
  const lines: SourceLine[] = [];
  const { textLength } = context.limits;
  let length = 0;
  let blocks = 0;

  function push(text: string, page: number | undefined, block: SourceBlock | undefined): void {
    const line: SourceLine = { text, offset: length, line: lines.length + 1 };
    if (page !== undefined) line.page = page;
    if (block !== undefined && text !== '') line.block = block;
    lines.push(line);
    length += text.length + 1;
    if (length > textLength) throw overLimit(context, 'limitText', textLength);
  }

  return {
    add(line, page, block) {
      for (const part of line.split(LINE_BREAK)) push(printable(part).trimEnd(), page, block);
    },
    nextBlock: () => ++blocks,
    get count() {
      return lines.length;
    },
    finish() {
      while (lines.at(-1)?.text === '') lines.pop();
      return { text: lines.map((line) => line.text).join('\n'), lines };
    },
  };
}
