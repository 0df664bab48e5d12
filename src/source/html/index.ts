import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { textBuilder } from '../builder.js';
import { decodeText } from '../encoding/decode.js';
import { note, type Reader } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { htmlBlocks } from './blocks.js';
import { declaredCharset } from './charset.js';

/** An HTML page as a browser prints it: hidden parts out, list numbers counted. */
export const readHtml: Reader = async (bytes, context) => {
  const decoded = await decodeText(bytes, context, declaredCharset(bytes));
  const tree = unified().use(rehypeParse).parse(decoded.text);
  const builder = textBuilder(context);
  const { blocks, sawStruck } = htmlBlocks(tree, context);
  writeBlocks(builder, blocks);
  const notes = [...decoded.notes];
  if (sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  return { ...builder.finish(), encoding: decoded.encoding, notes };
};
