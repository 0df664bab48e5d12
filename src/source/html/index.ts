import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { decodeText } from '../encoding/decode.js';
import { note, type Reader, type ReaderContext, type ReadText } from '../reader.js';
import type { SourceNote } from '../types.js';
import { writeBlocks } from '../write-blocks.js';
import { htmlBlocks } from './blocks.js';
import { declaredCharset } from './charset.js';

/** An HTML page as a browser prints it: hidden parts out, list numbers counted. */
export const readHtml: Reader = (bytes, context) => readHtmlText(bytes, context);

/** The same for a page whose encoding was told beside it. */
export async function readHtmlText(
  bytes: Uint8Array,
  context: ReaderContext,
  charset?: string,
): Promise<ReadText> {
  const { blocks, encoding, notes } = await readHtmlBlocks(bytes, context, charset);
  const builder = textBuilder(context);
  writeBlocks(builder, blocks);
  return { ...builder.finish(), encoding, notes };
}

/** A page's paragraphs and tables, for documents that take pages in. */
export async function readHtmlBlocks(
  bytes: Uint8Array,
  context: ReaderContext,
  charset?: string,
): Promise<{ blocks: Block[]; encoding: string; notes: SourceNote[] }> {
  const decoded = await decodeText(bytes, context, charset ?? declaredCharset(bytes));
  const tree = unified().use(rehypeParse).parse(decoded.text);
  const { blocks, sawStruck } = htmlBlocks(tree, context);
  const notes = [...decoded.notes];
  if (sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  return { blocks, encoding: decoded.encoding, notes };
}
