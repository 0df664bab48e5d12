import { decodeText } from './encoding/decode.js';
import { overLimit, type Reader, refusal } from './reader.js';
import { linesOf } from './text.js';
import type { SourceLine } from './types.js';

/** Share of control characters above which the bytes are no text in any encoding. */
const MOST_CONTROLS = 0.02;

function isBinary(text: string): boolean {
  const end = Math.min(text.length, 65_536);
  let controls = 0;
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 26)
      controls++;
  }
  return controls > end * MOST_CONTROLS;
}

/** Form feeds are page breaks of printed text files. */
function withPages(text: string, lines: SourceLine[]): SourceLine[] {
  if (!text.includes('\f')) return lines;
  let page = 1;
  let from = 0;
  return lines.map((line) => {
    for (let at = text.indexOf('\f', from); at !== -1 && at < line.offset; ) {
      page++;
      from = at + 1;
      at = text.indexOf('\f', from);
    }
    return { ...line, page };
  });
}

/** Plain text in any encoding. The text is the decoded file, unchanged. */
export const readTxt: Reader = async (bytes, context) => {
  const { text, encoding, notes } = await decodeText(bytes, context);
  const { textLength } = context.limits;
  if (text.length > textLength) throw overLimit(context, 'limitText', textLength);
  if (isBinary(text)) throw refusal(context, 'binary-file', 'binaryFile');
  return { text, encoding, notes, lines: withPages(text, linesOf(text)) };
};
