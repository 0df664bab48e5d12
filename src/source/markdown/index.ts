import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { textBuilder } from '../builder.js';
import { decodeText } from '../encoding/decode.js';
import { note, type Reader } from '../reader.js';
import { htmlTables } from './html-tables.js';
import { markdownLines } from './lines.js';

/** A block of settings before the text, which no renderer shows. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,200}---[ \t]*(?:\r?\n|$)/;

/**
 * Markdown as it is rendered. Every line of the file gives exactly one line of text, so line
 * numbers are those of the file; columns count in the rendered line.
 */
export const readMarkdown: Reader = async (bytes, context) => {
  const decoded = await decodeText(bytes, context);
  const text = decoded.text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ''));
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const builder = textBuilder(context);
  const tables = await htmlTables(text, context);
  const { lines, known, sawStruck } = markdownLines(tree, text, context, tables);
  for (const [index, line] of lines.entries()) builder.add(line, undefined, known[index]);
  const notes = [...decoded.notes];
  if (sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  return { ...builder.finish(), encoding: decoded.encoding, notes };
};
