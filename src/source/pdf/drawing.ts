import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { overLimit, type ReaderContext } from '../reader.js';
import { argument, type Drawing, isNumbers } from './graphics.js';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type Page = Awaited<ReturnType<Pdf['getPage']>>;
export type Codes = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** Where the library takes in a page's operators, a thousand at a time. */
const TAKES_IN = '_renderPageChunk';

/** How often a piece of the list draws a form: a page within the page. */
function formsIn(chunk: unknown, codes: Codes): number {
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk)) return 0;
  const operators: unknown = chunk.fnArray;
  if (!isNumbers(operators)) return 0;
  return Array.from(operators).filter((code) => code === codes.paintFormXObjectBegin).length;
}

/**
 * The operators of a page. Forms may draw forms: ten that draw ten each, ten levels deep, are two
 * kilobytes of file and years of work. The library lists them one by one and neither counts nor can
 * be asked to stop, so the pieces of its list are counted as it takes them in, and the document is
 * let go when there are too many; where the library takes them in otherwise, nothing is counted.
 *
 * @throws DecisionsError `limit-exceeded`
 */
export async function drawingOf(
  pdf: Pdf,
  page: Page,
  codes: Codes,
  context: ReaderContext,
): Promise<Drawing> {
  const takeIn: unknown = Reflect.get(page, TAKES_IN);
  if (typeof takeIn !== 'function') return page.getOperatorList();
  const { forms: most } = context.limits;
  return await new Promise<Drawing>((resolve, reject) => {
    let forms = 0;
    Reflect.set(page, TAKES_IN, (...args: unknown[]): void => {
      forms += formsIn(argument(args, 0), codes);
      if (forms <= most) {
        Reflect.apply(takeIn, page, args);
        return;
      }
      reject(overLimit(context, 'limitForms', most));
      // Letting go of the document is what ends the list.
      pdf.destroy().catch(reject);
    });
    page.getOperatorList().then(resolve, reject);
  });
}
