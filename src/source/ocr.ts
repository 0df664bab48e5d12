import { textBuilder } from './builder.js';
import { note, type Reader, type ReaderContext, type ReadText, refusal } from './reader.js';

/** The lines of a recognised page. */
export function pageLines(text: string): string[] {
  return text.trimEnd().split(/\r\n|[\n\r\f]/);
}

/** Recognises the pages of a PDF that have no text of their own; by their numbers. */
export async function recognizePages(
  bytes: Uint8Array,
  pages: readonly number[],
  context: ReaderContext,
): Promise<Map<number, string[]>> {
  const { recognize, signal, onProgress } = context;
  if (recognize === undefined || pages.length === 0) return new Map();
  const texts = await recognize(bytes, 'pdf', { pages, signal, onProgress });
  // A recogniser that knows nothing of wanted pages gives all of them.
  const isAll = texts.length !== pages.length;
  return new Map(
    texts.flatMap((text, index) => {
      const page = isAll ? index + 1 : (pages[index] ?? 0);
      const isWanted = pages.includes(page) || page > Math.max(...pages);
      return isWanted ? [[page, pageLines(text)]] : [];
    }),
  );
}

/** A picture of a paper, recognised. */
export const readPicture: Reader = async (bytes, context): Promise<ReadText> => {
  if (context.recognize === undefined) throw refusal(context, 'no-text-layer', 'noTextLayer');
  const { signal, onProgress } = context;
  const pages = await context.recognize(bytes, 'picture', { signal, onProgress });
  const builder = textBuilder(context);
  for (const [index, page] of pages.entries())
    for (const line of pageLines(page)) builder.add(line, index + 1);
  return {
    ...builder.finish(),
    encoding: 'utf-8',
    format: 'ocr',
    notes: [note(context, 'warning', 'recognized-text', 'recognized')],
  };
};
