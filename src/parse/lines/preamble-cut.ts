import { isOrder } from '../../cues/order.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { signatureCuts } from './signature-cut.js';

/** Shorter lines hold no preamble and order together. */
const SHORTEST = 80;
/** The end of a preamble, in front of a capital. */
const COLON = /:\s{1,3}(?=[A-ZЀ-Я])/g;

/**
 * «В целях … : Рекомендовать главам поселений …. Глава района А.И. Петров», all on one line, as pages
 * print an act of one order: where the order and the signature begin. None for any other line.
 */
export function preambleCuts(text: string): number[] {
  if (text.length < SHORTEST) return [];
  const indent = /^\s{0,40}/.exec(text)?.[0].length ?? 0;
  if (!PREAMBLE.test(text.slice(indent, indent + 80))) return [];
  for (const colon of text.matchAll(COLON)) {
    const at = colon.index + colon[0].length;
    const signature = signatureCuts(text, at);
    if (signature.length > 0 && isOrder(text.slice(at))) return [at, ...signature];
  }
  return [];
}
