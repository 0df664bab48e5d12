/** Stands for the n-th quotation in a masked text. Both signs are private, so no paper has them. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
export const QUOTATION = /\uE000(\d+)\uE001/;

/** A text whose quotations are taken out, so that its own sentences can be read. */
export interface Masked {
  text: string;
  quotations: string[];
}

const NEXT_LABEL =
  /[»"”][.;,]?[ \t]*(?:\n\s*(?=(?:\d{1,2}(?:\.\d{1,2})*[.)]|[а-яё]\)|[–—-]\s)|[А-ЯЁ])|\n\s*$|$)/g;

/** Where the quotation ends that begins at `open`, by counting inner ones; -1 when it never does. */
function balancedEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '«' || sign === '„') depth += 1;
    else if (sign === '»' || (sign === '“' && depth > 0)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function straightEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text.charAt(at - 1);
    const opensAgain = /[\s(]/.test(before) && /[A-Za-zЀ-ӿ\d]/.test(text.charAt(at + 1));
    if (!opensAgain) return at;
    const inner = text.indexOf('"', at + 1);
    if (inner < 0) return -1;
    at = inner;
  }
  return -1;
}

/**
 * Typographers write one closing mark where an inner quotation and the outer one end together. Then
 * the outer one ends at the last mark of a line before the next numbered line.
 */
function coalescedEnd(text: string, open: number): number {
  NEXT_LABEL.lastIndex = open + 1;
  const found = NEXT_LABEL.exec(text);
  NEXT_LABEL.lastIndex = 0;
  return found === null ? -1 : found.index;
}

/** Takes the quotations out of a text. Line breaks inside them stay as line breaks of the quotation. */
export function maskQuotations(text: string): Masked {
  const quotations: string[] = [];
  let masked = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign !== '«' && sign !== '„' && sign !== '"') continue;
    let end = sign === '"' ? straightEnd(text, at) : balancedEnd(text, at);
    if (end < 0) end = coalescedEnd(text, at);
    if (end < 0) continue;
    masked += `${text.slice(from, at)}${OPEN}${quotations.length}${CLOSE}`;
    // Lines stay countable: those inside the quotation are kept behind its mark.
    masked += '\u2028'.repeat(text.slice(at, end).split('\n').length - 1);
    quotations.push(text.slice(at + 1, end));
    from = end + 1;
    at = end;
  }
  return { text: masked + text.slice(from), quotations };
}

/** Puts the quotations back, long ones shortened. */
export function unmask(text: string, quotations: readonly string[], longest = 60): string {
  return text
    .replaceAll('\u2028', '')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => {
      const quoted = (quotations[Number(index)] ?? '').replace(/\s+/g, ' ');
      return `«${quoted.length > longest ? `${quoted.slice(0, longest - 1)}…` : quoted}»`;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
