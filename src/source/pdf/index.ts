import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { DecisionsError } from '../../errors.js';
import { textBuilder } from '../builder.js';
import { readScan } from '../ocr.js';
import { note, overLimit, type Reader, type ReaderContext, refusal } from '../reader.js';
import type { SourceNote } from '../types.js';
import { writeBlocks } from '../write-blocks.js';
import { documentBlocks, type PageInput } from './document.js';
import { isUnreadable, repaired } from './layer.js';
import { type Pdf, readPage } from './pages.js';
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
    pages.push(await readPage(pdf, OPS, number));
    context.onProgress?.({ done: number, total: pdf.numPages });
  }
  return pages;
}

/**
 * A PDF with a text layer. Lines are put together from the places of their letters, tables are read
 * by their lines or their columns, columns one after the other; running heads, page numbers and
 * calls of footnotes are left out. A scan goes to OCR where there is one.
 */
export const readPdf: Reader = async (bytes, context) => {
  const pdf = await openPdf(bytes, context);
  try {
    const { pages, changed } = repaired(await readPages(pdf, context));
    const blank = pages.filter((page) => !hasText(page)).map((page) => page.number);
    if (blank.length === pages.length) {
      if (context.recognize === undefined) throw withoutText(pages, context);
      return await readScan(bytes, context);
    }
    const builder = textBuilder(context);
    writeBlocks(builder, documentBlocks(pages.filter(hasText)));
    const notes: SourceNote[] = [];
    if (changed) notes.push(note(context, 'warning', 'text-layer-repaired', 'layerRepaired'));
    if (blank.length > 0)
      notes.push(
        note(context, 'warning', 'pages-without-text', 'pagesWithoutText', {
          pages: blank.join(', '),
        }),
      );
    return { ...builder.finish(), encoding: 'utf-8', notes };
  } finally {
    await pdf.destroy();
  }
};
