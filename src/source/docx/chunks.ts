import type { Block } from '../blocks.js';
import { decodeText } from '../encoding/decode.js';
import { findFormat } from '../format.js';
import { readHtmlBlocks } from '../html/index.js';
import { knownOf } from '../known.js';
import { readLetter } from '../mail/letter.js';
import type { ReaderContext } from '../reader.js';
import { readRtfBlocks } from '../rtf/index.js';

/** Reads the body of a document that another one takes in. */
export type ReadInner = (bytes: Uint8Array) => Promise<Block[]>;

/**
 * The paragraphs and tables of a part in another format that a document takes in (`w:altChunk`,
 * ISO/IEC 29500-1, 17.17.2); null for a format that is not read there.
 */
export async function chunkBlocks(
  bytes: Uint8Array,
  context: ReaderContext,
  readInner: ReadInner,
): Promise<Block[] | null> {
  const found = await findFormat(bytes, undefined);
  if (!('format' in found)) return null;
  switch (found.format) {
    case 'html':
      return (await readHtmlBlocks(bytes, context)).blocks;
    case 'mhtml':
    case 'eml': {
      const { body } = readLetter(bytes);
      if (body?.type !== 'text/html') return null;
      return (await readHtmlBlocks(body.bytes, context, body.charset)).blocks;
    }
    case 'rtf':
      return (await readRtfBlocks(bytes, context)).blocks;
    case 'docx':
      return readInner(bytes);
    case 'txt': {
      const { text } = await decodeText(bytes, context);
      return text
        .split(/\r\n|[\n\r]/)
        .map((line): Block => ({ type: 'line', text: line, known: knownOf({}) }));
    }
    default:
      return null;
  }
}
