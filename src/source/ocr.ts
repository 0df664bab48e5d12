import { textBuilder } from './builder.js';
import { note, type Reader, type ReaderContext, type ReadText, refusal } from './reader.js';

async function recognized(
  bytes: Uint8Array,
  kind: 'pdf' | 'picture',
  context: ReaderContext,
): Promise<ReadText> {
  if (context.recognize === undefined) throw refusal(context, 'no-text-layer', 'noTextLayer');
  const builder = textBuilder(context);
  const pages = await context.recognize(bytes, kind);
  for (const [index, page] of pages.entries())
    for (const line of page.trimEnd().split(/\r\n|[\n\r\f]/)) builder.add(line, index + 1);
  const { text, lines } = builder.finish();
  return {
    text,
    lines,
    encoding: 'utf-8',
    format: 'ocr',
    notes: [note(context, 'warning', 'recognized-text', 'recognized')],
  };
}

/** A picture of a paper, recognised. */
export const readPicture: Reader = (bytes, context) => recognized(bytes, 'picture', context);

/** A PDF without a text layer, recognised page by page. */
export const readScan: Reader = (bytes, context) => recognized(bytes, 'pdf', context);
