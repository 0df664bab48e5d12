import { textBuilder } from '../builder.js';
import { note, type Reader } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { walkRtf } from './tokens.js';
import { RtfWalker } from './walker.js';

/**
 * Rich Text. The printed list numbers are in the file (`\listtext`); text is decoded by the code
 * page of its font; hidden and deleted text, notes and running heads are out.
 */
export const readRtf: Reader = (bytes, context) => {
  const walker = new RtfWalker(context);
  walkRtf(bytes, walker);
  const builder = textBuilder(context);
  writeBlocks(builder, walker.finish());
  const notes = [];
  if (walker.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
  if (walker.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  if (walker.lostNumbers) notes.push(note(context, 'warning', 'numbers-lost', 'numbersLost'));
  return { ...builder.finish(), encoding: 'utf-8', notes };
};
