import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { detectEncoding } from '../encoding/detect.js';
import { note, type Reader, type ReaderContext } from '../reader.js';
import type { SourceNote } from '../types.js';
import { writeBlocks } from '../write-blocks.js';
import { walkRtf } from './tokens.js';
import { RtfWalker } from './walker.js';

/**
 * Rich Text. The printed list numbers are in the file (`\listtext`); text is decoded by the code
 * page of its font; hidden and deleted text, notes and running heads are out.
 */
export const readRtf: Reader = async (bytes, context) => {
  const { blocks, notes } = await readRtfBlocks(bytes, context);
  const builder = textBuilder(context);
  writeBlocks(builder, blocks);
  return { ...builder.finish(), encoding: 'utf-8', notes };
};

/** Windows code pages of the encodings that a Russian text may be in. */
const PAGES: Record<string, number> = {
  'windows-1251': 1251,
  ibm866: 866,
  'koi8-r': 20866,
  'x-mac-cyrillic': 10007,
  'iso-8859-5': 28595,
};
/** Share of letters beyond ASCII from which on a text is no Western one. */
const FOREIGN = 0.3;

/** The code page of text of which the file does not say it, found by its letters; null for Western. */
async function guessPage(unknown: readonly number[]): Promise<[page: number, name: string] | null> {
  const letters = unknown.filter((byte) => byte > 0x7f).length;
  if (letters < unknown.length * FOREIGN) return null;
  const { encoding, by } = await detectEncoding(Uint8Array.from(unknown));
  const page = PAGES[encoding];
  return by === 'likely' && page !== undefined ? [page, encoding] : null;
}

/** The paragraphs and tables of an RTF, for documents that take it in. */
export async function readRtfBlocks(
  bytes: Uint8Array,
  context: ReaderContext,
): Promise<{ blocks: Block[]; notes: SourceNote[] }> {
  let walker = new RtfWalker(context);
  walkRtf(bytes, walker);
  const notes: SourceNote[] = [];
  const guessed = await guessPage(walker.unknownBytes);
  if (guessed !== null) {
    const [page, encoding] = guessed;
    walker = new RtfWalker(context, page);
    walkRtf(bytes, walker);
    notes.push(note(context, 'info', 'encoding-guessed', 'encodingGuessed', { encoding }));
  }
  const blocks = walker.finish();
  if (walker.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
  if (walker.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  if (walker.lostNumbers) notes.push(note(context, 'warning', 'numbers-lost', 'numbersLost'));
  return { blocks, notes };
}
