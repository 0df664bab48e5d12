import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { ListCounter } from '../numbering/counter.js';
import { openParts, type Parts } from '../parts.js';
import { note, overLimit, type Reader, type ReaderContext } from '../reader.js';
import type { SourceNote } from '../types.js';
import { writeBlocks } from '../write-blocks.js';
import { walkXml, type XmlHandler } from '../xml.js';
import { DocumentWalker } from './document.js';
import { flatParts, isFlatPackage } from './flat.js';
import { DOCX_NAMESPACES, RELATIONSHIP } from './namespaces.js';
import { NumberingReader } from './numbering.js';
import { relationships, relationshipsById } from './relationships.js';
import { StylesReader } from './styles.js';
import { asDocx, WORD_2003 } from './word2003.js';

/** Documents taken into documents are opened so deep. */
const DEEPEST_CHUNK = 3;

interface ReadBody {
  blocks: Block[];
  notes: SourceNote[];
}

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
 * A Word document, zipped, flat or in the XML of Word 2003. Automatic numbers are counted from its
 * lists; tracked insertions are in, deletions and struck-out words out; text boxes and parts in other
 * formats are in, footnotes, comments, running heads and hidden text out.
 */
export const readDocx: Reader = async (bytes, context) => {
  const { blocks, notes } = await readBody(bytes, context, 0);
  const builder = textBuilder(context);
  writeBlocks(builder, blocks);
  return { ...builder.finish(), encoding: 'utf-8', notes };
};

async function readBody(
  bytes: Uint8Array,
  context: ReaderContext,
  depth: number,
): Promise<ReadBody> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return readParts(await openParts(bytes, 'DOCX', context), context, depth);
  return isFlatPackage(bytes)
    ? readParts(flatParts(bytes), context, depth)
    : readWord2003(bytes, context);
}

async function readParts(parts: Parts, context: ReaderContext, depth: number): Promise<ReadBody> {
  const main =
    (await relationships(parts, '', context))(RELATIONSHIP.document) ?? 'word/document.xml';
  const related = await relationships(parts, main, context);
  const stylesReader = new StylesReader();
  await walkPart(parts, related(RELATIONSHIP.styles), stylesReader, context);
  const numberingReader = new NumberingReader();
  await walkPart(parts, related(RELATIONSHIP.numbering), numberingReader, context);
  const { styles } = stylesReader;
  const { numbering } = numberingReader;
  const counter = new ListCounter(numbering, (style) => styles.list(style).numId);
  const document = await parts.read(main);
  const chunks = await readChunks(parts, main, context, depth);
  const walker = new DocumentWalker(styles, counter, hasRenderedPages(document), chunks);
  walkXml(document, DOCX_NAMESPACES, walker, context);
  return { blocks: walker.finish(), notes: notesOf(walker, context) };
}

/** The parts in other formats that the body takes in, by their relationship; unread ones left out. */
async function readChunks(
  parts: Parts,
  main: string,
  context: ReaderContext,
  depth: number,
): Promise<Map<string, Block[]>> {
  const chunks = new Map<string, Block[]>();
  const targets = await relationshipsById(parts, main, context, RELATIONSHIP.chunk);
  if (targets.size === 0) return chunks;
  if (depth >= DEEPEST_CHUNK) throw overLimit(context, 'limitDepth', DEEPEST_CHUNK);
  const { chunkBlocks } = await import('./chunks.js');
  const inner = async (bytes: Uint8Array): Promise<Block[]> =>
    (await readBody(bytes, context, depth + 1)).blocks;
  for (const [id, name] of targets) {
    if (!parts.has(name)) continue;
    const blocks = await chunkBlocks(await parts.read(name), context, inner);
    if (blocks !== null) chunks.set(id, blocks);
  }
  return chunks;
}

/** Word's XML of 2003 holds styles, lists and body in one part, the body last. */
function readWord2003(bytes: Uint8Array, context: ReaderContext): ReadBody {
  const stylesReader = new StylesReader();
  const numberingReader = new NumberingReader();
  walkXml(bytes, WORD_2003, asDocx(stylesReader), context);
  walkXml(bytes, WORD_2003, asDocx(numberingReader), context);
  const { styles } = stylesReader;
  const { numbering } = numberingReader;
  const counter = new ListCounter(numbering, (style) => styles.list(style).numId);
  const walker = new DocumentWalker(styles, counter, false);
  walkXml(bytes, WORD_2003, asDocx(walker), context);
  return { blocks: walker.finish(), notes: notesOf(walker, context) };
}

function notesOf(walker: DocumentWalker, context: ReaderContext): SourceNote[] {
  const notes: SourceNote[] = [];
  if (walker.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
  if (walker.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  if (walker.sawForeignParts)
    notes.push(note(context, 'warning', 'parts-skipped', 'partsSkipped', { what: 'altChunk' }));
  return notes;
}

/** Word marks where its pages began when it saves; other programs do not. */
function hasRenderedPages(document: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(document).includes('lastRenderedPageBreak');
}
