import { elements, textOf } from './scan.js';

/** The text of a string item: its runs joined, phonetic readings left out. */
export function richText(xml: string, from: number, to: number): string {
  const readings = elements(xml, 'rPh', from, to);
  return elements(xml, 't', from, to)
    .filter(
      ({ tag }) =>
        !readings.some(({ tag: { start }, end }) => start < tag.start && tag.start < end),
    )
    .map(({ tag, contentEnd }) => decodeHex(textOf(xml, tag.end, contentEnd)))
    .join('');
}

/** Undoes the `_xHHHH_` form of ST_Xstring. */
function decodeHex(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
