import type { LivingBook } from './types.js';
import { unpackBook } from './zip-parts.js';

/**
 * Opens a workbook, of Excel or of OpenDocument, by what is in it.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`
 */
export async function openBook(bytes: Uint8Array): Promise<LivingBook> {
  const parts = await unpackBook(bytes);
  if (parts.has('content.xml')) return new (await import('../ods/living-book.js')).OdsBook(parts);
  return new (await import('../xlsx/living-book.js')).XlsxBook(parts);
}
