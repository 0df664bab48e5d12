import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { knownOf } from '../known.js';
import { ListCounter } from '../numbering/counter.js';
import { note, overLimit, type Reader, type ReaderContext, refusal } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { readBoxes } from './boxes.js';
import { type Fib, readFib, slice, TABLE } from './fib.js';
import { readNumbering } from './lists.js';
import { OleFile } from './ole.js';
import { Properties } from './pages.js';
import { pieceText, readPieces } from './pieces.js';
import { readStyles } from './styles.js';
import { DocWalker } from './walker.js';

/** Word 6 and 95: one run of text in a code page, its structure not read. */
function oldBlocks(stream: Uint8Array, fib: Fib): Block[] {
  const [from, to] = fib.oldText;
  const text = new TextDecoder('windows-1251').decode(stream.subarray(from, to));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a field's code, then its result
  const printed = text.replace(/\u0013[^\u0013-\u0015]*\u0014/g, '').replace(/\u0007/g, '\r');
  return printed
    .split('\r')
    .map((line): Block => ({ type: 'line', text: line, known: knownOf({}) }));
}

function openWalker(ole: OleFile, stream: Uint8Array, fib: Fib, context: ReaderContext): DocWalker {
  const table = ole.stream(fib.table);
  if (table === null) throw new Error(fib.table);
  const at = (index: number): Uint8Array => slice(table, fib.place(index));
  const numbering = readNumbering(table, fib.place(TABLE.lists), fib.place(TABLE.listOverrides));
  return new DocWalker({
    text: pieceText(stream, readPieces(at(TABLE.pieces)), context.limits.textLength),
    paragraphs: new Properties(stream, at(TABLE.paragraphs), 'paragraphs'),
    characters: new Properties(stream, at(TABLE.characters), 'characters'),
    styles: readStyles(at(TABLE.styles)),
    counter: numbering === null ? null : new ListCounter(numbering, () => undefined),
    boxes: fib.boxes > 0 ? readBoxes(at(TABLE.shapes), at(TABLE.boxes)) : [],
    boxesFrom: fib.boxesFrom,
  });
}

/**
 * A document of Word 97 to 2003. Automatic numbers are counted from the file's list tables; deleted
 * and hidden text, notes and running heads are out. Of Word 6 and 95 only the text is read.
 */
export const readDoc: Reader = (bytes, context) => {
  const ole = new OleFile(bytes);
  const stream = ole.stream('WordDocument');
  if (stream === null) throw new Error('WordDocument');
  const fib = readFib(stream);
  if (fib.encrypted) throw refusal(context, 'encrypted', 'encrypted');
  const builder = textBuilder(context);
  const notes = [];
  if (fib.old) {
    writeBlocks(builder, oldBlocks(stream, fib));
    notes.push(note(context, 'warning', 'numbers-lost', 'numbersLost'));
  } else {
    if (fib.body > context.limits.textLength)
      throw overLimit(context, 'limitText', context.limits.textLength);
    const walker = openWalker(ole, stream, fib, context);
    writeBlocks(builder, walker.walk(0, fib.body));
    if (walker.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
    if (walker.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
    if (walker.lostNumbers) notes.push(note(context, 'warning', 'numbers-lost', 'numbersLost'));
  }
  return { ...builder.finish(), encoding: 'utf-8', notes };
};
