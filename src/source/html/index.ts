import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { writeBlocks } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { decodeText } from '../encoding/decode.js';
import type { Reader } from '../reader.js';
import { htmlBlocks } from './blocks.js';
import { declaredCharset } from './charset.js';

/** An HTML page as a browser prints it: hidden parts out, list numbers counted. */
export const readHtml: Reader = async (bytes, context) => {
  const decoded = await decodeText(bytes, context, declaredCharset(bytes));
  const tree = unified().use(rehypeParse).parse(decoded.text);
  const builder = textBuilder(context);
  writeBlocks(builder, htmlBlocks(tree, context));
  return { ...builder.finish(), encoding: decoded.encoding, notes: decoded.notes };
};
