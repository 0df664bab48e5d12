import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { DecisionsError } from '../../errors.js';
import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { recognizePages } from '../ocr.js';
import { overLimit, type Reader, type ReaderContext, refusal } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { documentBlocks } from './document.js';
import type { Pdf } from './drawing.js';
import { isUnreadable, repaired } from './layer.js';
import { acrossNotes, blankNotes, edgeNotes, hyphenNotes, layerNotes } from './notes.js';
import type { PageInput } from './page-input.js';
import { readPage } from './pages.js';
import { withoutTiles } from './patterns.js';
import { addTransfer } from './transfer.js';

async function openPdf(bytes: Uint8Array, context: ReaderContext): Promise<Pdf> {
  addTransfer();
  try {
    // The library takes the bytes over, so it gets a copy.
    return await getDocumentProxy(withoutTiles(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      // Pictures are not looked at, so none is decoded.
      maxImageSize: 1,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw refusal(context, 'encrypted', 'encrypted', {}, error);
    throw error;
  }
}

/** True for a page with letters or figures that can be read. */
function hasText(page: PageInput): boolean {
  return page.runs.some((run) => /[\p{L}\p{N}]/u.test(run.text)) && !isUnreadable(page);
}

/** What is wrong with a file none of whose pages can be read. */
function withoutText(pages: readonly PageInput[], context: ReaderContext): DecisionsError {
  return pages.some(isUnreadable)
    ? refusal(context, 'no-text-layer', 'unreadableLayer')
    : refusal(context, 'no-text-layer', 'noTextLayer');
}

async function readPages(pdf: Pdf, context: ReaderContext): Promise<PageInput[]> {
  if (pdf.numPages > context.limits.pages)
    throw overLimit(context, 'limitPages', context.limits.pages);
  const { OPS } = await getResolvedPDFJS();
  const pages: PageInput[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    context.signal?.throwIfAborted();
    pages.push(await readPage(pdf, OPS, number, context));
    context.onProgress?.({ done: number, total: pdf.numPages });
  }
  return pages;
}

/**
 * A PDF with a text layer. Lines are put together from the places of their letters, tables are read
 * by their lines or their columns, columns one after the other; running heads, page numbers and
 * calls of footnotes are left out. Pages without text go to OCR where there is one.
 */
export const readPdf: Reader = async (bytes, context) => {
  const pdf = await openPdf(bytes, context);
  try {
    const { pages, changed } = repaired(await readPages(pdf, context));
    const readable = new Set(pages.filter(hasText));
    const blank = pages.filter((page) => !readable.has(page)).map(({ number }) => number);
    const isScan = readable.size === 0;
    if (isScan && context.recognize === undefined) throw withoutText(pages, context);
    const seen = await recognizePages(bytes, blank, context);
    const { blocks, cutAt, besides } = documentBlocks([...readable]);
    const builder = textBuilder(context);
    writeBlocks(builder, withPages(blocks, seen));
    const read = { ...builder.finish(), encoding: 'utf-8' };
    const notes = [
      ...blankNotes(blank, pages.length, context),
      ...layerNotes(pages, changed, context),
      ...edgeNotes(cutAt, context),
      ...acrossNotes(besides, context),
      ...hyphenNotes(read.lines, context),
    ];
    return isScan ? { ...read, notes, format: 'ocr' } : { ...read, notes };
  } finally {
    await pdf.destroy();
  }
};

/** Puts the lines of recognised pages where the pages stand. */
function withPages(blocks: readonly Block[], seen: ReadonlyMap<number, string[]>): Block[] {
  const all: Block[] = [];
  const left = new Map(seen);
  const add = (page: number, lines: readonly string[]): void => {
    all.push(...lines.map((text): Block => ({ type: 'line', text, page })));
    left.delete(page);
  };
  for (const block of blocks) {
    const page = pageOf(block);
    for (const [number, lines] of left) if (page !== undefined && number < page) add(number, lines);
    all.push(block);
  }
  for (const [number, lines] of left) add(number, lines);
  return all;
}

function pageOf(block: Block): number | undefined {
  if (block.type === 'line') return block.page;
  const inside = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  return inside.map(pageOf).find((page) => page !== undefined);
}
