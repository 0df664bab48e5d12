import { textBuilder } from '../builder.js';
import { ListCounter } from '../numbering/counter.js';
import { note, type Reader, type ReaderContext } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { walkXml, type XmlHandler } from '../xml.js';
import { openParts, type Parts } from '../zip/parts.js';
import { DocumentWalker } from './document.js';
import { DOCX_NAMESPACES, RELATIONSHIP } from './namespaces.js';
import { numberingReader } from './numbering.js';
import { relationships } from './relationships.js';
import { stylesReader } from './styles.js';

async function walkPart(
  parts: Parts,
  name: string | undefined,
  handler: XmlHandler,
  context: ReaderContext,
): Promise<void> {
  if (name !== undefined && parts.has(name))
    walkXml(await parts.read(name), DOCX_NAMESPACES, handler, context);
}

/**
 * A Word document. Automatic numbers are counted from numbering.xml; tracked insertions are in,
 * deletions out; text boxes are in, footnotes, comments, running heads and hidden text out.
 */
export const readDocx: Reader = async (bytes, context) => {
  const parts = await openParts(bytes, 'DOCX', context);
  const main =
    (await relationships(parts, '', context))(RELATIONSHIP.document) ?? 'word/document.xml';
  const related = await relationships(parts, main, context);
  const { styles, ...stylesHandler } = stylesReader();
  await walkPart(parts, related(RELATIONSHIP.styles), stylesHandler, context);
  const { numbering, ...numberingHandler } = numberingReader();
  await walkPart(parts, related(RELATIONSHIP.numbering), numberingHandler, context);
  const counter = new ListCounter(numbering, (style) => styles.list(style).numId);
  const document = await parts.read(main);
  const walker = new DocumentWalker(styles, counter, hasRenderedPages(document));
  walkXml(document, DOCX_NAMESPACES, walker, context);
  const builder = textBuilder(context);
  writeBlocks(builder, walker.finish());
  const notes = [];
  if (walker.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
  if (walker.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  if (walker.sawForeignParts)
    notes.push(note(context, 'warning', 'parts-skipped', 'partsSkipped', { what: 'altChunk' }));
  return { ...builder.finish(), encoding: 'utf-8', notes };
};

/** Word marks where its pages began when it saves; other programs do not. */
function hasRenderedPages(document: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(document).includes('lastRenderedPageBreak');
}
